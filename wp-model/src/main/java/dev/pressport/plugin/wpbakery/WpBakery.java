package dev.pressport.plugin.wpbakery;

import dev.pressport.html.Html;
import dev.pressport.model.SiteIndex;
import dev.pressport.model.Value;
import dev.pressport.php.LooseValue;
import dev.pressport.render.Body;
import dev.pressport.render.ClassicWidgets;
import dev.pressport.render.FamilyShortcode;
import dev.pressport.render.Picture;
import dev.pressport.render.ShortcodeFamily;
import dev.pressport.shortcode.ShortcodeAttributes;
import dev.pressport.text.IdText;
import dev.pressport.text.Words;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Text and pictures of a page that was made with WPBakery Page Builder. */
public final class WpBakery implements ShortcodeFamily {
  private static final Pattern TAG = Pattern.compile("\\btag:(h[1-6]|p|div|span)\\b");
  private static final Pattern ENCODED_FRAME = Pattern.compile("#E-8_([A-Za-z0-9+/=]++)");

  private final List<FamilyShortcode> all = new ArrayList<>();

  /** Creates the elements whose attributes and content hold their output. */
  public WpBakery() {
    Set<String> layout = Words.of("vc_section vc_row vc_row_inner vc_column vc_column_inner");
    all.add(new FamilyShortcode(layout, true, WpBakery::layout));
    texts();
    pictures();
    groups();
    numbers();
    ofTheSite();
  }

  @Override
  public List<FamilyShortcode> shortcodes() {
    return List.copyOf(all);
  }

  private static String layout(ShortcodeAttributes attributes, String content, Body body) {
    body.madeWith("WPBakery");
    Element element = new Element(attributes, content, body);
    return element.text("disable_element").equals("yes") ? "" : element.elements();
  }

  private void add(Function<Element, String> html, String names) {
    all.add(
        new FamilyShortcode(
            Words.of(names),
            false,
            (attributes, content, body) -> {
              String shown = html.apply(new Element(attributes, content, body));
              return shown.isEmpty() ? "" : shown + "\n";
            }));
  }

  private void texts() {
    add(Element::words, "vc_column_text vc_message");
    add(WpBakery::customHeading, "vc_custom_heading");
    add(element -> element.button("title", "link"), "vc_btn vc_button vc_button2");
    add(
        element ->
            element.heading("h2", 2)
                + element.heading("h4", 4)
                + element.words()
                + element.button("btn_title", "btn_link"),
        "vc_cta");
    add(
        element ->
            element.heading("h2", 2)
                + element.heading("h4", 4)
                + element.paragraph("call_text")
                + element.words()
                + element.button("title", "link"),
        "vc_cta_button vc_cta_button2");
    add(element -> Element.decoded(element.content()), "vc_raw_html vc_raw_js");
    add(element -> element.heading("title", 3) + element.words(), "vc_wp_text");
    add(element -> "<hr>" + element.heading("title", 4), "vc_separator vc_text_separator");
    add(element -> "", "vc_empty_space vc_icon vc_zigzag");
    add(WpBakery::template, "templatera");
  }

  private static String customHeading(Element element) {
    boolean ofTheEntry = element.text("source").equals("post_title");
    String words = ofTheEntry ? element.body().entry().title() : element.text("text");
    if (words.isEmpty()) {
      return "";
    }
    String html = Html.link(element.link("link", "url"), words);
    Matcher tag = TAG.matcher(element.text("font_container"));
    String name = tag.find() ? tag.group(1) : "h2";
    return name.startsWith("h") ? Html.heading(name.charAt(1) - '0', html) : Html.paragraph(html);
  }

  private static String template(Element element) {
    Long id = IdText.parse(element.text("id"));
    return id == null
        ? ""
        : element.body().inlined(id, SiteIndex.Part::body, element.body()::shortcodes);
  }

  private void pictures() {
    add(WpBakery::singleImage, "vc_single_image");
    add(
        element -> element.heading("title", 3) + element.gallery("images", files(element)),
        "vc_gallery vc_images_carousel");
    add(
        element -> element.heading("title", 3) + element.body().film(element.text("link")),
        "vc_video");
    add(
        element ->
            figure(element.picture("image"))
                + element.heading("primary_title", 2)
                + element.heading("hover_title", 2)
                + element.words()
                + element.button("hover_btn_title", "hover_btn_link"),
        "vc_hoverbox");
    add(
        element -> {
          Matcher frame = ENCODED_FRAME.matcher(element.text("link"));
          return element.heading("title", 3)
              + (frame.find() ? Element.decoded(frame.group(1)) : element.text("link"));
        },
        "vc_gmaps");
  }

