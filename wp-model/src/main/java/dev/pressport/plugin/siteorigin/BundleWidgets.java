package dev.pressport.plugin.siteorigin;

import static java.util.Map.entry;

import dev.pressport.html.Html;
import dev.pressport.model.Ref;
import dev.pressport.model.Term;
import dev.pressport.model.Value;
import dev.pressport.php.LooseValue;
import dev.pressport.render.Body;
import dev.pressport.render.ClassicWidgets;
import dev.pressport.render.EntryList;
import dev.pressport.render.ReadableTexts;
import dev.pressport.render.RenderProblem;
import dev.pressport.text.Words;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The widgets of SiteOrigin's Page Builder and Widgets Bundle by their classes. */
final class BundleWidgets {
  private static final Map<String, Function<BundleWidget, String>> BY_CLASS =
      Map.ofEntries(
          entry("SiteOrigin_Widget_Editor_Widget", w -> w.title() + w.editor("text")),
          entry("WP_Widget_Black_Studio_TinyMCE", w -> w.title() + w.editor("text")),
          entry("SiteOrigin_Widget_Button_Widget", w -> w.button("text", "url")),
          entry(
              "SiteOrigin_Widget_Button_Grid_Widget",
              w -> w.each("buttons", row -> row.part("widget").button("text", "url"))),
          entry("SiteOrigin_Widget_Headline_Widget", BundleWidgets::headline),
          entry("SiteOrigin_Widget_Image_Widget", BundleWidgets::image),
          entry(
              "SiteOrigin_Widgets_ImageGrid_Widget",
              w -> w.each("images", row -> titledPicture(row, w.text("title_position")))),
          entry("SiteOrigin_Widget_Simple_Masonry_Widget", BundleWidgets::masonry),
          entry("SiteOrigin_Widget_Features_Widget", BundleWidgets::features),
          entry("SiteOrigin_Widget_Accordion_Widget", w -> w.title() + panels(w, "panels")),
          entry("SiteOrigin_Widget_Tabs_Widget", w -> w.title() + panels(w, "tabs")),
          entry("SiteOrigin_Widget_Anything_Carousel_Widget", w -> w.title() + panels(w, "items")),
          entry("SiteOrigin_Widget_Hero_Widget", w -> w.each("frames", BundleWidgets::frame)),
          entry(
              "SiteOrigin_Widget_LayoutSlider_Widget", w -> w.each("frames", BundleWidgets::frame)),
          entry("SiteOrigin_Widget_Slider_Widget", w -> w.each("frames", BundleWidgets::slide)),
          entry(
              "SiteOrigin_Widget_Cta_Widget",
              w ->
                  Html.heading(3, w.text("title"))
                      + Html.paragraph(w.text("sub_title"))
                      + w.part("button").button("text", "url")),
          entry("SiteOrigin_Widget_PriceTable_Widget", BundleWidgets::prices),
          entry(
              "SiteOrigin_Widgets_Testimonials_Widget",
              w -> w.title() + w.each("testimonials", BundleWidgets::testimonial)),
          entry("SiteOrigin_Widget_SocialMediaButtons_Widget", BundleWidgets::networks),
          entry("SiteOrigin_Widget_Video_Widget", BundleWidgets::video),
          entry("SiteOrigin_Widget_GoogleMap_Widget", BundleWidgets::map),
          entry("SiteOrigin_Widgets_ContactForm_Widget", ContactForm::html),
          entry("SiteOrigin_Widget_Blog_Widget", PostLists::blog),
          entry("SiteOrigin_Widget_Recent_Posts_Widget", PostLists::recent),
          entry(
              "SiteOrigin_Widget_PostCarousel_Widget",
              w -> w.title() + list(w, true, false, false)),
          entry("SiteOrigin_Panels_Widgets_PostLoop", BundleWidgets::postLoop),
          entry("SiteOrigin_Panels_Widgets_PostContent", BundleWidgets::ofTheEntry),
          entry("SiteOrigin_Widget_Taxonomy_Widget", BundleWidgets::terms),
          entry("SiteOrigin_Widget_Author_Box_Widget", BundleWidgets::author),
          entry(
              "SiteOrigin_Panels_Widgets_Layout",
              w -> w.title() + SiteOrigin.layout(w.fields().get("panels_data"), w.body())),
          entry("SiteOrigin_Widget_Icon_Widget", w -> ""),
          entry("SiteOrigin_Widget_Lottie_Player_Widget", w -> ""));

  /** The settings that the builder adds to the ones of a widget. */
  private static final Set<String> BUILDER =
      Words.of("panels_info info option_name so_sidebar_emulator_id widget_id pagination_id");

  private BundleWidgets() {}

