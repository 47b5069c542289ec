package dev.pressport.export.jekyll;

import dev.pressport.export.site.FrontMatter;
import dev.pressport.export.site.SiteData;
import dev.pressport.export.site.SiteFiles;
import dev.pressport.export.site.SiteFormat;
import dev.pressport.export.site.SiteLanguage;
import dev.pressport.export.site.SiteMetadata;
import dev.pressport.export.site.SitePage;
import dev.pressport.export.site.SitePlan;
import dev.pressport.html.markdown.MarkdownDialect;
import dev.pressport.html.markdown.MarkdownDialect.Feature;
import dev.pressport.model.SiteIndex.EntryOutline;
import dev.pressport.model.Value;
import dev.pressport.permalink.Visibility;
import dev.pressport.text.Words;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Jekyll's posts and collections (jekyllrb.com, "Posts", "Collections"). Where a page is stands in
 * {@code permalink}; terms, authors and dates have pages in the collection {@code lists}.
 */
class JekyllFormat implements SiteFormat {
  static final String LISTS = "lists";
  static final String UNDATED = "undated";

  /**
   * kramdown with its parser for GitHub's Markdown. Liquid is not escaped: pages have {@code
   * render_with_liquid: false}. Quotation marks stay as they are with kramdown's option {@code
   * smart_quotes: apos,apos,quot,quot}.
   */
  private static final MarkdownDialect DIALECT =
      new MarkdownDialect(
          Set.of(
              Feature.BLOCK_LAYOUT,
              Feature.HEADING_IDS,
              Feature.SUMMARY_DIVIDER,
              Feature.MARKDOWN_ATTRIBUTE,
              Feature.ATTRIBUTE_LISTS,
              Feature.MATH,
              Feature.LOOSE_TABLES,
              Feature.STRICT_LISTS,
              Feature.BREAKS_BY_BLANKS),
          List.of());

  /**
   * Keys of front matter, of documents and of the site (jekyllrb.com, "Variables"), and the folders
   * that Jekyll reads otherwise than as a collection.
   */
  private static final Set<String> RESERVED =
      Words.of(
          """
          author collection collection_name collections comments content data defaults
          description draft drafts editor excerpt_separator files header home html id keywords
          lang layout layouts lists name next page pagination permalink previous published
          redirect_from relative_path render_with_liquid site slug static summary tag terms type
          undated url weight\
          """);

  private static final Templates TEMPLATES =
      new Templates(
          "",
          Words.list(
              """
              404.html _includes/absolute.html _includes/comments.html
              _includes/date.html _includes/entries.html _includes/entry-meta.html
              _includes/entry-nav.html _includes/featured-image.html _includes/find-menu.html
              _includes/footer.html _includes/head.html _includes/header.html
              _includes/icon-menu.html _includes/icon-search.html
              _includes/languages.html _includes/list.html _includes/menu-link.html
              _includes/menu.html
              _includes/page-header.html _includes/search-form.html _includes/terms.html
              _layouts/archive.html _layouts/author.html _layouts/default.html
              _layouts/entry.html _layouts/home.html _layouts/media.html
              _layouts/month.html _layouts/page.html _layouts/redirect.html
              _layouts/search.html _layouts/term.html _layouts/year.html
              _plugins/lists.rb feed/index.xml search.json\
              """));

  private static final Pattern DAY = Pattern.compile("(?!0000)\\d{4}-\\d{2}-\\d{2}");

  private static final Conventions CONVENTIONS =
      new Conventions(DIALECT, "", "", "_data/", RESERVED, TEMPLATES);

  @Override
  public Conventions conventions() {
    return CONVENTIONS;
  }

  @Override
  public SiteFormat forThemes() {
    return new JekyllThemeFormat();
  }

  @Override
  public SitePlan.FilePattern files() {
    return JekyllFormat::file;
  }

  /** Jekyll knows a post by the date in the name of its file, and ignores one without. */
  private static String file(
      EntryOutline entry, Visibility visibility, String section, String name) {
    if (!entry.type().equals("post")) {
      return "_" + section + "/" + name;
    }
    if (visibility == Visibility.HIDDEN) {
      return "_drafts/" + name;
    }
    String day =
        entry.date() == null || entry.date().length() < 10 ? "" : entry.date().substring(0, 10);
    return DAY.matcher(day).matches() ? "_posts/" + day + "-" + name : "_" + UNDATED + "/" + name;
  }

  @Override
  public boolean hasLanguages() {
    return conventions().templates() != null;
  }

  @Override
  public String fileName(SitePage page) {
    return switch (page.kind()) {
      case ENTRY, PAGE, MEDIA, HOME, SEARCH -> page.file();
      default -> "_" + LISTS + "/" + page.file();
    };
  }

  @Override
  public Value.Dict frontMatter(SitePage page, SiteMetadata site) {
    FrontMatter facts = new FrontMatter().text("title", page.title());
    facts.text("date", page.date()).text("day", page.day());
    facts.text("last_modified_at", page.modified());
    facts.text("permalink", page.path()).text("layout", page.kind().layout());
    if (page.hidden()) {
      facts.value("published", Value.FALSE);
    }
    page.terms().entries().forEach(facts::value);
    page.facts().entries().forEach(facts::value);
    return facts.dict();
  }

  @Override
  public void writeSettings(SiteMetadata site, SiteData data, SiteFiles files) throws IOException {
    files.yaml("_config.yml", config(site));
  }

  private static Value.Dict config(SiteMetadata site) {
    FrontMatter config = new FrontMatter();
    config.text("title", site.title()).text("description", site.tagline());
    config.texts("languages", site.languages().stream().map(SiteLanguage::code).toList());
    config.text("lang", site.language()).text("direction", site.direction());
    config.text("date_format", site.date().strftime()).texts("months", site.date().months());
    config.text("search", site.search()).number("posts_per_page", site.postsPerPage());
    config.texts("ordered_by_title", site.byTitle());
    config.text("url", site.address().origin()).text("baseurl", site.address().link(""));
    config.flag("future", true).flag("strict_front_matter", true);
    config.below("liquid", new FrontMatter().text("error_mode", "strict"));
    config.text("markdown", "kramdown").below("kramdown", kramdown(site));
    config.text("excerpt_separator", "<!--more-->");
    List<String> folders = new ArrayList<>(site.sections().types().values());
    folders.remove("posts");
    folders.addAll(List.of(UNDATED, LISTS));
    FrontMatter collections = new FrontMatter();
    folders.forEach(folder -> collections.below(folder, new FrontMatter().flag("output", true)));
    config.below("collections", collections);
    FrontMatter asTheyAre = new FrontMatter().value("render_with_liquid", Value.FALSE);
    FrontMatter everywhere = new FrontMatter().value("path", Value.of(""));
    FrontMatter defaults = new FrontMatter().below("scope", everywhere).below("values", asTheyAre);
    config.value("defaults", new Value.Array(List.of(defaults.dict())));
    return config.texts("exclude", List.of("_site", "vendor", "Gemfile", "Gemfile.lock")).dict();
  }

  /** How bodies are to be read. */
  static FrontMatter kramdown(SiteMetadata site) {
    FrontMatter kramdown =
        new FrontMatter().text("input", "GFM").value("parse_block_html", Value.FALSE);
    kramdown.value("hard_wrap", Value.FALSE);
    return site.englishQuotes()
        ? kramdown
        : kramdown.texts("smart_quotes", List.of("apos", "apos", "quot", "quot"));
  }
}
