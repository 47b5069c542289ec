package dev.pressport.plugin.elementor;

import dev.pressport.html.Html;
import dev.pressport.model.Value;
import dev.pressport.php.LooseValue;
import dev.pressport.render.Body;
import dev.pressport.render.ClassicWidgets;
import dev.pressport.render.ReadableTexts;
import dev.pressport.render.RenderProblem;
import java.util.List;
import java.util.Map;

/**
 * A section, column, container or widget of a page.
 *
 * @param type such as {@code container}
 * @param widget the name of a widget; empty for anything else
 * @param parts those within it
 */
record ElementorElement(String type, String widget, WidgetSettings fields, List<LooseValue> parts) {

  static String render(List<LooseValue> elements, Body body) {
    if (!body.enter()) {
      body.problem(RenderProblem.PAGE_BUILDER_TOO_DEEP);
      return "";
    }
    try {
      StringBuilder html = new StringBuilder();
      for (LooseValue element : elements) {
        html.append(of(element, body).render());
      }
      return html.toString();
    } finally {
      body.leave();
    }
  }

  private static ElementorElement of(LooseValue element, Body body) {
    String widget = element.get("widgetType").filled();
    String type = element.get("elType").filled();
    return new ElementorElement(
        type == null ? "" : type,
        widget == null ? "" : widget,
        WidgetSettings.stored(widget == null ? "" : widget, settings(element), body),
        element.get("elements").list());
  }

  /** A widget that pages share names it beside its settings. */
  private static LooseValue settings(LooseValue element) {
    LooseValue shared = element.get("templateID");
    return shared.present()
        ? LooseValue.of(new Value.Dict(Map.of("templateID", shared.value())))
        : element.get("settings");
  }

  private String render() {
    if (type.equals("e-tabs")) {
      return AtomicElements.tabs(this);
    }
    if (widget.isEmpty()) {
      return WrapperLink.around(Html.link(fields.link("link"), inner()), fields);
    }
    Widget known = Widgets.BY_NAME.get(widget);
    if (known != null) {
      return line(WrapperLink.around(known.render(this), fields));
    }
    if (widget.startsWith("wp-widget-")) {
      String classic =
          ClassicWidgets.html(
              widget.substring("wp-widget-".length()), fields.values().get("wp"), 5, fields.body());
      if (classic != null) {
        return line(classic);
      }
    }
    String html = line(new ReadableTexts(fields.body()).of(fields.values())) + inner();
    fields
        .body()
        .counted(
            html.isBlank() ? RenderProblem.PAGE_BUILDER_PART_LOST : RenderProblem.PAGE_BUILDER_PART,
            "Elementor: " + widget);
    return html;
  }

  private static String line(String html) {
    return html.isEmpty() ? "" : html + "\n";
  }

  /** Returns the inner parts. */
  List<ElementorElement> children() {
    return parts.stream().map(part -> of(part, fields.body())).toList();
  }

  /** Returns the HTML of the inner parts. */
  String inner() {
    return parts.isEmpty() ? "" : render(parts, fields.body());
  }

  /** Returns the HTML of the inner part with a number; empty when there is none. */
  String inner(int number) {
    return number < parts.size() ? render(List.of(parts.get(number)), fields.body()) : "";
  }
}
