package dev.pressport.plugin.beaverbuilder;

import static java.util.Map.entry;

import dev.pressport.html.Html;
import dev.pressport.model.Term;
import dev.pressport.php.LooseValue;
import dev.pressport.render.Body;
import dev.pressport.render.ClassicWidgets;
import dev.pressport.render.CurrentEntry;
import dev.pressport.render.EntryList;
import dev.pressport.render.FormHtml;
import dev.pressport.render.MenuList;
import dev.pressport.render.Picture;
import dev.pressport.render.PictureGallery;
import dev.pressport.render.ReadableTexts;
import dev.pressport.render.RenderProblem;
import dev.pressport.render.Selection;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The modules of Beaver Builder by the type in their settings. */
final class Modules {
  private static final Pattern ID = Pattern.compile("\\d{1,18}");
  private static final int MOST = 100;

  private static final Map<String, Function<ModuleSettings, String>> BY_TYPE =
      Map.ofEntries(
          entry("heading", module -> module.heading("heading", "tag", 2)),
          entry("rich-text", module -> module.editor("text")),
          entry("html", module -> module.text("html")),
          entry("button", module -> module.button("text", "link")),
          entry("button-group", module -> module.each("items", row -> row.button("text", "link"))),
          entry("photo", Modules::photo),
          entry("gallery", Modules::gallery),
          entry("slideshow", Modules::gallery),
          entry("video", Modules::video),
          entry("audio", Modules::audio),
          entry("icon", module -> linked(module, "text")),
          entry("icon-group", module -> ""),
          entry("social-buttons", module -> ""),
          entry("separator", module -> "<hr>"),
          entry("spacer", module -> ""),
          entry("box", module -> ""),
          entry("callout", Modules::callout),
          entry("cta", Modules::callToAction),
          entry("content-slider", module -> module.each("slides", Modules::slide)),
          entry("accordion", module -> module.each("items", Modules::panel)),
          entry("tabs", module -> module.each("items", Modules::panel)),
          entry("list", Modules::list),
          entry("pricing-table", module -> module.each("pricing_columns", Modules::prices)),
          entry("testimonials", Modules::testimonials),
          entry("numbers", Modules::number),
          entry("number-counter", Modules::number),
          entry("star-rating", Modules::stars),
          entry("countdown", module -> module.paragraph("fixed_date")),
          entry("map", module -> module.body().map(module.text("address"))),
          entry("menu", module -> MenuList.of(module.text("menu"), module.body())),
          entry("sidebar", module -> ClassicWidgets.sidebar(module.text("sidebar"), module.body())),
          entry("widget", Modules::widget),
          entry("post-grid", Modules::posts),
          entry("post-slider", Modules::posts),
          entry("post-carousel", Modules::posts),
          entry("contact-form", Modules::form),
          entry("subscribe-form", Modules::form));

  private Modules() {}

  /** Returns the HTML of a module, also of one of another plugin. */
  static String html(ModuleSettings module) {
    String type = module.text("type");
    Function<ModuleSettings, String> known = BY_TYPE.get(type);
    if (known != null) {
      return known.apply(module);
    }
    String html = new ReadableTexts(module.body()).of(module.values());
    module
        .body()
        .counted(
            html.isBlank() ? RenderProblem.PAGE_BUILDER_PART_LOST : RenderProblem.PAGE_BUILDER_PART,
            "Beaver Builder: " + type);
    return html;
  }

  private static String linked(ModuleSettings module, String key) {
    String words = module.text(key);
    String link = words.contains("<a ") ? null : module.values().get("link").filled();
    return words.isEmpty() ? "" : Html.paragraph(Html.link(link, words));
  }

