package dev.pressport.plugin.bricks;

import dev.pressport.html.Html;
import dev.pressport.html.Titles;
import dev.pressport.model.Form;
import dev.pressport.php.LooseValue;
import dev.pressport.render.Body;
import dev.pressport.render.Breadcrumbs;
import dev.pressport.render.ClassicWidgets;
import dev.pressport.render.CurrentEntry;
import dev.pressport.render.EntryCard;
import dev.pressport.render.EntryList;
import dev.pressport.render.FormHtml;
import dev.pressport.render.MenuList;
import dev.pressport.render.Picture;
import dev.pressport.render.PictureGallery;
import dev.pressport.render.ReadableTexts;
import dev.pressport.render.RenderProblem;
import dev.pressport.text.Words;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The elements of Bricks by their names. */
final class Elements {
  private static final Map<String, Function<BricksElement, String>> BY_NAME = all();

  private Elements() {}

  /** Returns the HTML of an element, also of one of another plugin. */
  static String html(BricksElement element) {
    Function<BricksElement, String> known = BY_NAME.get(element.name());
    if (known != null) {
      return known.apply(element);
    }
    String html =
        new ReadableTexts(element.body()).of(element.value().get("settings")) + element.inner();
    element
        .body()
        .counted(
            html.isBlank() ? RenderProblem.PAGE_BUILDER_PART_LOST : RenderProblem.PAGE_BUILDER_PART,
            "Bricks: " + element.name());
    return html;
  }

  private static Map<String, Function<BricksElement, String>> all() {
    Map<String, Function<BricksElement, String>> all = new HashMap<>();
    for (String name :
        Words.of(
            """
            section container block div accordion-nested tabs-nested slider-nested
            nav-nested offcanvas toggle-mode\
            """)) {
      all.put(name, BricksElement::inner);
    }
    for (String name :
        Words.of(
            """
            icon svg toggle search post-content post-comments post-navigation
            post-reading-progress-bar post-sharing post-toc pagination back-to-top\
            """)) {
      all.put(name, element -> "");
    }
    all.put(
        "dropdown", element -> Html.paragraph(element.settings().text("text")) + element.inner());
    texts(all);
    pictures(all);
    groups(all);
    ofTheSite(all);
    return Map.copyOf(all);
  }

  private static void put(
      Map<String, Function<BricksElement, String>> all,
      String name,
      Function<BricksSettings, String> html) {
    all.put(name, element -> html.apply(element.settings()));
  }

  private static void texts(Map<String, Function<BricksElement, String>> all) {
    put(all, "heading", settings -> settings.heading("text", "tag", 3));
    put(
        all,
        "text-basic",
        settings -> Html.paragraph(Html.link(settings.link("link"), settings.text("text"))));
    put(all, "text", settings -> settings.editor("text"));
    put(all, "rich-text", settings -> settings.editor("text"));
    put(all, "text-link", settings -> settings.button("text", "link"));
    put(all, "button", settings -> settings.button("text", "link"));
    put(all, "icon-box", settings -> settings.editor("content"));
    put(all, "alert", settings -> settings.editor("content"));
    put(all, "divider", settings -> "<hr>");
    put(all, "code", Elements::code);
    put(all, "html", settings -> settings.text("html"));
    put(all, "shortcode", settings -> settings.text("shortcode"));
    put(
        all,
        "animated-typing",
        settings ->
            Html.paragraph(
                Html.spaced(
                    settings.text("prefix"),
                    settings.rows("strings").stream()
                        .map(row -> row.text("text"))
                        .collect(Collectors.joining(", ")),
                    settings.text("suffix"))));
    put(
        all,
        "counter",
        settings ->
            Html.paragraph(
                settings.text("prefix") + settings.text("countTo") + settings.text("suffix")));
    put(
        all,
        "pie-chart",
        settings ->
            Html.paragraph(
                settings.text("content").equals("text")
                    ? settings.text("text")
                    : settings.text("percent") + "%"));
    put(all, "countdown", settings -> settings.paragraph("date"));
    put(all, "rating", settings -> settings.paragraph("rating"));
  }

  /** Code that is shown; what only PHP code prints is lost. */
  private static String code(BricksSettings settings) {
    String code = settings.values().get("code").filled();
    if (code == null) {
      return "";
    }
    boolean run = settings.values().get("executeCode").isTrue();
    if (run && code.contains("<?php")) {
      settings.body().counted(RenderProblem.PAGE_BUILDER_PART_LOST, "Bricks: code");
      return "";
    }
    return run ? code : "<pre><code>" + Html.escape(code) + "</code></pre>";
  }

