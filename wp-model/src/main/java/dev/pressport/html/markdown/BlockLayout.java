package dev.pressport.html.markdown;

import dev.pressport.text.Words;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jsoup.nodes.Element;

/** The blocks that arrange what is in them, as tags around Markdown with the block's classes. */
final class BlockLayout {
  /** The picture behind the words of a cover. */
  static final String BACKDROP = "wp-block-cover__image-background";

  /** All names of blocks begin with it. */
  private static final String PREFIX = "wp-block-";

  private static final List<String> BLOCKS =
      Words.list(
          """
          wp-block-columns wp-block-column wp-block-media-text wp-block-media-text__content
          wp-block-cover wp-block-cover-image wp-block-cover__inner-container wp-block-buttons
          wp-block-button wp-block-pullquote\
          """);

  /** The block that arranges only when it has a color or stands in a row. */
  private static final String GROUP = "wp-block-group";

  private static final List<String> GROUP_STYLES =
      List.of("has-background", "is-layout-flex", "is-layout-grid");

  private static final List<String> FLOATS = List.of("alignleft", "alignright");

  private static final List<String> ALIGNMENTS =
      List.of("alignleft", "alignright", "aligncenter", "alignwide", "alignfull");

  private static final Pattern CLASS =
      Pattern.compile(
          "(?!is-layout-(?:flow|constrained))(?:wp-block-|is-|are-|has-|align)[a-z0-9_-]+");

  /** Widths and heights of parts, and pictures behind them; the rest of a style is the theme's. */
  private static final Pattern DECLARATION =
      Pattern.compile(
          "flex-basis:\\s*[0-9.]+(?:%|px|r?em)"
              + "|grid-template-columns:[ 0-9.%a-z]{1,40}"
              + "|min-height:\\s*[0-9.]+(?:px|r?em|vh)"
              + "|background-image:\\s*url\\([\"']?(?:https?:/)?/[^\\s\"'()\\\\<>]+[\"']?\\)");

  private BlockLayout() {}

  static boolean is(Element element) {
    return element.hasAttr("class")
        && Elements.isBlock(element)
        && !element.nameIs("blockquote")
        && ((Elements.hasInClasses(element, PREFIX)
                && (hasAny(BLOCKS, element) || isGroup(element)))
            || isInGrid(element)
            || (element.nameIs("figure") && hasAny(ALIGNMENTS, element)));
  }

  /** Returns whether it is one of the entries that a list arranges beside each other. */
  private static boolean isInGrid(Element element) {
    return element.nameIs("article")
        && element.hasClass("wp-block-post")
        && element.parent() != null
        && isGroup(element.parent());
  }

  private static boolean isGroup(Element element) {
    return element.hasClass(GROUP) && hasAny(GROUP_STYLES, element);
  }

  /** Returns whether the text flows around an image. */
  static boolean floats(Element image) {
    return hasAny(FLOATS, image);
  }

  private static boolean hasAny(List<String> classes, Element element) {
    for (String name : classes) {
      if (element.hasClass(name)) {
        return true;
      }
    }
    return false;
  }

  /** Returns the attributes to write, each with a blank before it. */
  static String attributes(Element element) {
    String classes =
        Arrays.stream(element.className().split("\\s+"))
            .filter(CLASS.asMatchPredicate())
            .collect(Collectors.joining(" "));
    String style =
        Arrays.stream(element.attr("style").split(";"))
            .map(String::strip)
            .filter(DECLARATION.asMatchPredicate())
            .collect(Collectors.joining("; "));
    return " class=\""
        + classes
        + "\""
        + (style.isEmpty() ? "" : " style=\"" + Escapes.attribute(style) + "\"");
  }
}
