package dev.pressport.plugin.elementor;

import dev.pressport.html.Html;
import dev.pressport.model.Site;
import dev.pressport.model.Text;
import dev.pressport.model.Value;
import dev.pressport.php.LooseValue;
import dev.pressport.render.Body;
import dev.pressport.render.Picture;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The widgets of Elementor and Elementor Pro whose settings hold their output. */
final class Widgets {
  static final Map<String, Widget> BY_NAME = all();

  private Widgets() {}

  private static Map<String, Widget> all() {
    Map<String, Widget> all = new HashMap<>();
    texts(all);
    pictures(all);
    lists(all);
    numbers(all);
    ofTheEntry(all);
    atomic(all);
    all.put("template", part -> library(part.fields(), "template_id"));
    all.put("global", part -> library(part.fields(), "templateID"));
    for (String silent : List.of("spacer", "menu-anchor", "icon", "lottie", "read-more")) {
      all.put(silent, part -> "");
    }
    return Map.copyOf(all);
  }

  private static void texts(Map<String, Widget> all) {
    all.put("heading", part -> heading(part.fields()));
    all.put("text-editor", part -> Html.paragraph(part.fields().text("editor")));
    all.put("button", part -> button(part.fields(), "text", "link"));
    all.put("html", part -> part.fields().text("html"));
    all.put("shortcode", part -> part.fields().text("shortcode"));
    all.put("text-path", part -> Html.paragraph(part.fields().text("text")));
    all.put("divider", part -> "<hr>" + Html.paragraph(part.fields().text("text")));
    all.put("icon-box", part -> box(part.fields()));
    all.put("image-box", part -> box(part.fields()));
    all.put("alert", part -> titled(part.fields(), "alert_title", "alert_description"));
    all.put("testimonial", part -> testimonial(part.fields(), "testimonial_"));
    all.put("blockquote", part -> quote(part.fields(), "blockquote_content", "author_name"));
    all.put(
        "animated-headline",
        part -> {
          WidgetSettings fields = part.fields();
          String turning = fields.text("highlighted_text");
          return Html.heading(
              level(fields.text("tag"), 3),
              spaced(
                  fields.text("before_text"),
                  turning.isEmpty() ? fields.text("rotating_text") : turning,
                  fields.text("after_text")));
        });
    all.put(
        "call-to-action",
        part ->
            figure(part.fields().picture("bg_image"))
                + figure(part.fields().picture("graphic_image"))
                + titled(part.fields(), "title", "description")
                + button(part.fields(), "button", "link"));
    all.put(
        "flip-box",
        part ->
            titled(part.fields(), "title_text_a", "description_text_a")
                + titled(part.fields(), "title_text_b", "description_text_b")
                + button(part.fields(), "button_text", "link"));
  }

  /** The elements of Elementor 4. */
  private static void atomic(Map<String, Widget> all) {
    all.put("e-heading", part -> atomicHeading(part.fields()));
    all.put(
        "e-paragraph",
        part ->
            Html.paragraph(Html.link(part.fields().link("link"), part.fields().text("paragraph"))));
    all.put("e-button", part -> button(part.fields(), "text", "link"));
    all.put("e-image", part -> atomicPicture(part.fields(), "image"));
    all.put("e-svg", part -> atomicPicture(part.fields(), "svg"));
    all.put("e-divider", part -> "<hr>");
    all.put("e-youtube", part -> part.fields().body().film(part.fields().text("source")));
    all.put(
        "e-self-hosted-video",
        part -> {
          String file = part.fields().link("source");
          return part.fields().body().film(file == null ? part.fields().text("source") : file);
        });
    all.put(
        "e-component",
        part ->
            library(
                new WidgetSettings(
                    part.fields().values().get("component_instance"), part.fields().body()),
                "component_id"));
  }

  private static String atomicHeading(WidgetSettings fields) {
    String tag = fields.text("tag");
    String title = fields.text("title");
    String linked = Html.link(fields.link("link"), title);
    return title.isEmpty()
        ? ""
        : tag.isEmpty() || isHeading(tag)
            ? Html.heading(level(tag, 2), linked)
            : Html.paragraph(linked);
  }

  private static String atomicPicture(WidgetSettings fields, String key) {
    Picture picture = fields.picture(key);
    return picture == null ? "" : picture.captioned("").figure(fields.link("link"));
  }

  private static boolean isHeading(String tag) {
    return tag.matches("h[1-6]");
  }

  private static void pictures(Map<String, Widget> all) {
    all.put("image", part -> image(part.fields()));
    all.put("image-gallery", part -> gallery(part.fields().pictures("wp_gallery")));
    all.put("image-carousel", part -> gallery(part.fields().pictures("carousel")));
    all.put(
        "gallery",
        part ->
            gallery(part.fields().pictures("gallery"))
                + each(
                    part.fields().rows("galleries"),
                    row ->
                        Html.heading(3, row.text("gallery_title"))
                            + gallery(row.pictures("multiple_gallery"))));
    all.put("media-carousel", part -> each(part.fields().rows("slides"), Widgets::slide));
    all.put("slides", part -> each(part.fields().rows("slides"), Widgets::slide));
    all.put("video", part -> video(part.fields()));
    all.put("audio", part -> part.fields().body().film(part.fields().link("link")));
    all.put("google_maps", part -> Html.paragraph(part.fields().text("address")));
  }

