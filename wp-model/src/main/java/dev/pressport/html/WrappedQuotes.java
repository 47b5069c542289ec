package dev.pressport.html;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/** Moves a paragraph around a {@code <blockquote>} into it. */
final class WrappedQuotes {
  private static final String START = "<p><blockquote";

  private final String text;

  /** The quotation marks behind which no tag ends. */
  private final BitSet endless = new BitSet();

  private WrappedQuotes(String text) {
    this.text = text;
  }

  static String unwrap(String text) {
    return new WrappedQuotes(text).unwrap();
  }

  private String unwrap() {
    Copy copy = new Copy(text);
    int start = text.indexOf('<');
    while (start >= 0) {
      int from = start + 1;
      if (startsAt(start)) {
        int behind = start + START.length();
        int end = tagEnd(behind);
        from = behind;
        if (end >= 0) {
          copy.replace(start, behind, "<blockquote");
          copy.replace(end, end + 1, "><p>");
          from = end + 1;
        }
      }
      start = text.indexOf('<', from);
    }
    return copy.result();
  }

  /** Returns whether the tags begin at a place, in any case of ASCII letters. */
  private boolean startsAt(int place) {
    if (text.length() - place < START.length()) {
      return false;
    }
    for (int i = 0; i < START.length(); i++) {
      char c = text.charAt(place + i);
      char lower = c >= 'A' && c <= 'Z' ? (char) (c + 'a' - 'A') : c;
      if (lower != START.charAt(i)) {
        return false;
      }
    }
    return true;
  }

  /**
   * Returns the bracket that ends the tag whose attributes begin at {@code from}; -1 when none
   * does.
   */
  private int tagEnd(int from) {
    List<Integer> quotes = new ArrayList<>();
    int at = from;
    while (at >= 0 && at < text.length() && text.charAt(at) != '>' && !endless.get(at)) {
      char c = text.charAt(at);
      if (c == '"' || c == '\'') {
        quotes.add(at);
        at = text.indexOf(c, at + 1);
      }
      at = at < 0 ? -1 : at + 1;
    }
    if (at >= 0 && at < text.length() && text.charAt(at) == '>') {
      return at;
    }
    quotes.forEach(endless::set);
    return -1;
  }
}
