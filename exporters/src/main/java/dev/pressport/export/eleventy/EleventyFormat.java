package dev.pressport.export.eleventy;

import dev.pressport.export.site.FrontMatter;
import dev.pressport.export.site.SiteData;
import dev.pressport.export.site.SiteFiles;
import dev.pressport.export.site.SiteFormat;
import dev.pressport.export.site.SiteMetadata;
import dev.pressport.export.site.SitePage;
import dev.pressport.export.site.SitePlan;
import dev.pressport.html.markdown.MarkdownDialect;
import dev.pressport.html.markdown.MarkdownDialect.Feature;
import dev.pressport.model.Value;
import dev.pressport.text.Words;
import java.io.IOException;
import java.util.List;
import java.util.Set;

/**
 * The format of Eleventy's content and data (11ty.dev, "Template and Directory Data Files",
 * "Permalinks"). Terms stand below {@code terms}, since {@code tags} would create further
 * collections.
 */
class EleventyFormat implements SiteFormat {
  private static final String CONTENT = "content/";
  private static final String DATA = "_data/";
  private static final String MENUS = DATA + "menus.json";
  static final String LISTS = "lists";

  /** The configuration cuts the summary at a mark anywhere in the file. */
  private static final MarkdownDialect DIALECT =
      new MarkdownDialect(Set.of(Feature.BLOCK_LAYOUT, Feature.SUMMARY_DIVIDER), List.of());

  private static final Templates TEMPLATES =
      new Templates(
          "",
          Words.list(
              """
              _includes/archive.njk _includes/author.njk _includes/base.njk
              _includes/comments.njk _includes/entries.njk _includes/entry-meta.njk
              _includes/entry-nav.njk _includes/entry.njk
              _includes/featured-image.njk _includes/footer.njk _includes/head.njk
              _includes/header.njk _includes/home.njk _includes/icon-menu.html
              _includes/icon-search.html _includes/languages.njk _includes/list.njk
              _includes/media.njk _includes/menu.njk _includes/month.njk
              _includes/page-header.njk _includes/page.njk _includes/redirect.njk
              _includes/search-form.njk _includes/search.njk _includes/term.njk
              _includes/terms.njk _includes/year.njk content/404.njk content/feed.njk
              content/lists/lists.11tydata.js content/search-index.njk
              eleventy.config.js package.json\
              """));

  private static final Conventions CONVENTIONS =
      new Conventions(
          DIALECT, CONTENT, "static/", DATA, Set.of(LISTS, "redirects", "feed"), TEMPLATES);

  @Override
  public Conventions conventions() {
    return CONVENTIONS;
  }

  @Override
  public SiteFormat forThemes() {
    return new EleventyThemeFormat();
  }

  @Override
  public SitePlan.FilePattern files() {
    return (entry, visibility, section, name) -> section + "/" + unlessIndex(name);
  }

  /** Eleventy reads data out of files named as their folder. */
  private static String unlessIndex(String name) {
    return name.endsWith(".11tydata") ? name + "-page" : name;
  }

  @Override
  public String fileName(SitePage page) {
    return page.kind().isList() ? LISTS + "/" + page.file() : page.file();
  }

  @Override
  public Value.Dict frontMatter(SitePage page, SiteMetadata site) {
    FrontMatter facts = new FrontMatter().text("title", page.title());
    facts.text("date", page.date()).text("day", page.day());
    facts.text("modified", page.modified());
    facts.text("permalink", page.path());
    if (page.kind().isList()) {
      facts.text("path", page.path());
    }
    facts.text("layout", page.kind().layout() + ".njk");
    facts.flag("draft", page.hidden());
    facts.value("terms", page.terms());
    page.facts().entries().forEach(facts::value);
    return facts.dict();
  }

  @Override
  public String menusFile() {
    return MENUS;
  }

  @Override
  public void writeData(SiteMetadata site, SiteData data, SiteFiles files) throws IOException {
    FrontMatter facts = site.facts().text("origin", site.address().origin());
    facts.text("pathPrefix", site.address().link("/"));
    facts.value("typographer", Value.of(site.englishQuotes()));
    files.json(DATA + "site.json", facts.dict());
    files.json(MENUS, data.menus());
    files.json(DATA + "termNames.json", data.terms());
  }
}