  private static void pictures(Map<String, Function<BricksElement, String>> all) {
    put(all, "image", Elements::image);
    put(all, "image-gallery", settings -> gallery(settings.pictures("items"), settings));
    put(all, "carousel", Elements::carousel);
    put(all, "video", Elements::video);
    put(
        all,
        "audio",
        settings -> {
          String file = settings.values().get("file").get("url").filled();
          return settings.body().film(file == null ? settings.text("external") : file);
        });
    put(
        all,
        "map",
        settings -> {
          String address = settings.text("address");
          return address.isEmpty()
              ? settings.each("addresses", row -> row.body().map(row.text("address")))
              : settings.body().map(address);
        });
  }

  private static String image(BricksSettings settings) {
    Picture picture = settings.picture("image");
    if (picture == null) {
      return "";
    }
    String caption = settings.text("caption");
    Picture shown =
        switch (caption) {
          case "none" -> picture.captioned("");
          case "custom" -> picture.captioned(settings.text("captionCustom"));
          default -> picture;
        };
    return switch (settings.text("link")) {
      case "url" -> shown.figure(settings.link("url"));
      case "media", "lightbox" -> shown.figure(picture.url());
      default -> shown.figure();
    };
  }

  private static String gallery(List<Picture> pictures, BricksSettings settings) {
    boolean files =
        settings.text("link").equals("lightbox") || settings.text("link").equals("media");
    PictureGallery gallery = new PictureGallery(settings.body());
    for (Picture picture : pictures) {
      gallery.add(picture, files ? picture.url() : null);
    }
    return gallery.html();
  }

  private static String carousel(BricksSettings settings) {
    return settings.text("type").equals("posts")
        ? EntryList.pictures(
            BricksElement.entries(settings.values().get("query"), settings.body()), settings.body())
        : gallery(settings.pictures("items"), settings);
  }

  private static String video(BricksSettings settings) {
    String url =
        switch (settings.text("videoType")) {
          case "vimeo" -> "https://vimeo.com/" + settings.text("vimeoId");
          case "media" -> or(settings.values().get("media").get("url"));
          case "file" -> settings.text("fileUrl");
          case "meta" -> settings.text("useDynamicData");
          default -> {
            String id = settings.text("ytId");
            yield "https://www.youtube.com/watch?v="
                + (id.isEmpty() ? settings.text("youTubeId") : id);
          }
        };
    return url.endsWith("=") || url.endsWith("/") ? "" : settings.body().film(url);
  }

  private static String or(LooseValue value) {
    String text = value.filled();
    return text == null ? "" : text;
  }

  private static void groups(Map<String, Function<BricksElement, String>> all) {
    put(all, "accordion", settings -> settings.each("accordions", Elements::panel));
    put(all, "tabs", settings -> settings.each("tabs", Elements::panel));
    put(
        all,
        "list",
        settings ->
            settings.list(
                "items",
                row ->
                    Html.spaced(
                        Html.link(row.link("link"), row.text("title")),
                        row.text("meta"),
                        row.text("description"),
                        row.text("content"))));
    put(
        all,
        "slider",
        settings ->
            settings.each(
                "items",
                row ->
                    slidePicture(row)
                        + Html.heading(3, row.text("title"))
                        + row.editor("content")
                        + row.button("buttonText", "buttonLink")));
    put(
        all,
        "testimonials",
        settings ->
            settings.each(
                "items",
                row ->
                    row.figure("image", null)
                        + "<blockquote>"
                        + row.editor("content")
                        + cite(row.text("name"), row.text("title"))
                        + "</blockquote>"));
    put(
        all,
        "team-members",
        settings ->
            settings.each(
                "items",
                row ->
                    row.figure("image", null)
                        + Html.heading(4, row.text("title"))
                        + row.paragraph("subtitle")
                        + row.editor("description")));
    put(all, "pricing-tables", settings -> settings.each("pricingTables", Elements::prices));
    put(
        all,
        "progress-bar",
        settings ->
            settings.list(
                "bars",
                row -> {
                  String percent = row.text("percentage");
                  return Html.spaced(row.text("title"), percent.isEmpty() ? "" : percent + "%");
                }));
    put(
        all,
        "social-icons",
        settings -> settings.list("icons", row -> Html.link(row.link("link"), row.text("label"))));
    put(
        all,
        "form",
        settings ->
            FormHtml.of(
                new Form(
                    null,
                    settings.rows("fields").stream().map(Elements::field).toList(),
                    words(settings.text("submitButtonText"))),
                "Bricks",
                settings.body()));
  }

