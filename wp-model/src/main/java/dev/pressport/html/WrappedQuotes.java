package dev.pressport.html;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Moves a paragraph around a {@code <blockquote>} into it. */
final class WrappedQuotes {
  private static final Pattern START = Pattern.compile("<p><blockquote", Pattern.CASE_INSENSITIVE);

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
    StringBuilder out = new StringBuilder(text.length());
    Matcher starts = START.matcher(text);
    int done = 0;
    int from = 0;
    while (starts.find(from)) {
      int end = tagEnd(starts.end());
      from = starts.end();
      if (end >= 0) {
        out.append(text, done, starts.start())
            .append("<blockquote")
            .append(text, starts.end(), end)
            .append("><p>");
        done = end + 1;
        from = done;
      }
    }
    return out.append(text, done, text.length()).toString();
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
