package dev.pressport.plugin.elementor;

import dev.pressport.html.Html;
import dev.pressport.html.Titles;
import dev.pressport.model.Value;
import dev.pressport.php.LooseValue;
import dev.pressport.render.Body;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The elements of Elementor 4. */
final class AtomicElements {
  private AtomicElements() {}

  static Map<String, Widget> all() {
    return Map.of(
        "e-heading",
        part -> part.fields().heading("title", "tag", 2, part.fields().link("link")),
        "e-paragraph",
        part ->
            Html.paragraph(Html.link(part.fields().link("link"), part.fields().text("paragraph"))),
        "e-button",
        part -> part.fields().button("text", "link"),
        "e-image",
        part -> part.fields().figure("image", part.fields().link("link")),
        "e-svg",
        part -> part.fields().figure("svg", part.fields().link("link")),
        "e-divider",
        part -> "<hr>",
        "e-youtube",
        part -> part.fields().body().film(part.fields().text("source")),
        "e-self-hosted-video",
        part -> {
          String file = part.fields().link("source");
          return part.fields().body().film(file == null ? part.fields().text("source") : file);
        },
        "e-component",
        part -> component(part.fields().values().get("component_instance"), part.fields().body()));
  }

  /** A component, with the values of this place of use. */
  private static String component(LooseValue instance, Body body) {
    Map<String, Value> values = new HashMap<>();
    for (LooseValue override : instance.get("overrides").list()) {
      String key = override.get("override_key").filled();
      if (key != null) {
        values.put(key, override.get("override_value").value());
      }
    }
    return Widgets.library(
        instance.get("component_id").id(), body.with(LooseValue.of(new Value.Dict(values))));
  }

  /** Tabs, each with its title above its content. */
  static String tabs(ElementorElement tabs) {
    List<ElementorElement> titles = within(tabs, "e-tabs-menu");
    List<ElementorElement> contents = within(tabs, "e-tabs-content-area");
    StringBuilder html = new StringBuilder();
    for (int i = 0; i < Math.max(titles.size(), contents.size()); i++) {
      String title = i < titles.size() ? titles.get(i).inner() : "";
      html.append(Html.heading(3, Html.escape(Titles.plain(title))))
          .append(i < contents.size() ? contents.get(i).inner() : "");
    }
    return html.toString();
  }

  private static List<ElementorElement> within(ElementorElement tabs, String type) {
    return tabs.children().stream()
        .filter(part -> part.type().equals(type))
        .flatMap(part -> part.children().stream())
        .toList();
  }
}