  private static void lists(Map<String, Widget> all) {
    all.put(
        "icon-list",
        part ->
            list(
                part.fields().rows("icon_list"),
                row -> Html.link(row.link("link"), row.text("text"))));
    all.put("social-icons", part -> list(part.fields().rows("social_icon_list"), Widgets::social));
    Widget tabs =
        part -> each(part.fields().rows("tabs"), row -> titled(row, "tab_title", "tab_content"));
    all.put("accordion", tabs);
    all.put("toggle", tabs);
    all.put("tabs", tabs);
    all.put("nested-accordion", part -> nested(part, "items", "item_title"));
    all.put("nested-tabs", part -> nested(part, "tabs", "tab_title"));
    all.put("nested-carousel", ElementorElement::inner);
    all.put(
        "testimonial-carousel",
        part -> each(part.fields().rows("slides"), row -> testimonial(row, "")));
    all.put("reviews", part -> each(part.fields().rows("slides"), row -> testimonial(row, "")));
    all.put("price-list", part -> each(part.fields().rows("price_list"), Widgets::price));
    all.put("price-table", part -> priceTable(part.fields()));
  }

  private static void numbers(Map<String, Widget> all) {
    all.put(
        "counter",
        part ->
            Html.paragraph(
                spaced(
                    part.fields().text("prefix")
                        + part.fields().text("ending_number")
                        + part.fields().text("suffix"),
                    part.fields().text("title"))));
    all.put(
        "progress",
        part ->
            Html.paragraph(
                spaced(
                    part.fields().text("title"),
                    part.fields().text("inner_text"),
                    percent(part.fields()))));
    all.put("star-rating", part -> rating(part.fields(), "rating", "rating_scale"));
    all.put("rating", part -> rating(part.fields(), "rating_value", "rating_scale"));
  }

  private static String percent(WidgetSettings fields) {
    String size = number(fields.values().get("percent").get("size"));
    return size.isEmpty() || fields.text("display_percentage").equals("hide") ? "" : size + "%";
  }

  private static String rating(WidgetSettings fields, String key, String scale) {
    LooseValue values = fields.values();
    String stars = number(values.get(key));
    String most =
        number(values.get(scale).isArray() ? values.get(scale).get("size") : values.get(scale));
    return Html.paragraph(
        spaced(
            fields.text("title"),
            stars.isEmpty() ? "" : stars + "/" + (most.isEmpty() ? "5" : most)));
  }

  private static String number(LooseValue value) {
    Double number = value.decimal();
    return number == null ? "" : BigDecimal.valueOf(number).stripTrailingZeros().toPlainString();
  }

  private static void ofTheEntry(Map<String, Widget> all) {
    Widget title = part -> Html.heading(1, part.fields().body().entry().title());
    all.put("theme-post-title", title);
    all.put("theme-page-title", title);
    all.put(
        "theme-site-title",
        part -> {
          Site site = part.fields().body().site();
          return Html.paragraph(site.title());
        });
    all.put(
        "theme-post-featured-image",
        part ->
            figure(
                Picture.of(
                    part.fields().body().entry().featuredMediaId(), null, part.fields().body())));
  }

  /** A page of the library that this one shows. */
  private static String library(WidgetSettings fields, String key) {
    return library(fields.values().get(key).id(), fields.body());
  }

  /** The page of the library with an id; empty for none. */
  static String library(@Nullable Long id, Body body) {
    return id == null
        ? ""
        : body.inlined(
            id,
            part -> part.meta().string("_elementor_data").orElse(null),
            data ->
                ElementorElement.render(
                    LooseValue.of(Elementor.decoded(Text.of(data), body).orElse(Value.NULL)).list(),
                    body));
  }

  private static String heading(WidgetSettings fields) {
    String tag = fields.text("header_size");
    String title = Html.link(fields.link("link"), fields.text("title"));
    boolean heading = tag.isEmpty() || isHeading(tag);
    return fields.text("title").isEmpty()
        ? ""
        : heading ? Html.heading(level(tag, 2), title) : Html.paragraph(title);
  }

  private static int level(String tag, int otherwise) {
    return isHeading(tag) ? tag.charAt(1) - '0' : otherwise;
  }

  private static String titled(WidgetSettings fields, String title, String text) {
    return Html.heading(3, fields.text(title)) + Html.paragraph(fields.text(text));
  }

  private static String button(WidgetSettings fields, String text, String link) {
    String words = fields.text(text);
    return words.isEmpty() ? "" : "<p>" + Html.link(fields.link(link), Html.stored(words)) + "</p>";
  }

