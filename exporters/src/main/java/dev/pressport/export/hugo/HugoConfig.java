package dev.pressport.export.hugo;

import dev.pressport.export.site.FrontMatter;
import dev.pressport.export.site.Sections;
import dev.pressport.export.site.SiteAddress;
import dev.pressport.export.site.SiteData;
import dev.pressport.export.site.SiteLanguage;
import dev.pressport.export.site.SiteMetadata;
import dev.pressport.model.Text;
import dev.pressport.model.Value;
import dev.pressport.text.TextDirection;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The contents of {@code hugo.yaml} (gohugo.io, "Configuration"). */
final class HugoConfig {
  private final List<Value> entries = new ArrayList<>();
  private final String menu;
  private final SiteAddress address;
  private final boolean ours;

  /**
   * Creates the items of a menu.
   *
   * @param ours whether our templates show it
   */
  private HugoConfig(String menu, SiteAddress address, boolean ours) {
    this.menu = menu;
    this.address = address;
    this.ours = ours;
  }

  /** The settings of a site with our templates. */
  static Value.Dict of(SiteMetadata site, SiteData data) {
    FrontMatter config = basics(site, data, true);
    config.texts("disableKinds", List.of("taxonomy"));
    config.below(
        "outputs",
        new FrontMatter()
            .texts("home", home(site))
            .texts("section", List.of("html"))
            .texts("term", List.of("html", "rss")));
    config.below("outputFormats", outputFormats(site));
    config.below(
        "params",
        new FrontMatter()
            .text("tagline", site.tagline())
            .text("direction", site.direction())
            .text("search", site.search())
            .texts("orderedByTitle", site.byTitle())
            .text("dateFormat", dateFormat(site)));
    return config.below("menus", menus(site, data, true)).dict();
  }

  /** The settings that every theme needs, with names that most themes read. */
  static Value.Dict forThemes(SiteMetadata site, SiteData data) {
    FrontMatter config = basics(site, data, false);
    config.below("outputFormats", new FrontMatter().below("rss", rss()));
    FrontMatter params = new FrontMatter().text("description", site.tagline());
    config.below("params", params.texts("mainSections", List.of("posts")));
    return config.below("menus", menus(site, data, false)).dict();
  }

  private static FrontMatter basics(SiteMetadata site, SiteData data, boolean ours) {
    FrontMatter config = new FrontMatter();
    config.text("baseURL", site.address().home());
    config.text("title", site.title());
    config.text("languageCode", site.language());
    config.text("defaultContentLanguage", language(site));
    config.flag("defaultContentLanguageInSubdir", inSubdir(site));
    config.below("languages", languages(site, data, ours));
    config.value("buildFuture", Value.TRUE);
    config.below("taxonomies", taxonomies(site));
    config.below("pagination", new FrontMatter().number("pagerSize", site.postsPerPage()));
    return config.below("markup", markup(site));
  }

  /**
   * Hugo knows the forms of languages, but not those of their variants, such as British English.
   */
  private static String dateFormat(SiteMetadata site) {
    return site.englishQuotes()
        ? site.date()
            .strftime()
            .replace("MONTH", "January")
            .replace("%-d", "2")
            .replace("%d", "02")
            .replace("%Y", "2006")
        : ":date_long";
  }

  private static List<String> home(SiteMetadata site) {
    return site.search() == null ? List.of("html", "rss") : List.of("html", "rss", "search");
  }

  private static FrontMatter rss() {
    return new FrontMatter().text("baseName", "feed/index");
  }

  private static FrontMatter outputFormats(SiteMetadata site) {
    FrontMatter formats = new FrontMatter().below("rss", rss());
    if (site.search() != null) {
      formats.below(
          "search",
          new FrontMatter()
              .text("mediaType", "application/json")
              .text("baseName", "search")
              .flag("isPlainText", true)
              .flag("notAlternative", true));
    }
    return formats;
  }

  private static boolean inSubdir(SiteMetadata site) {
    return !site.languages().isEmpty() && site.mainLanguageInFolder();
  }

  /** The languages of a site with several, by their codes. */
  private static FrontMatter languages(SiteMetadata site, SiteData data, boolean ours) {
    FrontMatter languages = new FrontMatter();
    long weight = 0;
    for (SiteLanguage language : site.languages()) {
      FrontMatter params = new FrontMatter().text("tagline", language.tagline());
      if (TextDirection.of(language.tag()).equals("rtl")) {
        params.text("direction", "rtl");
      }
      languages.below(
          language.code(),
          new FrontMatter()
              .text("languageName", language.name())
              .text("languageCode", language.tag())
              .number("weight", ++weight)
              .text("title", language.title())
              .below("params", params)
              .below("menus", menus(site, data, ours, language)));
    }
    return languages;
  }

