package dev.pressport.render;

import static java.util.Map.entry;

import dev.pressport.block.Block;
import dev.pressport.html.Html;
import dev.pressport.html.Wpautop;
import dev.pressport.model.Value;
import dev.pressport.php.LooseValue;
import dev.pressport.text.IdText;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Widgets of the time before blocks, as sidebars, blocks and page builders hold them: those of
 * WordPress (wp-includes/widgets) and of plugins. Lists are those of the blocks that replaced them.
 */
public final class ClassicWidgets {
  private static final Pattern PLACE = Pattern.compile("(.+)-(\\d{1,9})");

  private static final Map<String, BiFunction<LooseValue, Body, @Nullable String>> KINDS =
      Map.ofEntries(
          entry("text", (fields, body) -> text(fields)),
          entry("custom_html", (fields, body) -> fields.get("content").string()),
          entry("block", (fields, body) -> body.rendered(or(fields.get("content").string()))),
          entry("media_image", ClassicWidgets::image),
          entry("media_gallery", ClassicWidgets::gallery),
          entry("media_video", ClassicWidgets::media),
          entry("media_audio", ClassicWidgets::media),
          entry("nav_menu", (fields, body) -> MenuList.of(fields.get("nav_menu").string(), body)),
          entry(
              "recent-posts",
              (fields, body) ->
                  block(
                      "core/latest-posts",
                      body,
                      "postsToShow",
                      orFive(fields.get("number")),
                      "displayPostDate",
                      fields.get("show_date"))),
          entry("recent-comments", ClassicWidgets::recentComments),
          entry(
              "categories",
              (fields, body) ->
                  block("core/categories", body, "showPostCounts", fields.get("count"))),
          entry(
              "archives",
              (fields, body) ->
                  block("core/archives", body, "showPostCounts", fields.get("count"))),
          entry(
              "tag_cloud",
              (fields, body) -> block("core/tag-cloud", body, "taxonomy", fields.get("taxonomy"))),
          entry("pages", (fields, body) -> block("core/page-list", body)),
          entry("calendar", (fields, body) -> block("core/calendar", body)),
          entry("search", (fields, body) -> block("core/search", body)),
          entry(
              "rss",
              (fields, body) ->
                  block(
                      "core/rss",
                      body,
                      "feedURL",
                      fields.get("url"),
                      "itemsToShow",
                      fields.get("items"))),
          entry("meta", (fields, body) -> ""));

  /** The titles that WordPress shows where a widget has none. */
  private static final Map<String, String> TITLES =
      Map.of(
          "recent-posts", "Recent Posts",
          "recent-comments", "Recent Comments",
          "categories", "Categories",
          "archives", "Archives",
          "tag_cloud", "Tags",
          "pages", "Pages");

  private ClassicWidgets() {}

  /**
   * Returns a widget below its title; null when neither WordPress nor a known plugin has one of
   * this kind.
   *
   * @param kind the base of its id, {@code recent-posts}, or its class, {@code
   *     WP_Widget_Recent_Posts}
   * @param level of the heading that the title becomes
   */
  public static @Nullable String html(String kind, LooseValue fields, int level, Body body) {
    String base = base(kind);
    BiFunction<LooseValue, Body, @Nullable String> known = KINDS.get(base);
    if (known == null) {
      WidgetHtml ofPlugin = body.widget(kind);
      return ofPlugin == null ? null : ofPlugin.render(fields, body);
    }
    String html = known.apply(fields, body);
    String shown = html == null ? "" : html;
    String title = base.equals("block") ? null : fields.get("title").filled();
    return Html.heading(
            level, title == null && !shown.isEmpty() ? usual(base, fields, body) : title)
        + shown;
  }

  /**
   * Returns the widgets of a sidebar, one below the other; empty, and reported, where the source
   * has no widgets, as export files do not.
   */
  public static String sidebar(String id, Body body) {
    StringBuilder html = new StringBuilder();
    if (!option("sidebars_widgets", body).isArray()) {
      body.counted(RenderProblem.PAGE_BUILDER_PART_LOST, "Sidebar " + id);
    }
    if (!body.enter()) {
      return "";
    }
    try {
      for (String place : option("sidebars_widgets", body).get(id).strings()) {
        html.append(body.repeat() ? placed(place, body) : "");
      }
    } finally {
      body.leave();
    }
    return html.toString();
  }