  private static Form.Field field(BricksSettings row) {
    Form.Kind kind =
        switch (row.text("type")) {
          case "email" -> Form.Kind.EMAIL;
          case "textarea", "richtext" -> Form.Kind.TEXTAREA;
          case "tel" -> Form.Kind.TEL;
          case "number" -> Form.Kind.NUMBER;
          case "url" -> Form.Kind.URL;
          case "password" -> Form.Kind.PASSWORD;
          case "select" -> Form.Kind.SELECT;
          case "checkbox" -> Form.Kind.CHECKBOX;
          case "radio" -> Form.Kind.RADIO;
          case "file", "image", "gallery" -> Form.Kind.FILE;
          case "datepicker" -> Form.Kind.DATE;
          case "hidden" -> Form.Kind.HIDDEN;
          case "html" -> Form.Kind.NOTE;
          default -> Form.Kind.TEXT;
        };
    List<String> choices =
        kind.hasChoices()
            ? row.text("options").lines().map(String::strip).filter(x -> !x.isEmpty()).toList()
            : List.of();
    return new Form.Field(
        kind,
        null,
        words(row.text(kind == Form.Kind.NOTE ? "html" : "label")),
        row.values().get("required").isTrue(),
        choices,
        words(row.text("placeholder")));
  }

  private static @Nullable String words(String stored) {
    String words = Titles.plain(stored);
    return words.isEmpty() ? null : words;
  }

  private static String panel(BricksSettings row) {
    return Html.heading(3, row.text("title")) + row.paragraph("subtitle") + row.editor("content");
  }

  private static String slidePicture(BricksSettings row) {
    BricksSettings background = new BricksSettings(row.values().get("background"), row.body());
    return background.figure("image", null);
  }

  private static String cite(String name, String title) {
    String who =
        List.of(name, title).stream()
            .filter(words -> !words.isEmpty())
            .map(Html::stored)
            .collect(Collectors.joining(", "));
    return who.isEmpty() ? "" : "<cite>" + who + "</cite>";
  }

  private static String prices(BricksSettings row) {
    String features =
        row.text("features")
            .lines()
            .filter(line -> !line.isBlank())
            .map(line -> "<li>" + Html.stored(line.strip()) + "</li>")
            .collect(Collectors.joining());
    return Html.heading(3, row.text("title"))
        + row.paragraph("subtitle")
        + Html.paragraph(
            Html.spaced(
                row.text("priceOriginal"),
                row.text("pricePrefix") + row.text("price") + row.text("priceSuffix"),
                row.text("priceMeta")))
        + (row.text("features").contains("<li")
            ? row.text("features")
            : features.isEmpty() ? "" : "<ul>" + features + "</ul>")
        + row.button("buttonText", "buttonLink")
        + row.paragraph("additionalInfo")
        + row.paragraph("ribbonText");
  }

  private static void ofTheSite(Map<String, Function<BricksElement, String>> all) {
    put(
        all,
        "template",
        settings -> BricksPages.template(settings.values().get("template").id(), settings.body()));
    put(all, "posts", Elements::posts);
    put(
        all,
        "breadcrumbs",
        settings ->
            Breadcrumbs.of(
                settings.body(),
                settings.text("homeLabel").isEmpty() ? "Home" : settings.text("homeLabel"),
                settings.text("separatorText").isEmpty() ? "/" : settings.text("separatorText")));
    put(all, "nav-menu", settings -> MenuList.of(settings.text("menu"), settings.body()));
    put(
        all,
        "sidebar",
        settings -> ClassicWidgets.sidebar(settings.text("sidebar"), settings.body()));
    put(all, "post-title", Elements::title);
    put(
        all,
        "post-excerpt",
        settings -> Html.paragraph(DynamicData.resolve("{post_excerpt}", settings.body())));
    put(
        all,
        "post-meta",
        settings ->
            Html.paragraph(
                settings.rows("meta").stream()
                    .map(row -> row.text("dynamicData"))
                    .filter(words -> !words.isBlank() && !words.startsWith("{"))
                    .collect(Collectors.joining(" "))));
    put(all, "logo", Elements::logo);
  }

  private static String title(BricksSettings settings) {
    Body body = settings.body();
    String tag = settings.text("tag");
    boolean linked = settings.values().get("linkToPost").isTrue();
    return Html.heading(
        tag.matches("h[1-6]") ? tag.charAt(1) - '0' : 1,
        Html.spaced(
            settings.text("prefix"),
            linked ? body.subject().titleLink() : body.subject().titleHtml(),
            settings.text("suffix")));
  }

  /** Entries with the fields that the element names, or those of other lists. */
  private static String posts(BricksSettings settings) {
    List<CurrentEntry> entries =
        BricksElement.entries(settings.values().get("query"), settings.body());
    List<String> fields =
        settings.values().get("fields").list().stream()
            .map(row -> or(row.get("dynamicData")))
            .filter(field -> !field.isBlank())
            .toList();
    return fields.isEmpty() || entries.isEmpty()
        ? EntryList.posts(entries, settings.body())
        : EntryCard.list(
            "wp-block-query",
            entries,
            settings.body(),
            card -> {
              card.picture();
              for (String field : fields) {
                if (field.strip().matches("\\{post_title(?::link)?}")) {
                  card.title(3);
                } else {
                  card.line(DynamicData.resolve(field, card.body()));
                }
              }
            });
  }

  private static String logo(BricksSettings settings) {
    return settings.figure("logo", settings.body().site().home());
  }
}