  /** The menus of a language that is not the main one, in the places of those of the site. */
  private static FrontMatter menus(
      SiteMetadata site, SiteData data, boolean ours, SiteLanguage language) {
    FrontMatter menus = new FrontMatter();
    for (Value value : language.isMain() ? List.<Value>of() : data.menus().items()) {
      Value.Dict menu = (Value.Dict) value;
      String place = text(menu, "place");
      if (!place.isEmpty() && language.code().equals(text(menu, "language"))) {
        menus.value(place, entries(menu, place, site, ours));
      }
    }
    return menus;
  }

  private static String language(SiteMetadata site) {
    if (!site.languages().isEmpty()) {
      return site.languages().get(0).code();
    }
    int dash = site.language().indexOf('-');
    return dash < 0 ? site.language() : site.language().substring(0, dash);
  }

  private static FrontMatter taxonomies(SiteMetadata site) {
    FrontMatter taxonomies = new FrontMatter();
    site.sections().taxonomies().values().forEach(folder -> taxonomies.text(folder, folder));
    return taxonomies.text(Sections.AUTHORS, Sections.AUTHORS);
  }

  /** Bodies hold HTML where Markdown has no words for it. */
  private static FrontMatter markup(SiteMetadata site) {
    FrontMatter goldmark = new FrontMatter();
    goldmark.below("renderer", new FrontMatter().flag("unsafe", true));
    goldmark.below(
        "parser", new FrontMatter().value("wrapStandAloneImageWithinParagraph", Value.FALSE));
    if (!site.englishQuotes()) {
      goldmark.below(
          "extensions",
          new FrontMatter().below("typographer", new FrontMatter().flag("disable", true)));
    }
    return new FrontMatter().below("goldmark", goldmark);
  }

  /** The menus {@code main} and {@code footer}, which the templates show; others by their names. */
  private static FrontMatter menus(SiteMetadata site, SiteData data, boolean ours) {
    FrontMatter menus = new FrontMatter();
    Set<String> taken = new HashSet<>();
    for (Value value : data.menus().items()) {
      Value.Dict menu = (Value.Dict) value;
      String place = text(menu, "place");
      String slug = place.isEmpty() || taken.contains(place) ? text(menu, "slug") : place;
      String name = slug;
      for (int n = 2; name.isEmpty() || !taken.add(name); n++) {
        name = slug + "-" + n;
      }
      menus.value(name, entries(menu, name, site, ours));
    }
    return menus;
  }

  private static Value.Array entries(
      Value.Dict menu, String name, SiteMetadata site, boolean ours) {
    HugoConfig config = new HugoConfig(name, site.address(), ours);
    config.add(items(menu), "");
    return new Value.Array(config.entries);
  }

  private static List<Value> items(Value.Dict of) {
    return of.entries().get("items") instanceof Value.Array items ? items.items() : List.of();
  }

  private static String text(Value.Dict of, String key) {
    return of.entries().get(key) instanceof Text text ? text.string() : "";
  }

  private void add(List<Value> items, String parent) {
    long weight = 0;
    for (Value value : items) {
      Value.Dict item = (Value.Dict) value;
      String identifier = menu + "-" + (entries.size() + 1);
      FrontMatter entry =
          new FrontMatter().text("identifier", identifier).text("name", text(item, "name"));
      String url = url(text(item, "url"));
      int end = url.startsWith("/") ? endOfPath(url) : url.length();
      entry
          .text("url", url.substring(0, end))
          .number("weight", ++weight)
          .text("parent", parent)
          .below("params", params(item).text("suffix", url.substring(end)));
      entries.add(entry.dict());
      add(items(item), identifier);
    }
  }

  /** The language to which an item leads, and whether it is for pages in other ones only. */
  private static FrontMatter params(Value.Dict item) {
    return new FrontMatter()
        .text("language", text(item, "language"))
        .flag("others", Value.TRUE.equals(item.entries().get("others")));
  }

  /** Returns where the query or the place within the page begins, which Hugo would escape. */
  private static int endOfPath(String url) {
    int end = 0;
    while (end < url.length() && url.charAt(end) != '?' && url.charAt(end) != '#') {
      end++;
    }
    return end;
  }

  /**
   * Hugo puts the folder of the home before the addresses of menus, and escapes a query and a place
   * within the page in them, unless they are complete. Our templates add these themselves.
   */
  private String url(String url) {
    return !ours && url.startsWith("/") && endOfPath(url) < url.length()
        ? address.origin() + url
        : address.belowHome(url);
  }
}