  private static String photo(ModuleSettings module) {
    Picture picture = module.picture("photo");
    if (picture == null) {
      return "";
    }
    boolean captioned = module.values().get("show_caption").isTrue();
    String own = module.text("caption");
    Picture shown =
        captioned ? (own.isEmpty() ? picture : picture.captioned(own)) : picture.captioned("");
    return switch (module.text("link_type")) {
      case "url" -> shown.figure(module.values().get("link_url").filled());
      case "file", "lightbox" -> shown.figure(picture.url());
      default -> shown.figure();
    };
  }

  private static String gallery(ModuleSettings module) {
    boolean files =
        module.text("click_action").equals("lightbox")
            || module.text("click_action").equals("link");
    boolean captioned = module.values().get("show_captions").isTrue();
    PictureGallery gallery = new PictureGallery(module.body());
    for (LooseValue id : module.values().get("photos").list()) {
      Picture picture = Picture.ofLibrary(id.id(), module.body());
      if (picture != null) {
        gallery.add(captioned ? picture : picture.captioned(""), files ? picture.url() : null);
      }
    }
    return gallery.html();
  }

  private static String video(ModuleSettings module) {
    String code = module.text("embed_code");
    if (module.text("video_type").equals("embed")) {
      return code.startsWith("http") ? module.body().film(code) : code;
    }
    Long id = module.values().get("video").id();
    String file =
        id == null ? null : module.body().index().media(id).map(media -> media.url()).orElse(null);
    return module.body().film(file == null ? module.text("video_src") : file);
  }

  private static String audio(ModuleSettings module) {
    if (module.text("audio_type").equals("link")) {
      return module.body().film(module.text("link"));
    }
    StringBuilder html = new StringBuilder();
    for (LooseValue id : module.values().get("audios").list()) {
      Long number = module.body().repeat() ? id.id() : null;
      String url =
          number == null
              ? null
              : module.body().index().media(number).map(media -> media.url()).orElse(null);
      html.append(module.body().film(url));
    }
    return html.toString();
  }

  private static String callout(ModuleSettings module) {
    boolean pictured = module.text("image_type").equals("photo");
    String call = module.text("cta_type");
    return (pictured ? module.figure("photo", module.values().get("link").filled()) : "")
        + module.heading("title", "title_tag", 3)
        + module.editor("text")
        + (call.isEmpty() || call.equals("none") ? "" : module.button("cta_text", "link"));
  }

  private static String callToAction(ModuleSettings module) {
    return module.heading("title", "title_tag", 3)
        + module.editor("text")
        + module.button("btn_text", "btn_link");
  }

  private static String slide(ModuleSettings row) {
    return row.figure("bg_photo", null)
        + row.figure("fg_photo", null)
        + row.heading("title", "title_tag", 2)
        + row.editor("text")
        + row.button("cta_text", "link");
  }

  private static String panel(ModuleSettings row) {
    return Html.heading(3, row.text("label")) + row.editor("content");
  }

  private static String list(ModuleSettings module) {
    return ModuleSettings.list(
        module.rows("list_items").stream()
            .map(
                row ->
                    (row.text("heading").isEmpty()
                            ? ""
                            : "<strong>" + row.text("heading") + "</strong> ")
                        + row.text("content"))
            .toList());
  }

  private static String prices(ModuleSettings row) {
    List<String> features = new ArrayList<>(row.values().get("features").strings());
    row.rows("extended_features").forEach(feature -> features.add(feature.text("feature")));
    return Html.heading(3, row.text("title"))
        + Html.paragraph((row.text("price") + " " + row.text("duration")).strip())
        + ModuleSettings.list(features.stream().map(Html::stored).toList())
        + row.button(
            row.text("btn_text").isEmpty() ? "button_text" : "btn_text",
            row.text("btn_text").isEmpty() ? "button_url" : "btn_link");
  }

  private static String testimonials(ModuleSettings module) {
    return (module.text("heading").isEmpty() ? "" : Html.heading(3, module.text("heading")))
        + module.each(
            "testimonials", row -> "<blockquote>" + row.editor("testimonial") + "</blockquote>");
  }

