package dev.pressport.html.markdown;

import dev.pressport.text.TextDirection;
import java.util.Locale;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** The language and direction of an element, where they differ from those around it. */
final class Language {
  private Language() {}

  /**
   * Returns the attributes to write, each with a blank before it; empty for none. A listing has the
   * name of a programming language there.
   */
  static String attributes(Element element) {
    if (!isNamed(element)) {
      return "";
    }
    StringBuilder out = new StringBuilder();
    String direction = direction(element);
    if (!direction.isEmpty() && !direction.equals(directionAround(element))) {
      out.append(" dir=\"").append(direction).append('"');
    }
    String language =
        element.nameIs("pre") || element.nameIs("code") ? "" : element.attr("lang").strip();
    if (!language.isEmpty() && !isSame(language, languageAround(element))) {
      out.append(" lang=\"").append(Escapes.attribute(language)).append('"');
    }
    return out.toString();
  }

  static boolean differs(Element element) {
    return isNamed(element) && !attributes(element).isEmpty();
  }

  private static boolean isNamed(Element element) {
    return element.hasAttr("dir") || element.hasAttr("lang");
  }

  private static String direction(Element element) {
    String direction = element.attr("dir").strip().toLowerCase(Locale.ROOT);
    return switch (direction) {
      case "rtl", "ltr" -> direction;
      case "auto" -> TextDirection.ofFirstLetter(element.text());
      default -> "";
    };
  }

  private static String directionAround(Element element) {
    for (Element around = element.parent(); around != null; around = around.parent()) {
      String direction = direction(around);
      if (!direction.isEmpty()) {
        return direction;
      }
    }
    return "ltr";
  }

  private static @Nullable String languageAround(Element element) {
    for (Element around = element.parent(); around != null; around = around.parent()) {
      if (!around.attr("lang").isBlank()) {
        return around.attr("lang").strip();
      }
    }
    return null;
  }

  /** Returns whether one language is the other, or a kind of it: {@code en} and {@code en-GB}. */
  private static boolean isSame(String one, @Nullable String other) {
    if (other == null) {
      return false;
    }
    String first = one.toLowerCase(Locale.ROOT).replace('_', '-') + "-";
    String second = other.toLowerCase(Locale.ROOT).replace('_', '-') + "-";
    return first.startsWith(second) || second.startsWith(first);
  }
}
