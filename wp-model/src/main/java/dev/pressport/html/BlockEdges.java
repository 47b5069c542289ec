package dev.pressport.html;

import dev.pressport.text.Words;
import java.util.Locale;
import java.util.Set;

/** The places of a text where a block begins or ends, so that no other text stands beside it. */
public final class BlockEdges {
  private static final int LONGEST_TAG = 1000;

  /** The elements beside whose tags no text goes on; headings hold nothing but a line. */
  private static final Set<String> BLOCKS =
      Words.of(
          """
          address article aside blockquote br center dd details div dl dt fieldset figcaption
          figure footer form header hr li main nav ol p pre section summary table tbody td tfoot
          th thead tr ul""");

  private BlockEdges() {}

  /** Returns whether the tags of an element, by its name in small letters, are edges. */
  public static boolean isBlock(String element) {
    return BLOCKS.contains(element);
  }

  /** Returns whether a block can begin at a place. */
  public static boolean isStart(String text, int at) {
    int before = at;
    while (before > 0 && isSpace(text.charAt(before - 1))) {
      before--;
    }
    if (before == 0 || isLineFeed(text.charAt(before - 1))) {
      return true;
    }
    if (text.charAt(before - 1) != '>') {
      return false;
    }
    int tag = text.lastIndexOf('<', before - 1);
    return tag >= Math.max(0, before - LONGEST_TAG) && isEdge(text, tag);
  }

  /** Returns whether a block can end at a place. */
  public static boolean isEnd(String text, int at) {
    int after = at;
    while (after < text.length() && isSpace(text.charAt(after))) {
      after++;
    }
    return after == text.length()
        || isLineFeed(text.charAt(after))
        || (text.charAt(after) == '<' && isEdge(text, after));
  }

  private static boolean isEdge(String text, int tag) {
    return text.startsWith("<!--", tag) || isBlock(elementAt(text, tag));
  }

  /** Returns the name of the element of a tag, in small letters; empty for no tag. */
  public static String elementAt(String text, int tag) {
    int start = text.startsWith("/", tag + 1) ? tag + 2 : tag + 1;
    int end = start;
    while (end < text.length() && end < start + 12 && isLetterOrDigit(text.charAt(end))) {
      end++;
    }
    return text.substring(Math.min(start, end), end).toLowerCase(Locale.ROOT);
  }

  private static boolean isLetterOrDigit(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
  }

  private static boolean isSpace(char c) {
    return c == ' ' || c == '\t';
  }

  private static boolean isLineFeed(char c) {
    return c == '\n' || c == '\r';
  }
}
