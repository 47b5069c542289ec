package dev.pressport.plugin.elementor;

import dev.pressport.html.Html;
import dev.pressport.html.Titles;
import dev.pressport.model.Form;
import dev.pressport.model.Text;
import dev.pressport.model.Value;
import dev.pressport.php.LooseValue;
import dev.pressport.render.Body;
import dev.pressport.render.ClassicWidgets;
import dev.pressport.render.FormHtml;
import dev.pressport.render.MenuList;
import dev.pressport.render.Picture;
import dev.pressport.render.PictureGallery;
import dev.pressport.render.RenderProblem;
import dev.pressport.text.Words;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The widgets of Elementor, Elementor Pro and Essential Addons whose output is known. */
final class Widgets {
  static final Map<String, Widget> BY_NAME = all();

  private Widgets() {}

  private static Map<String, Widget> all() {
    Map<String, Widget> all = new HashMap<>();
    texts(all);
    pictures(all);
    lists(all);
    numbers(all);
    ofTheSite(all);
    all.putAll(AtomicElements.all());
    all.putAll(EntryWidgets.all());
    all.putAll(QueryWidgets.all());
    all.putAll(EssentialAddons.all());
    for (String locked : List.of("wpr-password-protected-content", "eael-protected-content")) {
      all.put(locked, part -> locked(part.fields()));
    }
    for (String silent :
        Words.of(
            """
            spacer menu-anchor icon lottie read-more share-buttons breadcrumbs post-comments
            post-navigation table-of-contents progress-tracker theme-archive-title \
            """)) {
      all.put(silent, part -> "");
    }
    return Map.copyOf(all);
  }

  /** What visitors see of a text that they need a password or an account for. */
  private static String locked(WidgetSettings fields) {
    fields.body().counted(RenderProblem.HIDDEN_FROM_VISITORS, "Elementor: " + fields.widget());
    return fields.paragraph("public_text")
        + fields.paragraph("eael_protected_content_message_text");
  }

  private static void texts(Map<String, Widget> all) {
    all.put(
        "heading",
        part -> part.fields().heading("title", "header_size", 2, part.fields().link("link")));
    all.put("text-editor", part -> part.fields().paragraph("editor"));
    all.put("button", part -> part.fields().button("text", "link"));
    all.put("html", part -> part.fields().text("html"));
    all.put("shortcode", part -> part.fields().text("shortcode"));
    all.put("text-path", part -> part.fields().paragraph("text"));
    all.put("divider", part -> divider(part.fields()));
    all.put("icon-box", part -> box(part.fields()));
    all.put("image-box", part -> box(part.fields()));
    all.put("alert", part -> part.fields().titled("alert_title", "alert_description"));
    all.put("testimonial", part -> testimonial(part.fields(), "testimonial_"));
    all.put(
        "blockquote",
        part ->
            WidgetSettings.quote(
                part.fields().text("blockquote_content"), part.fields().text("author_name")));
    all.put("animated-headline", part -> animated(part.fields()));
    all.put(
        "call-to-action",
        part ->
            part.fields().figure("bg_image")
                + part.fields().figure("graphic_image")
                + part.fields().titled("title", "description")
                + part.fields().button("button", "link")
                + part.fields().paragraph("ribbon_title"));
    all.put(
        "flip-box",
        part ->
            part.fields().figure("image")
                + part.fields().titled("title_text_a", "description_text_a")
                + part.fields().titled("title_text_b", "description_text_b")
                + part.fields().button("button_text", "link"));
    all.put(
        "code-highlight",
        part -> "<pre><code>" + Html.escape(part.fields().text("code")) + "</code></pre>");
    all.put("countdown", part -> part.fields().paragraph("due_date"));
  }

  private static String divider(WidgetSettings fields) {
    return "<hr>" + (fields.text("look").equals("line_icon") ? "" : fields.paragraph("text"));
  }

