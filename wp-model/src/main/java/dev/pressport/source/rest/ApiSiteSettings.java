package dev.pressport.source.rest;

import dev.pressport.model.Site;
import dev.pressport.model.SiteFields;
import dev.pressport.model.Value;
import dev.pressport.php.LooseValue;
import dev.pressport.row.RestSettings;
import dev.pressport.settings.SiteOptions;
import dev.pressport.text.HtmlEntities;
import dev.pressport.text.WebAddress;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The site-wide settings in the API's responses. */
final class ApiSiteSettings {
  /** Statuses whose dates WordPress still moves: post.php, create_initial_post_types(). */
  private static final Set<String> FLOATING = Set.of("draft", "pending", "auto-draft");

  /** Names in the settings of the API that are other in {@code wp_options}. */
  private static final Map<String, String> OPTIONS =
      Map.of(
          "title", "blogname",
          "description", "blogdescription",
          "url", "siteurl",
          "timezone", "timezone_string");

  private final Catalogue catalogue;
  private final RecordedLanguages languages;
  private final LooseValue index;
  private final LooseValue settings;
  private final LooseValue plugins;
  private final LooseValue themes;
  private final LooseValue places;
  private final LooseValue sidebars;
  private final LooseValue widgets;
  private final List<RestSettings.Found> ofPlugins = new ArrayList<>();
  private final Set<String> floating = new HashSet<>(FLOATING);
  private final Set<String> termKeys = new HashSet<>();
  private final Map<String, String> themesOfStyles = new HashMap<>();

  ApiSiteSettings(Recording recording, Catalogue catalogue, PluginApi api) throws IOException {
    this.catalogue = catalogue;
    languages = RecordedLanguages.of(recording);
    index = ApiDocuments.of(recording.newest(ApiRequest.of("")));
    settings = single(recording, "wp/v2/settings");
    plugins = single(recording, "wp/v2/plugins");
    themes = single(recording, "wp/v2/themes");
    places = single(recording, "wp/v2/menu-locations");
    sidebars = single(recording, "wp/v2/sidebars");
    widgets = single(recording, "wp/v2/widgets");
    for (PluginApi.Document document : api.settings()) {
      LooseValue answer = ApiDocuments.of(recording.newestGood(document.request()));
      if (answer.present()) {
        ofPlugins.add(document.settings().read(answer));
      }
    }
    catalogue.taxonomies().keySet().forEach(name -> termKeys.add(catalogue.termsKey(name)));
    for (LooseValue theme : themes.list()) {
      for (LooseValue link : theme.get("_links").get("wp:user-global-styles").list()) {
        String address = String.valueOf(link.get("href").string());
        String id = address.substring(address.lastIndexOf('/') + 1);
        themesOfStyles.put(id, String.valueOf(theme.get("stylesheet").string()));
      }
    }
  }

  private static LooseValue single(Recording recording, String route) throws IOException {
    return ApiDocuments.of(recording.newest(ApiRequest.of(route).with("context", "edit")));
  }

  Catalogue catalogue() {
    return catalogue;
  }

  /** Returns the language of an entry of the list at a route; null when it is unknown. */
  @Nullable String language(String route, long id) {
    return languages.of(route, id);
  }

  /** The keys under which entries name their terms. */
  Set<String> termKeys() {
    return termKeys;
  }

  /** Returns whether the API makes up the UTC date of entries with this status. */
  boolean isFloating(@Nullable String status) {
    return status != null && floating.contains(status);
  }

  @Nullable String themeOfStyles(long id) {
    return themesOfStyles.get(Long.toString(id));
  }

  /** The role of a page in the site. */
  @Nullable String role(@Nullable Long id) {
    if (id == null || !"page".equals(option("show_on_front").string())) {
      return null;
    }
    if (id.equals(option("page_on_front").id())) {
      return "front";
    }
    return id.equals(option("page_for_posts").id()) ? "posts" : null;
  }

  private LooseValue option(String name) {
    LooseValue set = settings.get(name);
    return set.present() ? set : index.get(name);
  }

  Site site() {
    String home = index.get("home").filled();
    String language = settings.get("language").filled();
    return new Site(
        decoded(index.get("name").string()),
        decoded(index.get("description").string()),
        home == null ? null : WebAddress.withoutSlash(home),
        index.get("url").filled(),
        language == null ? null : language.replace('_', '-'),
        null,
        options(),
        null,
        SiteFields.NONE,
        tables());
  }

  private Map<String, List<Map<String, Value>>> tables() {
    Map<String, List<Map<String, Value>>> tables = new LinkedHashMap<>();
    ofPlugins.forEach(found -> tables.putAll(found.tables()));
    return tables;
  }

  private static @Nullable String decoded(@Nullable String text) {
    return text == null ? null : HtmlEntities.decode(text);
  }

  private Map<String, Value> options() {
    Map<String, Value> options = new LinkedHashMap<>();
    index.map().forEach((name, value) -> put(options, name, value));
    put(options, "blogname", index.get("name").value());
    put(options, "blogdescription", index.get("description").value());
    put(options, "siteurl", index.get("url").value());
    settings.map().forEach((name, value) -> put(options, OPTIONS.getOrDefault(name, name), value));
    if (plugins.isArray()) {
      options.put("active_plugins", new Value.Array(activePlugins()));
    }
    for (LooseValue theme : themes.list()) {
      if ("active".equals(theme.get("status").string())) {
        put(options, "stylesheet", theme.get("stylesheet").value());
        put(options, "template", theme.get("template").value());
      }
    }
    if (places.isArray()) {
      Map<String, Value> menus = new LinkedHashMap<>();
      places
          .map()
          .forEach((place, menu) -> menus.put(place, LooseValue.of(menu).get("menu").value()));
      options.put(SiteOptions.MENU_LOCATIONS, new Value.Dict(menus));
    }
    widgets(options);
    ofPlugins.forEach(found -> found.options().forEach((name, value) -> put(options, name, value)));
    return options;
  }

  private static void put(Map<String, Value> options, String name, Value value) {
    if (SiteOptions.isShown(name) && LooseValue.of(value).present()) {
      options.put(name, value);
    }
  }

  private List<Value> activePlugins() {
    List<Value> active = new ArrayList<>();
    for (LooseValue plugin : plugins.list()) {
      String status = plugin.get("status").string();
      String file = plugin.get("plugin").filled();
      if (file != null && ("active".equals(status) || "network-active".equals(status))) {
        active.add(Value.of(file + ".php"));
      }
    }
    return active;
  }

  /**
   * Adds widgets in the form of the database: the settings of each kind by number, and the lists of
   * the sidebars.
   */
  private void widgets(Map<String, Value> options) {
    if (sidebars.isArray()) {
      Map<String, Value> lists = new LinkedHashMap<>();
      for (LooseValue sidebar : sidebars.list()) {
        lists.put(String.valueOf(sidebar.get("id").string()), sidebar.get("widgets").value());
      }
      options.put("sidebars_widgets", new Value.Dict(lists));
    }
    Map<String, Map<String, Value>> kinds = new LinkedHashMap<>();
    for (LooseValue widget : widgets.list()) {
      String id = widget.get("id").filled();
      String kind = widget.get("id_base").filled();
      LooseValue instance = widget.get("instance").get("raw");
      if (id != null && kind != null && instance.present() && id.startsWith(kind + "-")) {
        kinds
            .computeIfAbsent("widget_" + kind, name -> new LinkedHashMap<>())
            .put(id.substring(kind.length() + 1), instance.value());
      }
    }
    kinds.forEach((name, instances) -> options.put(name, new Value.Dict(instances)));
  }
}