  /**
   * Returns whether pictures lead to their files, as they do unless an attribute says otherwise.
   */
  private static boolean files(Element element) {
    String click = element.text("onclick");
    return click.isEmpty() || click.startsWith("link_image") || click.equals("img_link_large");
  }

  private static String figure(@Nullable Picture picture) {
    return picture == null ? "" : picture.captioned("").figure();
  }

  private static String singleImage(Element element) {
    String source = element.text("source");
    Picture picture =
        source.equals("external_link")
            ? Picture.of(null, element.text("custom_src"), element.body())
            : source.equals("featured_image")
                ? Picture.of(element.body().entry().featuredMediaId(), null, element.body())
                : element.picture("image");
    if (picture == null) {
      return element.heading("title", 3);
    }
    boolean own = element.text("add_caption").equals("yes");
    Picture captioned = own ? picture : picture.captioned(element.text("caption"));
    boolean large =
        element.text("img_link_large").equals("yes")
            || element.text("onclick").equals("img_link_large");
    String link = element.text("link");
    return element.heading("title", 3) + captioned.figure(large ? picture.url() : link);
  }

  private void groups() {
    add(
        element -> element.heading("title", 2) + element.elements(),
        "vc_tta_tabs vc_tta_tour vc_tta_accordion vc_tta_toggle vc_tta_pageable "
            + "vc_tabs vc_tour vc_accordion");
    add(
        element -> element.heading("title", 3) + element.elements(),
        "vc_tta_section vc_tta_toggle_section vc_tab vc_accordion_tab");
    add(element -> element.heading("title", 3) + element.words(), "vc_toggle");
  }

  /** Lists of entries, and the widgets of WordPress. */
  private void ofTheSite() {
    add(
        element -> element.heading("title", 3) + EntryGrid.of(element),
        "vc_basic_grid vc_masonry_grid vc_posts_slider vc_posts_grid vc_carousel");
    add(
        element -> element.heading("title", 3) + element.gallery("include", false),
        "vc_media_grid vc_masonry_media_grid");
    add(
        element ->
            element.heading("title", 3)
                + ClassicWidgets.sidebar(element.text("sidebar_id"), element.body()),
        "vc_widget_sidebar");
    widget("posts", "recent-posts");
    widget("recentcomments", "recent-comments");
    widget("custommenu", "nav_menu");
    widget("tagcloud", "tag_cloud");
    for (String kind :
        List.of("categories", "archives", "pages", "search", "calendar", "rss", "meta")) {
      widget(kind, kind);
    }
  }

  private void widget(String name, String kind) {
    add(
        element -> {
          Map<String, Value> fields = new HashMap<>();
          element.attributes().values().forEach((key, value) -> fields.put(key, Value.of(value)));
          String html =
              ClassicWidgets.html(kind, LooseValue.of(new Value.Dict(fields)), 2, element.body());
          return html == null ? "" : html;
        },
        "vc_wp_" + name);
  }

  private void numbers() {
    add(WpBakery::values, "vc_progress_bar vc_round_chart vc_line_chart");
    add(
        element -> {
          String label = element.text("label_value");
          String value = (label.isEmpty() ? element.text("value") : label) + element.text("units");
          return element.heading("title", 4) + Html.paragraph(value);
        },
        "vc_pie");
  }

  /** Rows of a label or title and a value. */
  private static String values(Element element) {
    StringBuilder items = new StringBuilder();
    for (LooseValue row : element.rows("values")) {
      String label = row.get("label").filled();
      String title = label == null ? row.get("title").filled() : label;
      String value = row.get("value").filled();
      String words = title == null ? value : value == null ? title : title + " " + value;
      if (words != null) {
        String unit = value == null ? "" : element.text("units");
        items.append("<li>").append(Html.stored(words + unit)).append("</li>");
      }
    }
    return element.heading("title", 3) + (items.isEmpty() ? "" : "<ul>" + items + "</ul>");
  }
}
