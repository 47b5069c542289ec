package dev.pressport.export.astro;

import dev.pressport.export.site.FrontMatter;
import dev.pressport.export.site.SiteData;
import dev.pressport.export.site.SiteFiles;
import dev.pressport.export.site.SiteFormat;
import dev.pressport.export.site.SiteMetadata;
import dev.pressport.export.site.SitePage;
import dev.pressport.export.site.SitePlan;
import dev.pressport.export.site.YamlText;
import dev.pressport.html.markdown.MarkdownDialect;
import dev.pressport.model.Value;
import java.io.IOException;

/**
 * A content collection of Astro with a schema that admits no other keys (docs.astro.build, "Content
 * collections"). HTML stands in the front matter, since Astro's collections know only Markdown.
 */
final class AstroFormat implements SiteFormat {
  private static final String CONTENT = "src/content/";

  @Override
  public MarkdownDialect dialect() {
    return MarkdownDialect.COMMONMARK;
  }

  @Override
  public SitePlan.FilePattern files() {
    return (entry, standing, section, name) -> section + "/" + visible(name);
  }

  /** Astro leaves out files whose names begin with an underscore. */
  private static String visible(String name) {
    return name.startsWith("_") || name.contains("/_")
        ? "page-" + name.replace("/_", "/page-_")
        : name;
  }

  @Override
  public String contentFolder() {
    return CONTENT;
  }

  @Override
  public String commentFolder() {
    return "src/data/comments/";
  }

  @Override
  public PageFile file(SitePage page, boolean html, SiteMetadata site) {
    String file =
        switch (page.kind()) {
          case ENTRY, PAGE, MEDIA -> page.file();
          default -> "lists/" + page.file();
        };
    FrontMatter facts = new FrontMatter();
    frontMatter(page, site).entries().forEach(facts::value);
    String body = page.body();
    if (html) {
      facts.text("html", body);
      body = "";
    }
    return new PageFile(
        CONTENT + file + ".md", "---\n" + YamlText.of(facts.dict()) + "---\n" + body);
  }

  @Override
  public Value.Dict frontMatter(SitePage page, SiteMetadata site) {
    FrontMatter facts = new FrontMatter().text("title", page.title());
    facts.text("date", page.date()).text("modified", page.modified());
    facts.text("path", page.path()).text("layout", page.kind().layout());
    facts.flag("draft", page.hidden());
    facts.value("terms", page.terms());
    page.facts().entries().forEach(facts::value);
    return facts.dict();
  }

  @Override
  public void finish(SiteMetadata site, SiteData data, SiteFiles files) throws IOException {
    FrontMatter facts = site.facts().text("origin", site.address().origin());
    facts.text("base", site.address().link("/"));
    facts.value("smartypants", Value.of(site.englishQuotes()));
    files.json("src/data/site.json", facts.dict());
    files.json("src/data/menus.json", data.menus());
    files.json("src/data/terms.json", data.terms());
    if (!site.options().layouts()) {
      return;
    }
    files.styleSheet("public/style.css");
    files.copy(
        AstroFormat.class,
        "astro.config.mjs",
        "package.json",
        "src/content.config.ts",
        "src/components/Base.astro",
        "src/components/Comments.astro",
        "src/components/Entries.astro",
        "src/components/Menu.astro",
        "src/entries.ts",
        "src/pages/[...path].astro");
  }
}
