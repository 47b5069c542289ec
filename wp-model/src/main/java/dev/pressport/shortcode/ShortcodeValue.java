package dev.pressport.shortcode;

import java.util.regex.Pattern;

/** A value that follows the name of a shortcode directly. */
final class ShortcodeValue {
  private static final int LONGEST = 2000;

  /** An address, a file, or the number of a film or poll. */
  private static final Pattern VALUE =
      Pattern.compile(
          "[:=][\"']?(?:https?://|//\\w|www\\.|\\d{4,19}\\b|[\\w/.-]{1,200}\\.\\w{2,4}[\"'|\\]])",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern PREFIX = Pattern.compile("[A-Za-z][\\w-]*+");
  private static final Pattern SCHEME =
      Pattern.compile("(?:https?|ftp|mailto|file|data|javascript)", Pattern.CASE_INSENSITIVE);

  private ShortcodeValue() {}

  /** Returns whether a value begins at a place, with its sign. */
  static boolean isAt(String text, int at) {
    return VALUE.matcher(text).region(at, Math.min(text.length(), at + LONGEST)).lookingAt();
  }

  /** Returns the end of a name, which is before a colon that a value follows. */
  static int nameEnd(String text, int start, int end) {
    int colon = start;
    while (colon < end && text.charAt(colon) != ':') {
      colon++;
    }
    if (colon == start || colon == end) {
      return end;
    }
    String prefix = text.substring(start, colon);
    return PREFIX.matcher(prefix).matches()
            && !SCHEME.matcher(prefix).matches()
            && isAt(text, colon)
        ? colon
        : end;
  }
}
