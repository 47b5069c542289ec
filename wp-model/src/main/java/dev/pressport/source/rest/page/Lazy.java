package dev.pressport.source.rest.page;

import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * Images that scripts load when they come into view: their addresses are in attributes of plugins,
 * with a placeholder in place of the image.
 */
final class Lazy {
  private static final Map<String, List<String>> ATTRIBUTES =
      Map.of(
          "src", List.of("data-lazy-src", "data-src", "data-original"),
          "srcset", List.of("data-lazy-srcset", "data-srcset"));

  private Lazy() {}

  /** Puts the images in place of their placeholders. */
  static void show(Document page) {
    for (Element noscript : page.select("noscript")) {
      Element before = noscript.previousElementSibling();
      boolean shown = before != null && before.nameIs("img") && isLazy(before);
      if (shown) {
        noscript.remove();
      } else {
        noscript.unwrap();
      }
    }
    page.select("img,iframe,source").forEach(Lazy::show);
  }

  /** Puts an image in place of its placeholder. */
  static void show(Element image) {
    ATTRIBUTES.forEach(
        (name, lazy) -> {
          for (String attribute : lazy) {
            String value = image.attr(attribute);
            if (!value.isBlank()) {
              image.attr(name, value);
            }
            image.removeAttr(attribute);
          }
        });
  }

  private static boolean isLazy(Element image) {
    return ATTRIBUTES.values().stream()
        .flatMap(List::stream)
        .anyMatch(name -> !image.attr(name).isBlank());
  }
}
