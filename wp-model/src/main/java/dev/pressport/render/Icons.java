package dev.pressport.render;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The icons in the HTML of a plugin's block, which the styles of the plugin make small. */
final class Icons {
  private static final Pattern SVG = Pattern.compile("<svg\\b([^<>]{0,3000})>");
  private static final Pattern SIZE = Pattern.compile("\\s(?:width|height|style)\\s*+=");

  private Icons() {}

  /**
   * Returns HTML in which drawings without a size are as high as a line: without styles, browsers
   * make them as wide as the page.
   */
  static String sized(String html) {
    return SVG.matcher(html)
        .replaceAll(
            svg -> {
              String attributes = svg.group(1);
              return Matcher.quoteReplacement(
                  SIZE.matcher(attributes).find()
                      ? svg.group()
                      : "<svg width=\"1em\" height=\"1em\"" + attributes + ">");
            });
  }
}
