package dev.pressport.export.site.decap;

import dev.pressport.export.site.FrontMatter;
import dev.pressport.export.site.SiteEditor;
import dev.pressport.export.site.SiteEditor.EditedSite;
import dev.pressport.export.site.SiteFiles;
import dev.pressport.export.site.SitePage;
import dev.pressport.export.site.YamlText;
import dev.pressport.model.Text;
import dev.pressport.model.Value;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;

/** The page of Decap CMS, its configuration, and the folder that installs and starts it. */
final class DecapFiles implements SiteEditor.EditorFiles {
  static final String ADMIN = "admin";

  /** Generators leave out folders with such a name. */
  static final String PROGRAM = "_editor";

  private static final String UPLOADS = "wp-content/uploads";

  private static final String COMMENT =
      """
      # The configuration of Decap CMS (decapcms.org/docs/configuration-options).
      # On this computer, "npm start" in the folder _editor opens the files to the editor; "backend" has no part
      # in that. To write on the published site, choose a backend:
      #   git-gateway: a site at Netlify, with Netlify Identity and Git Gateway switched on there
      #   github: name: github, repo: OWNER/REPOSITORY, branch: main; needs an OAuth server
      #           (decapcms.org/docs/github-backend)
      backend:
        name: git-gateway
      #  name: github
      #  repo: OWNER/REPOSITORY
        branch: main
      local_backend: true
      """;

  private final EditedSite site;
  private final Map<String, EditedPages> pages = new LinkedHashMap<>();

  DecapFiles(EditedSite site) {
    this.site = site;
    for (String type : site.metadata().sections().types().keySet()) {
      pages.put(type, new EditedPages(DecapCollections.places(site, type)));
    }
  }

  @Override
  public void add(SitePage page, String path) {
    if (page.kind().isEntry()
        && page.facts().entries().get("wordpress") instanceof Value.Dict origin
        && origin.entries().get("type") instanceof Text type) {
      EditedPages of = pages.get(type.string());
      if (of != null) {
        of.add(page, path);
      }
    }
  }

  @Override
  public void write(SiteFiles files) throws IOException {
    String copied = site.format().conventions().mediaFolder();
    String admin = copied + ADMIN + "/";
    DecapCollections collections = new DecapCollections(site, pages);
    files.text(admin + "config.yml", COMMENT + YamlText.of(config(copied, collections)));
    files.copy(DecapFiles.class, "index.html", admin + "index.html");
    files.copy(DecapFiles.class, "format.js", admin + "format.js");
    files.copy(DecapFiles.class, "install.js", PROGRAM + "/install.js");
    files.copy(DecapFiles.class, "start.js", PROGRAM + "/start.js");
    files.copy(DecapFiles.class, "README.md", PROGRAM + "/README.md");
    files.copy(DecapFiles.class, "gitignore", PROGRAM + "/.gitignore");
    files.json(PROGRAM + "/package.json", program("../" + admin));
  }

  private Value.Dict config(String copied, DecapCollections collections) {
    FrontMatter config = new FrontMatter();
    config.text("site_url", site.metadata().address().home());
    config.text("display_url", site.metadata().address().home());
    config.text("locale", DecapLocale.of(site.metadata().language()));
    config.text("media_folder", copied + UPLOADS);
    config.text("public_folder", site.metadata().address().link("/" + UPLOADS));
    config.value("collections", new Value.Array(collections.all()));
    FrontMatter implied = new FrontMatter();
    collections.implied().forEach((key, value) -> implied.value(key, Value.of(value)));
    return config.below("implied", implied).dict();
  }

  /** The package with the programs; their versions are those that were tried. */
  private static Value.Dict program(String admin) {
    FrontMatter scripts = new FrontMatter();
    scripts.text("postinstall", "node install.js " + admin).text("start", "node start.js");
    FrontMatter needs = new FrontMatter();
    needs.text("decap-cms", "3.16.3").text("decap-server", "3.11.3").text("js-yaml", "4.3.2");
    return new FrontMatter()
        .text("name", "editor")
        .value("private", Value.TRUE)
        .below("scripts", scripts)
        .below("dependencies", needs)
        .dict();
  }
}