  private static String box(WidgetSettings fields) {
    String title = fields.text("title_text");
    return figure(fields.picture("image"))
        + (title.isEmpty()
            ? ""
            : Html.heading(
                level(fields.text("title_size"), 3), Html.link(fields.link("link"), title)))
        + Html.paragraph(fields.text("description_text"));
  }

  private static String image(WidgetSettings fields) {
    Picture picture = fields.picture("image");
    if (picture == null) {
      return "";
    }
    Picture captioned =
        switch (fields.text("caption_source")) {
          case "attachment" -> picture;
          case "none" -> picture.captioned("");
          default -> picture.captioned(fields.text("caption"));
        };
    return switch (fields.text("link_to")) {
      case "custom" -> captioned.figure(fields.link("link"));
      case "file" -> captioned.figure(captioned.url());
      default -> captioned.figure();
    };
  }

  private static String figure(@Nullable Picture picture) {
    return picture == null ? "" : picture.captioned("").figure();
  }

  private static String gallery(List<Picture> pictures) {
    return pictures.isEmpty()
        ? ""
        : pictures.stream()
            .map(Picture::figure)
            .collect(Collectors.joining("", "<figure class=\"wp-block-gallery\">", "</figure>"));
  }

  private static String video(WidgetSettings fields) {
    String type = fields.text("video_type");
    if (!type.equals("hosted")) {
      return fields.body().film(fields.text((type.isEmpty() ? "youtube" : type) + "_url"));
    }
    String own = fields.link("hosted_url");
    return fields.body().film(own == null ? fields.link("external_url") : own);
  }

  private static String slide(WidgetSettings row) {
    return figure(row.picture("background_image"))
        + figure(row.picture("image"))
        + titled(row, "heading", "description")
        + button(row, "button_text", "link");
  }

  private static String social(WidgetSettings row) {
    String icon = row.values().get("social_icon").get("value").filled();
    String name = icon == null ? row.text("social") : icon;
    String network = name.replaceFirst("^.*fa-", "");
    return network.isEmpty()
        ? ""
        : Html.link(
            row.link("link"),
            Html.escape(network.substring(0, 1).toUpperCase(Locale.ROOT) + network.substring(1)));
  }

  private static String testimonial(WidgetSettings fields, String prefix) {
    String words = fields.text(prefix + "content");
    String who =
        List.of(
                fields.text(prefix + "name"),
                fields.text(prefix + (prefix.isEmpty() ? "title" : "job")))
            .stream()
            .filter(word -> !word.isEmpty())
            .map(Html::stored)
            .collect(Collectors.joining(", "));
    return figure(fields.picture(prefix + "image"))
        + "<blockquote>"
        + Html.paragraph(words)
        + (who.isEmpty() ? "" : "<cite>" + who + "</cite>")
        + "</blockquote>";
  }

  private static String quote(WidgetSettings fields, String text, String author) {
    String who = fields.text(author);
    return "<blockquote>"
        + Html.paragraph(fields.text(text))
        + (who.isEmpty() ? "" : "<cite>" + Html.stored(who) + "</cite>")
        + "</blockquote>";
  }

  private static String price(WidgetSettings row) {
    return figure(row.picture("image"))
        + Html.heading(3, Html.link(row.link("link"), spaced(row.text("title"), row.text("price"))))
        + Html.paragraph(row.text("item_description"));
  }

  private static String priceTable(WidgetSettings fields) {
    return Html.heading(3, fields.text("heading"))
        + Html.paragraph(fields.text("sub_heading"))
        + Html.paragraph(
            spaced(
                currency(fields.text("currency_symbol")) + fields.text("price"),
                fields.text("period")))
        + list(fields.rows("features_list"), row -> Html.stored(row.text("item_text")))
        + button(fields, "button_text", "link")
        + Html.paragraph(fields.text("footer_additional_info"));
  }

  /** Elementor stores the names of the signs that it offers. */
  private static String currency(String name) {
    return switch (name) {
      case "dollar" -> "$";
      case "euro" -> "\u20ac";
      case "pound" -> "\u00a3";
      case "yen" -> "\u00a5";
      default -> name.length() > 3 ? "" : name;
    };
  }

  private static String nested(ElementorElement part, String key, String title) {
    StringBuilder html = new StringBuilder();
    List<WidgetSettings> rows = part.fields().rows(key);
    for (int i = 0; i < Math.max(rows.size(), part.parts().size()); i++) {
      html.append(i < rows.size() ? Html.heading(3, rows.get(i).text(title)) : "");
      html.append(part.inner(i));
    }
    return html.toString();
  }

  private static String each(List<WidgetSettings> rows, Function<WidgetSettings, String> html) {
    return rows.stream().map(html).collect(Collectors.joining());
  }

  private static String list(List<WidgetSettings> rows, Function<WidgetSettings, String> item) {
    return rows.isEmpty()
        ? ""
        : rows.stream()
            .map(item)
            .collect(Collectors.joining("</li><li>", "<ul><li>", "</li></ul>"));
  }

  private static String spaced(String... words) {
    return List.of(words).stream().filter(word -> !word.isEmpty()).collect(Collectors.joining(" "));
  }
}
