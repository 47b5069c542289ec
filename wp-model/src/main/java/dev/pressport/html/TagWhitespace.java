package dev.pressport.html;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Takes the white space around tags away, in time linear in the length of the text.
 *
 * @param start how the tag begins
 * @param ends the characters that end it; empty when {@code start} is all of it
 * @param before whether white space before the tag goes
 * @param after whether white space behind the tag goes
 */
record TagWhitespace(Pattern start, String ends, boolean before, boolean after) {

  static TagWhitespace before(String start, String ends) {
    return new TagWhitespace(Pattern.compile(start), ends, true, false);
  }

  static TagWhitespace after(String start, String ends) {
    return new TagWhitespace(Pattern.compile(start), ends, false, true);
  }

  static TagWhitespace around(String start) {
    return new TagWhitespace(Pattern.compile(start), ">", true, true);
  }

  String apply(String text) {
    StringBuilder out = new StringBuilder(text.length());
    Matcher starts = start.matcher(text);
    int done = 0;
    while (starts.find(done)) {
      int end = endFrom(text, starts.end());
      if (end < 0) {
        break;
      }
      out.append(text, done, starts.start());
      if (before) {
        PhpSpace.trimEnd(out);
      }
      out.append(text, starts.start(), end);
      done = after ? PhpSpace.skip(text, end) : end;
    }
    return out.append(text, done, text.length()).toString();
  }

  private int endFrom(String text, int from) {
    if (ends.isEmpty()) {
      return from;
    }
    for (int i = from; i < text.length(); i++) {
      if (ends.indexOf(text.charAt(i)) >= 0) {
        return i + 1;
      }
    }
    return -1;
  }
}
