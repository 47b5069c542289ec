package dev.pressport.settings;

import dev.pressport.model.Menu;
import dev.pressport.model.Site;
import dev.pressport.model.Text;
import dev.pressport.model.Value;
import dev.pressport.php.LooseValue;
import dev.pressport.plugin.Plugins;
import dev.pressport.text.Words;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * WordPress's settings of a site ({@code wp_options}); null where its source does not have them.
 *
 * @param values by their names there, decoded; the menu locations, which the theme's settings hold,
 *     under {@link #MENU_LOCATIONS}
 */
public record SiteOptions(Map<String, Value> values) {
  /** Places of the theme, each with the id of the menu that it shows. */
  public static final String MENU_LOCATIONS = "nav_menu_locations";

  /** The settings that may be shown: none is a secret or about a person. */
  private static final Set<String> SHOWN =
      Words.of(
          """
          siteurl home blogname blogdescription permalink_structure category_base tag_base
          show_on_front page_on_front page_for_posts wp_page_for_privacy_policy upload_path
          upload_url_path uploads_use_yearmonth_folders blog_charset blog_public WPLANG
          timezone_string gmt_offset date_format time_format start_of_week active_plugins
          template stylesheet sticky_posts default_category default_post_format nav_menu_options
          nav_menu_locations sidebars_widgets site_icon site_logo db_version initial_db_version
          posts_per_page posts_per_rss rss_use_excerpt page_comments comments_per_page
          default_comments_page comment_order thread_comments thread_comments_depth
          close_comments_for_old_posts close_comments_days_old require_name_email
          comment_registration default_comment_status default_ping_status show_avatars
          avatar_default avatar_rating thumbnail_size_w thumbnail_size_h thumbnail_crop
          medium_size_w medium_size_h medium_large_size_w medium_large_size_h large_size_w
          large_size_h image_default_link_type image_default_size image_default_align
          use_smilies users_can_register default_role wp_attachment_pages_enabled\
          """);

  /** The settings of plugins that may be shown, each with the parts that may. */
  private static final Map<String, List<List<String>>> OF_PLUGINS =
      Plugins.parts(PluginOption.class).stream()
          .collect(Collectors.toUnmodifiableMap(PluginOption::name, PluginOption::parts));

  /** The settings that are numbers; the database has them as text. */
  private static final Set<String> NUMBERS =
      Words.of(
          """
          page_on_front page_for_posts wp_page_for_privacy_policy blog_public gmt_offset
          start_of_week default_category site_icon site_logo db_version initial_db_version
          posts_per_page posts_per_rss comments_per_page thread_comments_depth
          close_comments_days_old thumbnail_size_w thumbnail_size_h medium_size_w medium_size_h
          medium_large_size_w medium_large_size_h large_size_w large_size_h\
          """);

  /** The settings that are switched on or off. */
  private static final Set<String> SWITCHES =
      Words.of(
          """
          uploads_use_yearmonth_folders rss_use_excerpt page_comments thread_comments
          close_comments_for_old_posts require_name_email comment_registration show_avatars
          thumbnail_crop use_smilies users_can_register wp_attachment_pages_enabled\
          """);

  private static final Pattern FIELD = Pattern.compile("_?options_.+");

  /** The settings that a site's source gave. */
  public static SiteOptions of(Site site) {
    return new SiteOptions(site.options());
  }

  /**
   * Returns whether a setting is a value of a field on ACF's options page, or the reference to that
   * field: its includes/acf-meta-functions.php, acf_decode_post_id().
   */
  public static boolean isField(String name) {
    return FIELD.matcher(name).matches();
  }

  /** Returns whether a setting, or a part of it, may be shown. */
  public static boolean isShown(String name) {
    return SHOWN.contains(name) || isWidget(name) || OF_PLUGINS.containsKey(name);
  }

  /**
   * Returns the parts of a setting that may be shown, each by the keys that lead to it; empty for
   * all of it.
   */
  public static List<List<String>> partsOf(String name) {
    return OF_PLUGINS.getOrDefault(name, List.of());
  }

  /** Returns whether a setting holds widgets of a kind, or their places. */
  public static boolean isWidget(String name) {
    return name.startsWith("widget_") || name.equals("sidebars_widgets");
  }

  /** A setting; absent when the source does not have it. */
  public LooseValue value(String name) {
    return LooseValue.of(values, name);
  }

  /** Returns the settings with another value of one of them; unchanged for null. */
  public SiteOptions with(String name, @Nullable String value) {
    if (value == null) {
      return this;
    }
    Map<String, Value> changed = new LinkedHashMap<>(values);
    changed.put(name, Value.of(value));
    return new SiteOptions(changed);
  }

  /** Returns a setting, or a part of it by the keys that lead there, joined by slashes. */
  public LooseValue part(String path) {
    List<String> keys = List.of(path.split("/", -1));
    LooseValue part = value(keys.get(0));
    for (String key : keys.subList(1, keys.size())) {
      part = part.get(key);
    }
    return part;
  }

  /** A setting that is a text or number. */
  public @Nullable String string(String name) {
    return value(name).string();
  }

  /**
   * Returns a zone of the tz database, or an offset such as {@code +05:30}: functions.php,
   * wp_timezone_string().
   */
  public @Nullable String timezone() {
    String zone = value("timezone_string").filled();
    Double hours = value("gmt_offset").decimal();
    if (zone != null || hours == null) {
      return zone;
    }
    long minutes = Math.round(Math.abs(hours) * 60);
    return String.format(
        Locale.ROOT, "%s%02d:%02d", hours < 0 ? "-" : "+", minutes / 60, minutes % 60);
  }

  /** The structure of permalinks; empty for plain ones. */
  public @Nullable String permalinks() {
    return string("permalink_structure");
  }

  /** The page that is the front page; also null when that shows the latest posts. */
  public @Nullable Long frontPageId() {
    return hasFrontPage() ? value("page_on_front").id() : null;
  }

  /** The page that shows the latest posts. */
  public @Nullable Long postsPageId() {
    return hasFrontPage() ? value("page_for_posts").id() : null;
  }

  /** Returns whether files have pages, as they had on all sites before WordPress 6.4. */
  public boolean hasAttachmentPages() {
    return !knowsAttachmentPages() || value("wp_attachment_pages_enabled").isTrue();
  }

  /** Returns whether the source says if files have pages; export files and live sites do not. */
  public boolean knowsAttachmentPages() {
    return value("wp_attachment_pages_enabled").present();
  }

  /** Returns whether the owner asks search engines to leave out the whole site. */
  public boolean hidesFromSearch() {
    return "0".equals(string("blog_public"));
  }

  /** Returns the number of entries on one page of a list; WordPress's default when not known. */
  public long postsPerPage() {
    Long number = value("posts_per_page").integer();
    return number == null || number == 0 ? 10 : number < 0 ? Integer.MAX_VALUE : number;
  }

  /** The category of posts that have no other. */
  public @Nullable Long defaultCategoryId() {
    return value("default_category").id();
  }

  private boolean hasFrontPage() {
    return "page".equals(string("show_on_front"));
  }

  /** The folder of the active theme. */
  public @Nullable String theme() {
    return value("stylesheet").filled();
  }

  /** The main files of the active plugins below the plugins folder. */
  public @Nullable List<String> plugins() {
    LooseValue plugins = value("active_plugins");
    return plugins.isArray() ? plugins.strings() : null;
  }

  /**
   * Returns the settings of WordPress with one type each, whether a database or the REST API has
   * them: numbers, and true or false; null for an empty number.
   */
  public SiteOptions typed() {
    Map<String, Value> typed = new LinkedHashMap<>(values);
    typed.replaceAll(
        (name, value) ->
            NUMBERS.contains(name) ? number(value) : SWITCHES.contains(name) ? on(value) : value);
    return new SiteOptions(typed);
  }

  private static Value number(Value value) {
    LooseValue stored = LooseValue.of(value);
    Long whole = stored.integer();
    if (whole != null) {
      return Value.of(whole);
    }
    Double decimal = stored.decimal();
    boolean empty = value instanceof Text text && text.isEmpty();
    return decimal != null ? new Value.Decimal(decimal) : empty ? Value.NULL : value;
  }

  private static Value on(Value value) {
    Boolean on = LooseValue.of(value).bool();
    return on == null ? Value.NULL : Value.of(on);
  }

  /** The settings of widgets. */
  public Map<String, Value> widgets() {
    return parted(true);
  }

  /** Returns all settings but those of widgets. */
  public Map<String, Value> withoutWidgets() {
    return parted(false);
  }

  private Map<String, Value> parted(boolean widgets) {
    Map<String, Value> part = new LinkedHashMap<>();
    values.forEach(
        (name, value) -> {
          if (isWidget(name) == widgets) {
            part.put(name, value);
          }
        });
    return part;
  }

  /** Returns menus with the locations that show them, where the settings list these. */
  public List<Menu> located(List<Menu> menus) {
    LooseValue places = value(MENU_LOCATIONS);
    return places.isArray()
        ? menus.stream().map(menu -> located(menu, places.map())).toList()
        : menus;
  }

  private static Menu located(Menu menu, Map<String, Value> places) {
    if (menu.locations() != null) {
      return menu;
    }
    List<String> locations = new ArrayList<>();
    places.forEach(
        (place, id) -> {
          Long menuId = LooseValue.of(id).id();
          if (menuId != null && menuId.equals(menu.id())) {
            locations.add(place);
          }
        });
    return new Menu(menu.kind(), menu.id(), menu.slug(), menu.name(), locations, menu.items());
  }
}