  private static String animated(WidgetSettings fields) {
    String turning = fields.text("highlighted_text");
    String tag = fields.text("tag");
    return Html.heading(
        tag.matches("h[1-6]") ? tag.charAt(1) - '0' : 3,
        Html.spaced(
            fields.text("before_text"),
            turning.isEmpty() ? fields.text("rotating_text") : turning,
            fields.text("after_text")));
  }

  private static String box(WidgetSettings fields) {
    return fields.figure("image", fields.link("link"))
        + fields.heading("title_text", "title_size", 3, fields.link("link"))
        + fields.paragraph("description_text");
  }

  private static String testimonial(WidgetSettings fields, String prefix) {
    String link = fields.link("link");
    String name = fields.text(prefix + "name");
    return fields.figure(prefix + "image", link)
        + WidgetSettings.quote(
            fields.text(prefix + "content"),
            name.isEmpty() ? "" : Html.link(link, name),
            fields.text(prefix + (prefix.isEmpty() ? "title" : "job")));
  }

  private static void pictures(Map<String, Widget> all) {
    all.put("image", part -> image(part.fields()));
    all.put(
        "image-gallery",
        part -> gallery(part.fields().pictures("wp_gallery"), part.fields(), "gallery_link"));
    all.put("image-carousel", part -> carousel(part.fields()));
    all.put(
        "gallery",
        part ->
            gallery(part.fields().pictures("gallery"), part.fields(), "link_to")
                + part.fields()
                    .each(
                        "galleries",
                        row ->
                            Html.heading(3, row.text("gallery_title"))
                                + gallery(
                                    row.pictures("multiple_gallery"), part.fields(), "link_to")));
    all.put("media-carousel", part -> part.fields().each("slides", Widgets::slide));
    all.put("slides", part -> part.fields().each("slides", Widgets::slide));
    all.put(
        "hotspot",
        part ->
            part.fields().figure("image")
                + part.fields()
                    .list(
                        "hotspot",
                        row ->
                            Html.spaced(
                                Html.link(row.link("hotspot_link"), row.text("hotspot_label")),
                                row.text("hotspot_tooltip_content"))));
    all.put("video", part -> video(part.fields()));
    all.put(
        "video-playlist",
        part ->
            Html.heading(3, part.fields().text("playlist_title"))
                + part.fields()
                    .each("tabs", row -> Html.heading(4, row.text("title")) + video(row)));
    all.put("audio", part -> part.fields().body().film(part.fields().link("link")));
    all.put("google_maps", part -> part.fields().body().map(part.fields().text("address")));
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

  /** Pictures that lead to their files, unless the widget says otherwise. */
  private static String gallery(List<Picture> pictures, WidgetSettings fields, String link) {
    String to = fields.text(link);
    boolean files = to.equals("file") || (to.isEmpty() && !fields.values().get(link).present());
    PictureGallery gallery = new PictureGallery(fields.body());
    for (Picture picture : pictures) {
      gallery.add(picture, files ? picture.url() : null);
    }
    return gallery.html();
  }

  private static String carousel(WidgetSettings fields) {
    boolean captioned = fields.text("caption_type").equals("caption");
    String to = fields.text("link_to");
    String custom = to.equals("custom") ? fields.link("link") : null;
    PictureGallery gallery = new PictureGallery(fields.body());
    for (Picture picture : fields.pictures("carousel")) {
      gallery.add(
          captioned ? picture : picture.captioned(""), to.equals("file") ? picture.url() : custom);
    }
    return gallery.html();
  }

  private static String video(WidgetSettings fields) {
    String named = fields.text("video_type");
    String type = named.isEmpty() ? fields.text("type") : named;
    if (!type.equals("hosted")) {
      return fields.body().film(fields.text((type.isEmpty() ? "youtube" : type) + "_url"));
    }
    String own = fields.link("hosted_url");
    return fields.body().film(own == null ? fields.link("external_url") : own);
  }

  private static String slide(WidgetSettings row) {
    return row.figure("background_image")
        + row.figure("image")
        + row.titled("heading", "description")
        + row.button("button_text", "link");
  }

  private static void lists(Map<String, Widget> all) {
    all.put(
        "icon-list",
        part ->
            part.fields().list("icon_list", row -> Html.link(row.link("link"), row.text("text"))));
    all.put("social-icons", part -> part.fields().list("social_icon_list", Widgets::social));
    Widget tabs = part -> part.fields().each("tabs", row -> row.titled("tab_title", "tab_content"));
    all.put("accordion", tabs);
    all.put("toggle", tabs);
    all.put("tabs", tabs);
    all.put("nested-accordion", part -> nested(part, "items", "item_title", "Item #"));
    all.put("nested-tabs", part -> nested(part, "tabs", "tab_title", "Tab #"));
    all.put("nested-carousel", ElementorElement::inner);
    all.put("mega-menu", part -> nested(part, "menu_items", "item_title", "Item #"));
    all.put(
        "testimonial-carousel", part -> part.fields().each("slides", row -> testimonial(row, "")));
    all.put("reviews", part -> part.fields().each("slides", row -> testimonial(row, "")));
    all.put("price-list", part -> part.fields().each("price_list", Widgets::price));
    all.put("price-table", part -> priceTable(part.fields()));
    all.put("form", part -> form(part.fields()));
  }

  private static String social(WidgetSettings row) {
    String network = network(row, "social_icon");
    return network.isEmpty()
        ? ""
        : Html.link(
            row.link("link"),
            Html.escape(network.substring(0, 1).toUpperCase(Locale.ROOT) + network.substring(1)));
  }

  /** The name of a network as that of its icon; rows without one have that of WordPress. */
  static String network(WidgetSettings row, String key) {
    LooseValue stored = row.values().get(key);
    String icon = stored.get("value").filled();
    String name = icon == null ? row.text("social") : icon;
    return name.isEmpty() && !stored.present() ? "wordpress" : name.replaceFirst("^.*fa-", "");
  }

  /**
   * Returns elements below their titles.
   *
   * @param usual the title that each has by itself, before its number
   */
  private static String nested(ElementorElement part, String key, String title, String usual) {
    StringBuilder html = new StringBuilder();
    List<WidgetSettings> rows = part.fields().rows(key);
    boolean titled = !rows.isEmpty() || !part.fields().body().locale().getLanguage().equals("en");
    for (int i = 0; i < Math.max(rows.size(), part.parts().size()); i++) {
      html.append(titled ? "" : Html.heading(3, usual + (i + 1)));
      html.append(i < rows.size() ? Html.heading(3, rows.get(i).text(title)) : "");
      html.append(part.inner(i));
    }
    return html.toString();
  }

  private static String price(WidgetSettings row) {
    return row.figure("image")
        + Html.heading(
            3, Html.link(row.link("link"), Html.spaced(row.text("title"), row.text("price"))))
        + row.paragraph("item_description");
  }

  private static String priceTable(WidgetSettings fields) {
    return Html.heading(3, fields.text("heading"))
        + fields.paragraph("sub_heading")
        + Html.paragraph(
            Html.spaced(
                currency(fields.text("currency_symbol")) + fields.text("price"),
                fields.text("period")))
        + fields.list("features_list", row -> Html.stored(row.text("item_text")))
        + fields.button("button_text", "link")
        + fields.paragraph("footer_additional_info")
        + fields.paragraph("ribbon_title");
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

  private static String form(WidgetSettings fields) {
    String name = fields.text("form_name");
    String submit = fields.text("button_text");
    return FormHtml.of(
        new Form(
            name.isEmpty() ? null : name,
            fields.rows("form_fields").stream().map(Widgets::field).toList(),
            submit.isEmpty() ? null : submit),
        "Elementor Pro",
        fields.body());
  }

  private static Form.Field field(WidgetSettings row) {
    String type = row.text("field_type");
    Form.Kind kind =
        switch (type) {
          case "email",
              "tel",
              "url",
              "number",
              "date",
              "time",
              "password",
              "textarea",
              "select",
              "radio",
              "checkbox",
              "hidden" ->
              Form.Kind.valueOf(type.toUpperCase(Locale.ROOT));
          case "acceptance" -> Form.Kind.CHECKBOX;
          case "upload" -> Form.Kind.FILE;
          case "html" -> Form.Kind.NOTE;
          case "step", "honeypot", "recaptcha", "recaptcha_v3" -> Form.Kind.HIDDEN;
          default -> Form.Kind.TEXT;
        };
    String label = row.text("field_label");
    String words = type.equals("acceptance") ? row.text("acceptance_text") : "";
    String placeholder = row.text("placeholder");
    List<String> choices =
        row.text("field_options")
            .lines()
            .map(line -> line.split("\\|", 2)[0].strip())
            .filter(line -> !line.isEmpty())
            .toList();
    String shown = words.isEmpty() ? label : words;
    String id = row.text("custom_id");
    return new Form.Field(
        kind,
        id.isEmpty() ? null : id,
        shown.isEmpty() ? null : Titles.plain(shown),
        row.values().get("required").isTrue(),
        kind == Form.Kind.SELECT || kind == Form.Kind.RADIO || kind == Form.Kind.CHECKBOX
            ? choices
            : List.of(),
        placeholder.isEmpty() ? null : placeholder);
  }

  private static void numbers(Map<String, Widget> all) {
    all.put("counter", part -> counter(part.fields()));
    all.put(
        "progress",
        part ->
            Html.paragraph(
                Html.spaced(
                    part.fields().text("title"),
                    part.fields().text("inner_text"),
                    percent(part.fields()))));
    all.put(
        "star-rating",
        part ->
            Html.paragraph(
                Html.spaced(part.fields().text("title"), ratedInWords(part.fields(), "rating"))));
    all.put("rating", part -> Html.paragraph(rated(part.fields(), "rating_value")));
  }

  /** The number that the counter ends at, with each of its parts apart as visitors see them. */
  private static String counter(WidgetSettings fields) {
    String prefix = part(fields, "prefix");
    String suffix = part(fields, "suffix");
    return Html.paragraph(
        Html.spaced(prefix + fields.number("ending_number") + suffix, fields.text("title")));
  }

  /** A part of a number with the blanks that it begins or ends with. */
  private static String part(WidgetSettings fields, String key) {
    String stored = fields.values().get(key).filled();
    String text = stored == null ? fields.text(key) : stored;
    return text.isEmpty() ? "" : "<span>" + text + "</span>";
  }

  private static String percent(WidgetSettings fields) {
    String size = fields.number("percent");
    boolean hidden =
        fields.text("display_percentage").equals("hide") || fields.isOff("display_percentage");
    return hidden ? "" : (size.isEmpty() ? "50" : size) + "%";
  }

  /** The words that stand beside the stars for those who cannot see them. */
  private static String ratedInWords(WidgetSettings fields, String key) {
    String rated = rated(fields, key);
    return fields.body().locale().getLanguage().equals("en")
        ? "Rated " + rated.replace("/", " out of ")
        : rated;
  }

  private static String rated(WidgetSettings fields, String key) {
    String most = fields.number("rating_scale");
    return fields.number(key) + "/" + (most.isEmpty() ? "5" : most);
  }

  private static void ofTheSite(Map<String, Widget> all) {
    all.put("template", part -> library(part.fields(), "template_id"));
    all.put("global", part -> library(part.fields(), "templateID"));
    all.put(
        "sidebar",
        part -> ClassicWidgets.sidebar(part.fields().text("sidebar"), part.fields().body()));
    all.put("nav-menu", part -> MenuList.of(part.fields().text("menu"), part.fields().body()));
    all.put("theme-site-title", part -> Html.paragraph(part.fields().body().site().title()));
    all.put(
        "theme-site-logo",
        part -> {
          Body body = part.fields().body();
          Picture logo = new DynamicTag("site-logo", LooseValue.NONE, body).picture();
          return logo == null ? "" : logo.captioned("").figure(body.site().home());
        });
  }

  /** A page of the library that this one shows. */
  static String library(WidgetSettings fields, String key) {
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
}
