package dev.pressport.plugin.elementor;

import dev.pressport.html.Html;
import dev.pressport.model.Value;
import dev.pressport.php.LooseValue;
import dev.pressport.render.Body;
import dev.pressport.render.Picture;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The widgets that show the entry itself: on its own page, and in the template of a loop. */
final class EntryWidgets {
  private EntryWidgets() {}

  static Map<String, Widget> all() {
    Widget title =
        part ->
            part.fields().body().subject().title().isBlank()
                ? ""
                : heading(part.fields(), part.fields().body().subject().titleHtml());
    Widget picture =
        part -> {
          Picture featured = part.fields().body().featured();
          return featured == null ? "" : featured.captioned("").figure(part.fields().link("link"));
        };
    return Map.ofEntries(
        Map.entry("theme-post-title", title),
        Map.entry("theme-page-title", title),
        Map.entry("woocommerce-product-title", title),
        Map.entry("page-title", part -> pageTitle(part.fields())),
        Map.entry("ha-page-title", title),
        Map.entry("ha-post-title", title),
        Map.entry("wpr-post-title", title),
        Map.entry("theme-post-featured-image", picture),
        Map.entry("theme-post-excerpt", part -> Html.paragraph(tag("post-excerpt", part))),
        Map.entry("theme-post-content", part -> ""),
        Map.entry("post-info", part -> part.fields().list("icon_list", EntryWidgets::info)),
        Map.entry("author-box", part -> author(part.fields())));
  }

  /** The title between two texts; it leads to the home unless another link is set. */
  private static String pageTitle(WidgetSettings fields) {
    Body body = fields.body();
    String own = fields.link("page_heading_link");
    String tag = fields.text("heading_tag");
    return Html.heading(
        tag.matches("h[1-6]") ? tag.charAt(1) - '0' : 2,
        Html.link(
            own == null ? body.site().home() : own,
            Html.spaced(fields.text("before"), body.subject().titleHtml(), fields.text("after"))));
  }

  private static String heading(WidgetSettings fields, String title) {
    String tag = fields.text("header_size");
    String linked = Html.link(fields.link("link"), title);
    return tag.isEmpty() || tag.matches("h[1-6]")
        ? Html.heading(tag.isEmpty() ? 1 : tag.charAt(1) - '0', linked)
        : Html.paragraph(linked);
  }

  private static @Nullable String tag(String name, ElementorElement part) {
    return new DynamicTag(name, LooseValue.NONE, part.fields().body()).text();
  }

  private static String info(WidgetSettings row) {
    Body body = row.body();
    Function<String, String> tag =
        name ->
            String.valueOf(
                new DynamicTag(
                        name,
                        LooseValue.of(
                            new Value.Dict(
                                Map.of("taxonomy", row.values().get("taxonomy").value()))),
                        body)
                    .text());
    String words =
        switch (row.text("type")) {
          case "author" -> body.author(true);
          case "date" -> body.time(body.subject().date());
          case "terms" -> tag.apply("post-terms");
          case "custom" -> Html.link(row.link("custom_url"), row.text("custom_text"));
          default -> "";
        };
    return words.isEmpty() ? "" : Html.spaced(row.text("text_prefix"), words);
  }

  private static String author(WidgetSettings fields) {
    if (!fields.text("source").equals("custom")) {
      String name = fields.body().author(true);
      return name.isEmpty() ? "" : "<h4>" + name + "</h4>";
    }
    return fields.figure("author_avatar")
        + fields.heading("author_name", "author_name_tag", 4, fields.link("author_website"))
        + fields.paragraph("author_bio");
  }
}
