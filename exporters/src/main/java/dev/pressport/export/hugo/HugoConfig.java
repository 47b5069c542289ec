package dev.pressport.export.hugo;

import dev.pressport.model.Text;
import dev.pressport.model.Value;
import dev.pressport.site.Facts;
import dev.pressport.site.Sections;
import dev.pressport.site.SiteData;
import dev.pressport.site.SiteFacts;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What {@code hugo.yaml} says (gohugo.io, "Configuration"). */
final class HugoConfig {
  private final List<Value> entries = new ArrayList<>();
  private final String menu;
  private final String home;

  private HugoConfig(String menu, String home) {
    this.menu = menu;
    this.home = home;
  }

  static Value.Dict of(SiteFacts site, SiteData data) {
    Facts config = new Facts();
    config.text("baseURL", site.address().home());
    config.text("title", site.title());
    config.text("languageCode", site.language());
    config.text("defaultContentLanguage", language(site));
    config.value("buildFuture", Value.TRUE);
    config.below("taxonomies", taxonomies(site));
    config.texts("disableKinds", List.of("taxonomy"));
    config.below(
        "outputs",
        new Facts()
            .texts("home", List.of("html", "rss"))
            .texts("section", List.of("html"))
            .texts("term", List.of("html", "rss")));
    config.below("pagination", new Facts().number("pagerSize", 10L));
    config.below("markup", markup(site));
    config.below("params", new Facts().text("tagline", site.tagline()));
    return config.below("menus", menus(site, data)).dict();
  }

  private static String language(SiteFacts site) {
    int dash = site.language().indexOf('-');
    return dash < 0 ? site.language() : site.language().substring(0, dash);
  }

  private static Facts taxonomies(SiteFacts site) {
    Facts taxonomies = new Facts();
    site.sections().taxonomies().values().forEach(folder -> taxonomies.text(folder, folder));
    return taxonomies.text(Sections.AUTHORS, Sections.AUTHORS);
  }

  /** Bodies hold HTML where Markdown has no words for it. */
  private static Facts markup(SiteFacts site) {
    Facts goldmark = new Facts();
    goldmark.below("renderer", new Facts().flag("unsafe", true));
    goldmark.below("parser", new Facts().value("wrapStandAloneImageWithinParagraph", Value.FALSE));
    if (!site.englishQuotes()) {
      goldmark.below(
          "extensions", new Facts().below("typographer", new Facts().flag("disable", true)));
    }
    return new Facts().below("goldmark", goldmark);
  }

  /** The first menu is {@code main}, which the templates show; the others keep their names. */
  private static Facts menus(SiteFacts site, SiteData data) {
    Facts menus = new Facts();
    Set<String> taken = new HashSet<>();
    for (Value value : data.menus().items()) {
      Value.Dict menu = (Value.Dict) value;
      String slug = taken.isEmpty() ? "main" : text(menu, "slug");
      String name = slug;
      for (int n = 2; name.isEmpty() || !taken.add(name); n++) {
        name = slug + "-" + n;
      }
      HugoConfig config = new HugoConfig(name, site.address().link("/"));
      config.add(items(menu), "");
      menus.value(name, new Value.Array(config.entries));
    }
    return menus;
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
      Facts entry = new Facts().text("identifier", identifier).text("name", text(item, "name"));
      entry
          .text("url", belowHome(text(item, "url")))
          .number("weight", ++weight)
          .text("parent", parent);
      entries.add(entry.dict());
      add(items(item), identifier);
    }
  }

  /** Hugo puts the folder of the home before the addresses of menus. */
  private String belowHome(String url) {
    return url.startsWith(home) ? url.substring(home.length() - 1) : url;
  }
}
