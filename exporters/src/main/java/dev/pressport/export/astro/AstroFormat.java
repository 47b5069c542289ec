package dev.pressport.export.astro;

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
 * A content collection of Astro with a schema that admits no other keys (docs.astro.build, "Content
 * collections"). HTML stands in the front matter, since Astro's collections know only Markdown.
 */
class AstroFormat implements SiteFormat {
  private static final String CONTENT = "src/content/";
  private static final String DATA = "src/data/";
  private static final String LISTS = "lists";

  private static final MarkdownDialect DIALECT =
      new MarkdownDialect(Set.of(Feature.BLOCK_LAYOUT), List.of());

  private static final Templates TEMPLATES =
      new Templates(
          "public/",
          Words.list(
              """
              astro.config.mjs package.json src/components/Base.astro
              src/components/Comments.astro src/components/Entries.astro
              src/components/EntryMeta.astro
              src/components/Footer.astro src/components/Header.astro
              src/components/Languages.astro
              src/components/Menu.astro src/components/SearchForm.astro
              src/content.config.ts src/entries.ts src/pages/404.astro
              src/pages/[...path].astro src/pages/feed/index.xml.ts
              src/pages/search.json.ts\
              """));

  private static final Conventions CONVENTIONS =
      new Conventions(DIALECT, CONTENT, "public/", DATA, Set.of(LISTS), TEMPLATES);

  @Override
  public Conventions conventions() {
    return CONVENTIONS;
  }

  @Override
  public SiteFormat forThemes() {
    return new AstroThemeFormat();
  }

  @Override
  public SitePlan.FilePattern files() {
    return (entry, visibility, section, name) -> section + "/" + visible(name);
  }

  /**
   * Returns a name without leading underscore, since Astro leaves out files whose names begin with
   * one.
   */
  private static String visible(String name) {
    return name.startsWith("_") || name.contains("/_")
        ? "page-" + name.replace("/_", "/page-_")
        : name;
  }

  @Override
  public boolean hasLanguages() {
    return conventions().templates() != null;
  }

  @Override
  public String fileName(SitePage page) {
    return switch (page.kind()) {
      case ENTRY, PAGE, MEDIA, SEARCH -> page.file();
      default -> LISTS + "/" + page.file();
    };
  }

  @Override
  public PageFile file(SitePage page, boolean html, SiteMetadata site) {
    if (!html) {
      return SiteFormat.super.file(page, false, site);
    }
    FrontMatter facts = new FrontMatter();
    frontMatter(page, site).entries().forEach(facts::value);
    facts.text("html", page.body());
    return PageFile.of(CONTENT + fileName(page) + ".md", facts.dict(), "");
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
  public boolean needsPath() {
    return true;
  }

  @Override
  public void writeData(SiteMetadata site, SiteData data, SiteFiles files) throws IOException {
    FrontMatter facts = site.facts().text("origin", site.address().origin());
    facts.text("base", site.address().link("/"));
    facts.value("smartypants", Value.of(site.englishQuotes()));
    files.json(DATA + "site.json", facts.dict());
    SiteFormat.super.writeData(site, data, files);
  }
}
