package dev.pressport.export.hugo;

import dev.pressport.export.site.FrontMatter;
import dev.pressport.export.site.Sections;
import dev.pressport.export.site.SiteData;
import dev.pressport.export.site.SiteFiles;
import dev.pressport.export.site.SiteFormat;
import dev.pressport.export.site.SiteLanguage;
import dev.pressport.export.site.SiteMetadata;
import dev.pressport.export.site.SitePage;
import dev.pressport.export.site.SitePlan;
import dev.pressport.html.markdown.MarkdownDialect;
import dev.pressport.html.markdown.MarkdownDialect.Feature;
import dev.pressport.html.markdown.TemplateTag;
import dev.pressport.model.Value;
import dev.pressport.text.Words;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Hugo's content files and front matter (gohugo.io, "Content management"). Where a page is stands
 * in {@code url}; terms are Hugo's own taxonomies, each term by its key, with a page for its name.
 */
class HugoFormat implements SiteFormat {
  private static final String CONTENT = "content/";

  /**
   * Goldmark with the extensions that are on by default, and shortcodes, which run in code too.
   * Bodies hold HTML, so that {@code markup.goldmark.renderer.unsafe} must be true.
   */
  private static final MarkdownDialect DIALECT =
      new MarkdownDialect(
          Set.of(
              Feature.BLOCK_LAYOUT,
              Feature.HEADING_IDS,
              Feature.BARE_LINKS,
              Feature.SUMMARY_DIVIDER),
          List.of(new TemplateTag("{{<", ">}}"), new TemplateTag("{{%", "%}}")));

  /** Keys of front matter and of a page, and names of folders (gohugo.io, "Front matter"). */
  private static final Set<String> RESERVED =
      Words.of(
          """
          alias aliases author build cascade comments content cover data description draft drafts
          expirydate featured_image headless home html id images keywords kind lastmod layout layouts linktitle
          markup menu menus name next outputs page pagination params permalink previous
          publishdate published resources sections site sitemap slug static summary tag
          taxonomies terms type url videos weight\
          """);

  private static final Templates TEMPLATES =
      new Templates(
          "static/",
          Words.list(
              """
              layouts/404.html layouts/_default/archive.html
              layouts/_default/author.html layouts/_default/baseof.html
              layouts/_default/entry.html layouts/_default/media.html
              layouts/_default/month.html layouts/_default/page.html
              layouts/_default/rss.xml layouts/_default/search.html
              layouts/_default/term.html layouts/_default/year.html layouts/index.html
              layouts/index.search.json layouts/partials/by-title.html
              layouts/partials/comments.html
              layouts/partials/entries.html layouts/partials/entry-meta.html
              layouts/partials/entry-nav.html layouts/partials/featured-image.html
              layouts/partials/footer.html layouts/partials/head.html
              layouts/partials/header.html layouts/partials/icon-menu.html
              layouts/partials/icon-search.html layouts/partials/languages.html
              layouts/partials/list.html layouts/partials/menu-link.html
              layouts/partials/menu.html
              layouts/partials/page-header.html layouts/partials/paginator.html
              layouts/partials/search-form.html layouts/partials/sticky-first.html
              layouts/partials/terms.html\
              """));

  /** The front matter of a folder whose list is not a page of the old site. */
  private static final String UNLISTED = "---\nbuild:\n  render: never\n  list: never\n---\n";

  private static final Conventions CONVENTIONS =
      new Conventions(DIALECT, CONTENT, "static/", "data/", RESERVED, TEMPLATES);

  @Override
  public Conventions conventions() {
    return CONVENTIONS;
  }

  @Override
  public SiteFormat forThemes() {
    return new HugoThemeFormat();
  }

  @Override
  public SitePlan.FilePattern files() {
    return (entry, visibility, section, name) -> section + "/" + unlessIndex(name);
  }

  /** A file {@code index.md} would make a bundle of its folder. */
  private static String unlessIndex(String name) {
    String last = name.substring(name.lastIndexOf('/') + 1);
    return last.equals("index") || last.equals("_index") ? name + "-page" : name;
  }

