package dev.pressport.export.richtext;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** The look of an element that is written in its attributes. */
final class Styles {
  private static final Set<String> ALIGNMENTS = Set.of("left", "center", "right", "justify");

  private Styles() {}

  /** Returns the properties of the style attribute in small letters. */
  static Map<String, String> of(Element element) {
    Map<String, String> styles = new LinkedHashMap<>();
    for (String declaration : element.attr("style").toLowerCase(Locale.ROOT).split(";", -1)) {
      int colon = declaration.indexOf(':');
      if (colon > 0) {
        styles.put(
            declaration.substring(0, colon).strip(), declaration.substring(colon + 1).strip());
      } else if (!declaration.isBlank()) {
        styles.put(declaration.strip(), "");
      }
    }
    return styles;
  }

  /** Returns where the lines of an element are; null for where they are by default. */
  static @Nullable String align(Element element) {
    for (String align : ALIGNMENTS) {
      if (element.hasClass("has-text-align-" + align)) {
        return align;
      }
    }
    String align =
        of(element).getOrDefault("text-align", element.attr("align").toLowerCase(Locale.ROOT));
    if (align.isEmpty() && element.nameIs("center")) {
      return "center";
    }
    return ALIGNMENTS.contains(align.strip()) ? align.strip() : null;
  }
}
