package dev.pressport.plugin.siteorigin;

import dev.pressport.html.Html;
import dev.pressport.html.Wpautop;
import dev.pressport.php.LooseValue;
import dev.pressport.render.BlockFamily;
import dev.pressport.render.BlockHtml;
import dev.pressport.render.Body;
import dev.pressport.render.PageBuilder;
import dev.pressport.render.Picture;
import dev.pressport.render.ReadableTexts;
import dev.pressport.render.RenderProblem;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Text and pictures of a layout that was made with SiteOrigin Page Builder. */
public final class SiteOrigin implements PageBuilder, BlockFamily {

  @Override
  public String name() {
    return "SiteOrigin";
  }

  @Override
  public @Nullable String render(Body body) {
    String page = layout(LooseValue.of(body.entry().meta(), "panels_data"), body);
    return page.isBlank() ? null : page;
  }

  @Override
  public Map<String, BlockHtml> blocks() {
    return Map.of(
        "siteorigin-panels/layout-block",
        (block, body) -> {
          body.madeWith(name());
          return layout(Body.attributes(block).get("panelsData"), body);
        },
        "sowb/widget-block",
        (block, body) -> {
          LooseValue attributes = Body.attributes(block);
          return widget(attributes.get("widgetClass").filled(), attributes.get("widgetData"), body);
        });
  }

  /** The widgets row by row, and cell by cell in each. */
  private static String layout(LooseValue panels, Body body) {
    if (!body.enter()) {
      body.problem(RenderProblem.PAGE_BUILDER_TOO_DEEP);
      return "";
    }
    try {
      List<LooseValue> widgets = new ArrayList<>(panels.get("widgets").list());
      widgets.sort(
          Comparator.comparingLong((LooseValue widget) -> place(widget, "grid"))
              .thenComparingLong(widget -> place(widget, "cell")));
      StringBuilder html = new StringBuilder();
      for (LooseValue widget : widgets) {
        String part = widget(info(widget).get("class").filled(), widget, body);
        html.append(part).append(part.isEmpty() ? "" : "\n");
      }
      return html.toString();
    } finally {
      body.leave();
    }
  }

  /** Old versions store the place of a widget as {@code info}. */
  private static LooseValue info(LooseValue widget) {
    LooseValue info = widget.get("panels_info");
    return info.present() ? info : widget.get("info");
  }

  private static long place(LooseValue widget, String key) {
    Long place = info(widget).get(key).integer();
    return place == null ? 0 : place;
  }

  private static String widget(@Nullable String type, LooseValue fields, Body body) {
    String title = Html.heading(3, fields.get("title").filled());
    return switch (type == null ? "" : type) {
      case "SiteOrigin_Widget_Editor_Widget" ->
          title + text(fields, !Boolean.FALSE.equals(fields.get("autop").bool()));
      case "WP_Widget_Text", "WP_Widget_Black_Studio_TinyMCE" ->
          title + text(fields, fields.get("filter").isTrue());
      case "WP_Widget_Custom_HTML" -> title + or(fields.get("content").filled());
      case "WP_Widget_Block" -> body.rendered(or(fields.get("content").filled()));
      case "SiteOrigin_Widget_Image_Widget", "WP_Widget_Media_Image" -> title + image(fields, body);
      case "SiteOrigin_Widget_Video_Widget" -> title + video(fields, body);
      case "SiteOrigin_Panels_Widgets_Layout" -> title + layout(fields.get("panels_data"), body);
      default -> unknown(String.valueOf(type), fields, body);
    };
  }

  private static String text(LooseValue fields, boolean paragraphs) {
    String text = or(fields.get("text").filled());
    return paragraphs ? Wpautop.apply(text) : text;
  }

  private static String image(LooseValue fields, Body body) {
    Long id = fields.get("image").id();
    String external = fields.get("image_fallback").filled();
    Picture picture =
        Picture.of(
            id == null ? fields.get("attachment_id").id() : id,
            external == null ? fields.get("image_external").filled() : external,
            body);
    String link = fields.get("url").filled();
    return picture == null
        ? ""
        : picture
            .described(fields.get("alt").filled())
            .captioned("")
            .figure(link == null ? fields.get("link_url").filled() : link);
  }

  private static String video(LooseValue fields, Body body) {
    LooseValue video = fields.get("video");
    String external = video.get("external_video").filled();
    return body.film(external == null ? video.get("self_video_fallback").filled() : external);
  }

  private static String unknown(String type, LooseValue fields, Body body) {
    LooseValue nested = fields.get("panels_data");
    String html = nested.isArray() ? layout(nested, body) : new ReadableTexts(body).of(fields);
    body.counted(
        html.isBlank() ? RenderProblem.PAGE_BUILDER_PART_LOST : RenderProblem.PAGE_BUILDER_PART,
        "SiteOrigin: " + type);
    return html;
  }

  private static String or(@Nullable String text) {
    return text == null ? "" : text;
  }
}
