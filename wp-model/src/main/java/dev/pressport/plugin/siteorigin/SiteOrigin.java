package dev.pressport.plugin.siteorigin;

import dev.pressport.model.Value;
import dev.pressport.php.LooseValue;
import dev.pressport.php.PhpJson;
import dev.pressport.render.BlockFamily;
import dev.pressport.render.BlockHtml;
import dev.pressport.render.Body;
import dev.pressport.render.FamilyShortcode;
import dev.pressport.render.PageBuilder;
import dev.pressport.render.RenderProblem;
import dev.pressport.render.ShortcodeFamily;
import dev.pressport.shortcode.ShortcodeAttributes;
import dev.pressport.text.HtmlEntities;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Text and pictures of a layout that was made with SiteOrigin Page Builder. */
public final class SiteOrigin implements PageBuilder, BlockFamily, ShortcodeFamily {
  private static final String DATA = "panels_data";

  @Override
  public String name() {
    return "SiteOrigin";
  }

  @Override
  public String meta() {
    return DATA;
  }

  @Override
  public @Nullable String render(Body body) {
    String page = layout(LooseValue.of(body.entry().meta(), DATA), body);
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
          return BundleWidgets.html(
              attributes.get("widgetClass").filled(), attributes.get("widgetData"), body);
        });
  }

  /** The form in which the builder keeps widgets in the body (inc/widget-shortcode.php). */
  @Override
  public List<FamilyShortcode> shortcodes() {
    return List.of(new FamilyShortcode(Set.of("siteorigin_widget"), true, SiteOrigin::inBody));
  }

  private static @Nullable String inBody(
      ShortcodeAttributes attributes, String content, Body body) {
    int start = content.indexOf("value=\"");
    int end = start < 0 ? -1 : content.indexOf('"', start + "value=\"".length());
    if (end < 0) {
      return null;
    }
    String json = HtmlEntities.decode(content.substring(start + "value=\"".length(), end));
    LooseValue data = LooseValue.of(PhpJson.decode(json).orElse(Value.NULL));
    body.madeWith("SiteOrigin");
    return BundleWidgets.html(
        HtmlEntities.decode(attributes.get("class", "")), data.get("instance"), body);
  }

  /** The widgets row by row, and cell by cell in each. */
  static String layout(LooseValue panels, Body body) {
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
        String part = BundleWidgets.html(info(widget).get("class").filled(), widget, body);
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
}