  /** Returns the HTML of a widget of the builder, of WordPress or of another plugin. */
  static String html(@Nullable String type, LooseValue fields, Body body) {
    String name = type == null ? "" : type;
    Function<BundleWidget, String> known = BY_CLASS.get(name);
    if (known != null) {
      return known.apply(new BundleWidget(fields, body));
    }
    String classic = name.startsWith("WP_") ? ClassicWidgets.html(name, fields, 3, body) : null;
    return classic == null ? unknown(name, fields, body) : classic;
  }

  private static String unknown(String type, LooseValue fields, Body body) {
    LooseValue nested = fields.get("panels_data");
    String html =
        nested.isArray()
            ? SiteOrigin.layout(nested, body)
            : new ReadableTexts(body).of(ownSettings(fields));
    body.counted(
        html.isBlank() ? RenderProblem.PAGE_BUILDER_PART_LOST : RenderProblem.PAGE_BUILDER_PART,
        "SiteOrigin: " + type);
    return html;
  }

  private static LooseValue ownSettings(LooseValue fields) {
    Map<String, Value> own = new LinkedHashMap<>(fields.map());
    own.keySet().removeAll(BUILDER);
    return LooseValue.of(new Value.Dict(own));
  }

  private static String headline(BundleWidget widget) {
    return line(widget.part("headline")) + line(widget.part("sub_headline"));
  }

  private static String line(BundleWidget part) {
    String words = Html.link(part.url("destination_url"), part.text("text"));
    String tag = part.text("tag");
    return part.text("text").isEmpty()
        ? ""
        : tag.matches("h[1-6]") ? Html.heading(tag.charAt(1) - '0', words) : Html.paragraph(words);
  }

  private static String image(BundleWidget widget) {
    return titledPicture(widget, widget.text("title_position"));
  }

  private static String titledPicture(BundleWidget widget, String position) {
    String title = Html.paragraph(widget.text("title"));
    String figure = widget.figure("image");
    return figure.isEmpty()
        ? ""
        : (position.equals("above") ? title : "")
            + figure
            + (position.equals("below") ? title : "");
  }

  private static String masonry(BundleWidget widget) {
    BundleWidget title = widget.part("title");
    String position = title.fields().get("display").isTrue() ? title.text("position") : "";
    return Html.heading(3, widget.text("widget_title"))
        + widget.each("items", row -> titledPicture(row, position));
  }

  private static String features(BundleWidget widget) {
    boolean linked = widget.fields().get("title_link").isTrue();
    boolean whole = widget.fields().get("link_feature").isTrue();
    String level = widget.part("fonts").part("title_options").text("tag");
    return widget.each(
        "features",
        row -> {
          String url = row.url("more_url");
          String title = Html.link(linked || whole ? url : null, row.text("title"));
          String more = row.text("more_text");
          return (row.picture("icon_image") == null ? "" : row.figure("icon_image"))
              + (row.text("title").isEmpty()
                  ? ""
                  : Html.heading(level.matches("h[1-6]") ? level.charAt(1) - '0' : 5, title))
              + Html.paragraph(row.text("text"))
              + (more.isEmpty() ? "" : Html.paragraph(Html.link(url, Html.stored(more))));
        });
  }

  /** Panels of an accordion or tabs: text, a layout or a widget below each title. */
  private static String panels(BundleWidget widget, String key) {
    return widget.each(
        key,
        row -> {
          LooseValue layout = row.fields().get("content_layout");
          return Html.heading(3, row.text("title"))
              + (row.text("content_type").equals("layout") && layout.isArray()
                  ? SiteOrigin.layout(layout, row.body())
                  : row.fields().get("autop").isTrue()
                      ? row.editor("content_text")
                      : Html.paragraph(row.text("content_text")));
        });
  }

  private static String frame(BundleWidget row) {
    BundleWidget background = row.part("background");
    String buttons = row.each("buttons", button -> button.part("button").button("text", "url"));
    LooseValue content = row.fields().get("content");
    String words =
        content.isArray() ? SiteOrigin.layout(content, row.body()) : row.editor("content");
    return background.figure("image")
        + (words.contains("[buttons]")
            ? words.replace("<p>[buttons]</p>", buttons).replace("[buttons]", buttons)
            : words)
        + row.each("videos", video -> video.body().film(video.text("url")));
  }

  private static String slide(BundleWidget row) {
    return row.figure("background_image") + row.figure("foreground_image");
  }

  private static String prices(BundleWidget widget) {
    return widget.title()
        + widget.each(
            "columns",
            column ->
                Html.heading(3, column.text("title"))
                    + Html.paragraph(column.text("subtitle"))
                    + Html.paragraph(
                        Words.list(
                                String.join(
                                    " ",
                                    column.text("price"),
                                    column.text("sale_price"),
                                    column.text("per")))
                            .stream()
                            .collect(Collectors.joining(" ")))
                    + figure(column)
                    + list(column.texts("features", "text").stream().map(Html::stored).toList())
                    + column.button("button", "url"));
  }