  private static String placed(String place, Body body) {
    Matcher parts = PLACE.matcher(place);
    if (!parts.matches()) {
      return "";
    }
    String kind = parts.group(1);
    LooseValue fields = option("widget_" + kind, body).get(parts.group(2));
    String html = fields.isArray() ? html(kind, fields, 2, body) : "";
    if (html == null) {
      body.counted(RenderProblem.PAGE_BUILDER_PART_LOST, "widget " + kind);
      return "";
    }
    return html + "\n";
  }

  private static LooseValue option(String name, Body body) {
    return LooseValue.of(body.site().options(), name);
  }

  /** The base of the ids of a class's widgets. */
  private static String base(String kind) {
    String small = kind.toLowerCase(Locale.ROOT);
    String name =
        small.startsWith("wp_widget_")
            ? small.substring("wp_widget_".length())
            : small.equals("wp_nav_menu_widget") ? "nav_menu" : small;
    return name.startsWith("recent_") ? name.replace('_', '-') : name;
  }

  private static @Nullable String usual(String base, LooseValue fields, Body body) {
    boolean categories = "category".equals(fields.get("taxonomy").string());
    return body.locale().getLanguage().equals("en")
        ? TITLES.get(base.equals("tag_cloud") && categories ? "categories" : base)
        : null;
  }

  private static @Nullable String text(LooseValue fields) {
    String text = fields.get("text").string();
    return text != null && fields.get("filter").isTrue() ? Wpautop.apply(text) : text;
  }

  private static @Nullable String image(LooseValue fields, Body body) {
    Picture picture =
        Picture.of(fields.get("attachment_id").id(), fields.get("url").filled(), body);
    if (picture == null) {
      return null;
    }
    String own = fields.get("link_url").filled();
    return picture
        .described(fields.get("alt").filled())
        .captioned(or(fields.get("caption").filled()))
        .figure("file".equals(fields.get("link_type").string()) ? picture.url() : own);
  }

  private static String gallery(LooseValue fields, Body body) {
    PictureGallery gallery = new PictureGallery(body);
    String to = fields.get("link_type").string();
    for (Long id : ids(fields.get("ids"))) {
      Picture picture = Picture.ofLibrary(id, body);
      gallery.add(
          picture, "file".equals(to) && picture != null ? picture.url() : page(id, to, body));
    }
    return gallery.html();
  }

  /** The widget stores a list, page builders also a text. */
  private static List<Long> ids(LooseValue stored) {
    String text = stored.filled();
    return text == null
        ? stored.list().stream()
            .map(LooseValue::id)
            .filter(Objects::nonNull)
            .map(Objects::requireNonNull)
            .toList()
        : IdText.list(text);
  }

  private static @Nullable String page(long id, @Nullable String to, Body body) {
    return "post".equals(to)
        ? body.index().entry(id).map(entry -> body.subject(entry).url()).orElse(null)
        : null;
  }

  private static @Nullable String media(LooseValue fields, Body body) {
    Long id = fields.get("attachment_id").id();
    String own = id == null ? null : body.index().media(id).map(file -> file.url()).orElse(null);
    return body.film(own == null ? fields.get("url").filled() : own);
  }

  /** The widgets show five entries where the number is none. */
  private static LooseValue orFive(LooseValue number) {
    return number.id() == null ? LooseValue.of(Value.of("5")) : number;
  }

  private static String recentComments(LooseValue fields, Body body) {
    LooseValue off = LooseValue.of(Value.of("0"));
    return block(
        "core/latest-comments",
        body,
        "commentsToShow",
        orFive(fields.get("number")),
        "displayDate",
        off,
        "displayExcerpt",
        off);
  }

  private static String block(String name, Body body, Object... attributes) {
    Map<String, Value> given = new TreeMap<>();
    for (int i = 0; i < attributes.length; i += 2) {
      LooseValue value = (LooseValue) attributes[i + 1];
      if (value.filled() != null || value.isTrue()) {
        given.put((String) attributes[i], value.value());
      }
    }
    return body.render(List.of(new Block(name, new Value.Dict(given), List.of(), List.of())));
  }

  private static String or(@Nullable String text) {
    return text == null ? "" : text;
  }
}
