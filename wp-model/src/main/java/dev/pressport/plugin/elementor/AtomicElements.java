package dev.pressport.plugin.elementor;

import dev.pressport.html.Html;
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
        part ->
            Widgets.library(
                part.fields().values().get("component_instance").get("component_id").id(),
                part.fields().body()));
  }
}