  private static String figure(BundleWidget column) {
    return column.picture("image") == null ? "" : column.figure("image");
  }

  private static String list(List<String> items) {
    return items.isEmpty()
        ? ""
        : items.stream().collect(Collectors.joining("</li><li>", "<ul><li>", "</li></ul>"));
  }

  private static String testimonial(BundleWidget row) {
    String name = Html.link(row.url("url"), Html.stored(row.text("name")));
    String who =
        row.text("location").isEmpty() ? name : name + ", " + Html.stored(row.text("location"));
    return row.figure("image")
        + "<blockquote>"
        + Html.paragraph(row.text("text"))
        + (row.text("name").isEmpty() ? "" : "<cite>" + who + "</cite>")
        + "</blockquote>";
  }

  private static String networks(BundleWidget widget) {
    String links =
        widget.each(
            "networks",
            row -> {
              String name =
                  row.text("icon_title").isEmpty() ? row.text("name") : row.text("icon_title");
              return name.isEmpty()
                  ? ""
                  : "<li>" + Html.link(row.url("url"), Html.stored(name)) + "</li>";
            });
    return widget.title() + (links.isEmpty() ? "" : "<ul>" + links + "</ul>");
  }

  private static String video(BundleWidget widget) {
    BundleWidget video = widget.part("video");
    String external = video.text("external_video");
    boolean own = widget.text("host_type").equals("self") || external.isEmpty();
    String file = own ? file(video) : null;
    String sources = file == null ? video.each("self_sources", row -> or(file(row))) : file;
    return widget.title() + widget.body().film(own ? sources : external);
  }

  private static @Nullable String file(BundleWidget row) {
    Long id = row.fields().get("self_video").id();
    String url =
        id == null ? null : row.body().index().media(id).map(file -> file.url()).orElse(null);
    return url == null ? row.fields().get("self_video_fallback").filled() : url;
  }

  private static String map(BundleWidget widget) {
    String center = widget.text("map_center");
    String place = center.isEmpty() ? widget.part("settings").text("map_center") : center;
    return widget.title() + widget.body().map(place);
  }

  /** A template of the theme shows the entries; the one named by default is in hardly any theme. */
  private static String postLoop(BundleWidget widget) {
    if (widget.text("template").isEmpty() || widget.text("template").equals("loop.php")) {
      widget
          .body()
          .counted(
              RenderProblem.PAGE_BUILDER_PART_LOST,
              "SiteOrigin: SiteOrigin_Panels_Widgets_PostLoop");
      return widget.title();
    }
    return widget.title() + list(widget, true, true, true);
  }

  private static String list(
      BundleWidget widget, boolean pictures, boolean dates, boolean excerpts) {
    return EntryList.list(
        PostQuery.of(widget.fields().get("posts"), widget.body()),
        pictures,
        dates,
        excerpts,
        widget.body());
  }

  private static String ofTheEntry(BundleWidget widget) {
    Body body = widget.body();
    return switch (widget.text("type")) {
      case "title" -> Html.heading(1, body.entry().title());
      case "featured" -> {
        var picture = body.featured();
        yield picture == null ? "" : picture.captioned("").figure();
      }
      default -> "";
    };
  }

  private static String terms(BundleWidget widget) {
    Body body = widget.body();
    boolean linked = !widget.text("display_format").equals("text");
    String names =
        body.subject().terms().stream()
            .filter(key -> key.taxonomy().equals(widget.text("taxonomy")))
            .map(key -> name(key, linked, body))
            .collect(Collectors.joining(" "));
    return widget.title()
        + Html.paragraph((Html.stored(widget.text("label")) + " " + names).strip());
  }

  private static String name(Term.Key key, boolean linked, Body body) {
    String name = body.index().term(key).map(term -> Html.stored(term.name())).orElse("");
    return linked ? body.linkTo(new Ref.ToTerm(key), name) : name;
  }

  private static String author(BundleWidget widget) {
    Body body = widget.body();
    boolean english = body.locale().getLanguage().equals("en");
    String name = body.author(widget.isOn("link_name"));
    String all =
        english && widget.isOn("link_all_posts")
            ? body.author(true, words -> "View posts by " + words)
            : "";
    return name.isEmpty()
        ? ""
        : "<h4>" + name + "</h4>" + Html.paragraph(all) + body.biography(body.subject().author());
  }

  private static String or(@Nullable String text) {
    return text == null ? "" : text;
  }
}
