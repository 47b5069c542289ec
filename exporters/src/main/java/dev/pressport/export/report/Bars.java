package dev.pressport.export.report;

import java.util.List;
import java.util.Locale;
import org.jsoup.nodes.Element;

/**
 * Bars beside numbers. They are drawn with patterns as well as colors, and screen readers skip them
 * for the numbers.
 */
final class Bars {
  private static final double WIDTH = 100;
  private static final double GAP = 0.4;

  /** The narrowest visible part. */
  private static final double LEAST = 0.8;

  private Bars() {}

  /** A part of a bar: its number, and the class that gives it a color and a pattern. */
  record Part(long number, String className) {}

  /** Returns a thin bar. */
  static Element single(long number, long most, String className) {
    Element bar = svg("bar s", 8);
    if (number > 0) {
      bar.appendChild(rectangle(0, 0, width(number, most), 8, className));
    }
    return bar;
  }

  /** Returns an outlined bar above one of parts. */
  static Element paired(long outlined, List<Part> parts, long most) {
    Element bar = svg("bar", 17);
    if (outlined > 0) {
      bar.appendChild(rectangle(0.3, 1, Math.max(width(outlined, most) - 0.6, 0.2), 6, "in"));
    }
    double x = 0;
    for (Part part : parts) {
      if (part.number() > 0) {
        double width = width(part.number(), most);
        boolean last = part.equals(parts.get(parts.size() - 1));
        bar.appendChild(
            rectangle(x, 9, last ? width : Math.max(width - GAP, LEAST / 2), 7, part.className()));
        x += width;
      }
    }
    return bar;
  }

  /** Returns a column, filled from below, with the rest of the outlined number above. */
  static Element column(long filled, long outlined, long most) {
    Element column = svg("column", 100);
    column.attr("viewBox", "0 0 10 100");
    double height = outlined == 0 ? 0 : Math.max(100.0 * outlined / most, 2);
    double inner = outlined == 0 ? 0 : height * filled / outlined;
    if (inner < height) {
      column.appendChild(rectangle(0.4, 100 - height, 9.2, height - inner, "in"));
    }
    if (filled > 0) {
      column.appendChild(rectangle(0, 100 - inner, 10, inner, "out"));
    }
    return column;
  }

  /** Returns a line of a key: a sample of a color and pattern with its meaning. */
  static Element key(String className, String words) {
    return Html.of("li", sample(className), " " + words);
  }

  private static Element sample(String className) {
    Element sample = svg("sample", 8);
    sample.attr("viewBox", "0 0 4 8");
    sample.appendChild(
        className.equals("in")
            ? rectangle(0.2, 0.5, 3.6, 7, className)
            : rectangle(0, 0, 4, 8, className));
    return sample;
  }

  private static double width(long number, long most) {
    return number == 0 ? 0 : Math.max(WIDTH * number / Math.max(most, 1), LEAST);
  }

  private static Element svg(String className, int height) {
    return Html.classed("svg", className)
        .attr("viewBox", "0 0 100 " + height)
        .attr("preserveAspectRatio", "none")
        .attr("aria-hidden", "true");
  }

  private static Element rectangle(
      double x, double y, double width, double height, String className) {
    Element rectangle = Html.of("rect");
    if (x > 0) {
      rectangle.attr("x", number(x));
    }
    return rectangle
        .attr("y", number(y))
        .attr("width", number(width))
        .attr("height", number(height))
        .attr("class", className);
  }

  private static String number(double value) {
    String text = String.format(Locale.ROOT, "%.2f", value);
    return text.replaceFirst("\\.?0+$", "");
  }
}
