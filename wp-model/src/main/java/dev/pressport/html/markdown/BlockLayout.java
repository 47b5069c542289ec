package dev.pressport.html.markdown;

import dev.pressport.text.Words;
import java.util.Arrays;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jsoup.nodes.Element;

/** The blocks that arrange what is in them, as tags around Markdown with the block's classes. */
final class BlockLayout {
  static final String BACKDROP = "wp-block-cover__image-background";

  private static final Set<String> BLOCKS =
      Words.of(
          """
          wp-block-columns wp-block-column wp-block-media-text wp-block-media-text__content
          wp-block-cover wp-block-cover__inner-container wp-block-buttons wp-block-pullquote\
          """);

  /** The block that arranges only when it has a color or stands in a row. */
  private static final String GROUP = "wp-block-group";

  private static final Set<String> GROUP_STYLES =
      Set.of("has-background", "is-layout-flex", "is-layout-grid");

  private static final Pattern CLASS =
      Pattern.compile("(?:wp-block-|is-|are-|has-|align)[a-z0-9_-]+");

  /** Widths of columns; everything else in a style is the theme's. */
  private static final Pattern WIDTH =
      Pattern.compile("(?:^|;)\\s*(flex-basis:\\s*[0-9.]+(?:%|px|em|rem))\\s*(?:;|$)");

  private BlockLayout() {}

  static boolean is(Element element) {
    return Elements.isBlock(element)
        && !element.nameIs("blockquote")
        && (BLOCKS.stream().anyMatch(element::hasClass)
            || (element.hasClass(GROUP) && GROUP_STYLES.stream().anyMatch(element::hasClass)));
  }

  /** Returns the attributes to write, each with a blank before it. */
  static String attributes(Element element) {
    String classes =
        Arrays.stream(element.className().split("\\s+"))
            .filter(CLASS.asMatchPredicate())
            .filter(
                Predicate.not(Pattern.compile("is-layout-(?:flow|constrained)").asMatchPredicate()))
            .collect(Collectors.joining(" "));
    Matcher width = WIDTH.matcher(element.attr("style"));
    return " class=\"" + classes + "\"" + (width.find() ? " style=\"" + width.group(1) + "\"" : "");
  }
}