  private static String number(ModuleSettings module) {
    String number =
        module.text("number_prefix") + module.text("number") + module.text("number_suffix");
    return Html.paragraph(
        List.of(module.text("before_number_text"), number, module.text("after_number_text"))
            .stream()
            .filter(words -> !words.isEmpty())
            .collect(Collectors.joining(" ")));
  }

  private static String stars(ModuleSettings module) {
    String most = module.text("total");
    return module.text("rating").isEmpty()
        ? ""
        : Html.paragraph(module.text("rating") + "/" + (most.isEmpty() ? "5" : most));
  }

  /** A widget of WordPress, whose settings stand under the base of its id. */
  private static String widget(ModuleSettings module) {
    String type = module.text("widget");
    for (String key : module.values().map().keySet()) {
      if (key.startsWith("widget-")) {
        String kind = key.substring("widget-".length());
        LooseValue fields = module.values().get(key);
        String html =
            ClassicWidgets.html(type.startsWith("WP_") ? type : kind, fields, 2, module.body());
        return html == null ? unknownWidget(type, fields, module.body()) : html;
      }
    }
    return unknownWidget(type, LooseValue.NONE, module.body());
  }

  private static String unknownWidget(String type, LooseValue fields, Body body) {
    String html = new ReadableTexts(body).of(fields);
    body.counted(
        html.isBlank() ? RenderProblem.PAGE_BUILDER_PART_LOST : RenderProblem.PAGE_BUILDER_PART,
        "Beaver Builder: " + type);
    return html;
  }

  private static String posts(ModuleSettings module) {
    String type = module.text("post_type");
    String first = type.isEmpty() ? "post" : type;
    if (module.text("data_source").equals("main_query")) {
      module
          .body()
          .counted(RenderProblem.PAGE_BUILDER_PART_LOST, "Beaver Builder: " + module.text("type"));
      return "";
    }
    return EntryList.posts(entries(module, first), module.body());
  }

  private static List<CurrentEntry> entries(ModuleSettings module, String type) {
    List<Long> only = ids(module.text("posts_" + type));
    boolean leftOut = module.text("posts_" + type + "_matching").equals("0");
    if (!only.isEmpty() && !leftOut) {
      return EntryList.named(only, module.body());
    }
    List<Set<Term.Key>> terms = new ArrayList<>();
    for (String taxonomy : module.body().index().taxonomies(type)) {
      Set<Term.Key> keys = new HashSet<>();
      ids(module.text("tax_" + type + "_" + taxonomy))
          .forEach(
              id ->
                  module.body().index().term(taxonomy, id).ifPresent(term -> keys.add(term.key())));
      if (!keys.isEmpty()) {
        terms.add(keys);
      }
    }
    Long most = module.values().get("posts_per_page").id();
    Long offset = module.values().get("offset").id();
    return new Selection(
            type,
            most == null ? 10 : (int) Math.min(most, MOST),
            offset == null ? 0 : (int) Math.min(offset, Integer.MAX_VALUE),
            module.text("order_by").equals("title") ? "title" : "date",
            module.text("order").toUpperCase(Locale.ROOT).equals("ASC"),
            terms,
            new HashSet<>(only))
        .from(module.body());
  }

  private static List<Long> ids(String list) {
    return ID.matcher(list).results().map(MatchResult::group).map(Long::valueOf).toList();
  }

  private static String form(ModuleSettings module) {
    List<String> fields = new ArrayList<>();
    for (String field : List.of("name", "subject", "email", "phone", "message")) {
      if (module.text(field + "_toggle").equals("show")
          || module.text("show_" + field).equals("show")) {
        String words = module.text(field + "_placeholder");
        fields.add(
            words.isEmpty()
                ? field.substring(0, 1).toUpperCase(Locale.ROOT) + field.substring(1)
                : words);
      }
    }
    return FormHtml.of(null, fields, module.text("btn_text"), "Beaver Builder", module.body());
  }
}