  /**
   * Hugo drops symbols from the addresses of terms, authors and archives, but not from those of
   * their aliases (its helpers/path.go, isAllowedPathCharacter()). A name without letters becomes
   * the numbers of its characters.
   */
  @Override
  public String listPath(String path) {
    StringBuilder shown = new StringBuilder(path.length());
    for (String segment : path.split("(?<=/)", -1)) {
      String name = segment.endsWith("/") ? segment.substring(0, segment.length() - 1) : segment;
      String kept = kept(name);
      if (kept.isEmpty()) {
        name.codePoints().forEach(symbol -> shown.append(Integer.toHexString(symbol)));
      } else {
        shown.append(kept);
      }
      shown.append(segment, name.length(), segment.length());
    }
    return shown.toString();
  }

  private static String kept(String name) {
    StringBuilder kept = new StringBuilder(name.length());
    name.codePoints().filter(HugoFormat::isKept).forEach(kept::appendCodePoint);
    return kept.toString();
  }

  private static boolean isKept(int character) {
    return Character.isLetterOrDigit(character)
        || "._#+~-@ ".indexOf(character) >= 0
        || Character.getType(character) == Character.NON_SPACING_MARK
        || Character.getType(character) == Character.ENCLOSING_MARK
        || Character.getType(character) == Character.COMBINING_SPACING_MARK;
  }

  @Override
  public PageFile file(SitePage page, boolean html, SiteMetadata site) {
    SitePage shown = html ? page.withBody(withoutShortcodes(page.body())) : page;
    String language = site.otherLanguage(page).map(of -> "." + of.code()).orElse("");
    String name = site.isHome(page) ? "_index" : fileName(page);
    return PageFile.of(
        CONTENT + name + language + (html ? ".html" : ".md"),
        frontMatter(shown, site),
        shown.body());
  }

  /** Hugo looks for its shortcodes in HTML too. */
  private static String withoutShortcodes(String html) {
    return html.replace("{{<", "{{&lt;").replace("{{%", "{{&#37;");
  }

  @Override
  public String fileName(SitePage page) {
    if (page.path().equals("/")) {
      return "_index";
    }
    return switch (page.kind()) {
      case TERM, AUTHOR -> page.file() + "/_index";
      case ARCHIVE -> page.file().substring(0, page.file().lastIndexOf('/')) + "/_index";
      default -> page.file();
    };
  }

  @Override
  public Value.Dict frontMatter(SitePage page, SiteMetadata site) {
    Map<String, Value> rest = new LinkedHashMap<>(page.facts().entries());
    FrontMatter facts = new FrontMatter().text("title", page.title());
    facts.text("date", page.date()).text("lastmod", page.modified());
    if (!site.isHome(page)) {
      facts.text("url", page.path());
    }
    facts.value("translationKey", taken(rest, "translationKey"));
    facts.text("layout", page.kind().layout());
    facts.flag("draft", page.hidden());
    facts.texts("aliases", page.aliases());
    facts.value("summary", taken(rest, "excerpt"));
    facts.value("weight", taken(rest, "order"));
    page.terms().entries().forEach(facts::value);
    return facts.value("params", new Value.Dict(rest)).dict();
  }

  private static Value taken(Map<String, Value> facts, String key) {
    Value value = facts.remove(key);
    return value == null ? Value.NULL : value;
  }

  @Override
  public boolean hasLanguages() {
    return true;
  }

  @Override
  public boolean listsByLanguage() {
    return true;
  }

  @Override
  public boolean knowsAliases() {
    return true;
  }

  @Override
  public void writeSettings(SiteMetadata site, SiteData data, SiteFiles files) throws IOException {
    files.yaml("hugo.yaml", HugoConfig.of(site, data));
    files.text(CONTENT + Sections.ARCHIVES + "/_index.md", UNLISTED);
    hideLists(site, data.archives()::contains, files);
  }

  /** Hides the lists of the folders that have none. */
  static void hideLists(SiteMetadata site, Predicate<String> hasList, SiteFiles files)
      throws IOException {
    for (String folder : site.sections().types().values()) {
      if (!hasList.test(folder)) {
        files.text(CONTENT + folder + "/_index.md", UNLISTED);
      }
      for (SiteLanguage language : site.languages()) {
        if (!language.isMain()) {
          files.text(CONTENT + folder + "/_index." + language.code() + ".md", UNLISTED);
        }
      }
    }
  }

  @Override
  public @Nullable String menusFile() {
    return null;
  }

  @Override
  public boolean needsTermNames() {
    return false;
  }

  /** Menus stand in the settings, and the names of terms in their pages. */
  @Override
  public void writeData(SiteMetadata site, SiteData data, SiteFiles files) {}
}
