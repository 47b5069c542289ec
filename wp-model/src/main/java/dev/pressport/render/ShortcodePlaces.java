package dev.pressport.render;

import dev.pressport.html.BlockEdges;
import dev.pressport.html.Html;
import dev.pressport.html.Paragraphs;
import dev.pressport.shortcode.Replacement;
import dev.pressport.shortcode.Shortcode;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The places of shortcodes in a text: alone, so that what they hold is a block, or in a line of
 * other text.
 */
final class ShortcodePlaces {
  private static final int LONGEST_LINK = 200;

  /** The beginning of what is no text of a link. */
  private static final Pattern NO_LINK_TEXT =
      Pattern.compile("\\[|<(?!/?(?:strong|b|em|i|span|br|img)\\b)");

  private final String text;
  private @Nullable Paragraphs paragraphs;

  ShortcodePlaces(String text) {
    this.text = text;
  }

  String text() {
    return text;
  }

  private boolean isInParagraph(int place) {
    if (paragraphs == null) {
      paragraphs = new Paragraphs(text);
    }
    return paragraphs.contains(place);
  }

  /** Returns whether the HTML of a shortcode ends the paragraph around it. */
  boolean breaksParagraph(Shortcode shortcode, String html) {
    return html.startsWith("<figure") && isInParagraph(shortcode.start());
  }

  /** Replaces the tags of a shortcode by the texts of its attributes. */
  Replacement unwrapped(Shortcode shortcode, AttributeTexts texts) {
    String link = texts.isEmpty() && isLinkText(shortcode) ? texts.takeLink() : null;
    if (!isBlock(shortcode)) {
      return inLine(shortcode, texts, link);
    }
    String opening = texts.blocks();
    boolean starts = isInParagraph(shortcode.start());
    boolean ends = shortcode.closed() && isInParagraph(shortcode.contentEnd());
    boolean wraps = wraps(shortcode);
    if (starts) {
      boolean edge = opening.isEmpty() && text.startsWith(">", shortcode.start() - 1);
      opening = edge ? "" : "</p>\n" + opening + "<p>";
    } else if (wraps) {
      opening = opening + "<div>";
    }
    String closing = wraps ? "</div>\n" : "";
    if (ends) {
      closing = text.startsWith("</p>", shortcode.end()) ? "" : "</p>\n<p>";
    }
    return link == null
        ? Replacement.tags(opening, closing)
        : Replacement.tags(opening + openTag(link), "</a>" + closing);
  }

  /** Returns whether the text of a shortcode is in no paragraph. */
  private boolean wraps(Shortcode shortcode) {
    return shortcode.closed()
        && !isInParagraph(shortcode.start())
        && !isInParagraph(shortcode.contentEnd())
        && !holdsBlocks(shortcode);
  }

  /** Returns the text of a shortcode in no paragraph, when it has several lines; else null. */
  @Nullable String lines(Shortcode shortcode) {
    if (!isBlock(shortcode) || !wraps(shortcode)) {
      return null;
    }
    String content = text.substring(shortcode.contentStart(), shortcode.contentEnd());
    return content.strip().indexOf('\n') > 0 ? content : null;
  }

  private Replacement inLine(Shortcode shortcode, AttributeTexts texts, @Nullable String link) {
    String line = texts.line();
    if (shortcode.closed()) {
      String behind = line.isEmpty() ? "" : " (" + line + ")";
      return link == null
          ? Replacement.tags("", behind)
          : Replacement.tags(openTag(link), "</a>" + behind);
    }
    boolean before = isWord(shortcode.start() - 1);
    boolean after = isWord(shortcode.end());
    if (line.isEmpty()) {
      return Replacement.whole(before && after ? " " : "");
    }
    return Replacement.whole((before ? " " : "") + line + (after ? " " : ""));
  }

  private boolean isWord(int at) {
    return at >= 0 && at < text.length() && Character.isLetterOrDigit(text.charAt(at));
  }

  /** The start of a link, empty for an unsafe address. */
  private static String openTag(String link) {
    String html = Html.link(link, "");
    return html.isEmpty() ? "<a>" : html.substring(0, html.length() - "</a>".length());
  }

  /** Returns whether no text stands beside a shortcode, only other shortcodes. */
  private boolean isBlock(Shortcode shortcode) {
    int start = shortcode.start();
    while (start > 0 && isBlank(text.charAt(start - 1))) {
      start--;
    }
    int end = shortcode.end();
    while (end < text.length() && isBlank(text.charAt(end))) {
      end++;
    }
    return (BlockEdges.isStart(text, start) || text.charAt(start - 1) == ']')
        && (BlockEdges.isEnd(text, end) || isTag(end));
  }

  private static boolean isBlank(char c) {
    return c == ' ' || c == '\t';
  }

  private boolean isTag(int at) {
    return text.charAt(at) == '['
        && at + 1 < text.length()
        && (text.charAt(at + 1) == '/' || Character.isLetter(text.charAt(at + 1)));
  }

  /** Returns whether the content begins and ends with blocks or other shortcodes. */
  private boolean holdsBlocks(Shortcode shortcode) {
    int start = shortcode.contentStart();
    int end = shortcode.contentEnd();
    while (start < end && Character.isWhitespace(text.charAt(start))) {
      start++;
    }
    while (end > start && Character.isWhitespace(text.charAt(end - 1))) {
      end--;
    }
    return start == end
        || ((text.charAt(start) == '[' || BlockEdges.isEnd(text, start))
            && (text.charAt(end - 1) == ']' || BlockEdges.isStart(text, end)));
  }

  private boolean isLinkText(Shortcode shortcode) {
    int length = shortcode.contentEnd() - shortcode.contentStart();
    if (!shortcode.closed() || length == 0 || length > LONGEST_LINK) {
      return false;
    }
    String content = text.substring(shortcode.contentStart(), shortcode.contentEnd());
    return !content.isBlank() && !NO_LINK_TEXT.matcher(content).find();
  }
}
