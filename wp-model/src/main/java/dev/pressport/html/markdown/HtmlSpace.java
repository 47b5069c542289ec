package dev.pressport.html.markdown;

/** White space as HTML knows it; a no-break space is none. */
final class HtmlSpace {
  private HtmlSpace() {}

  static boolean is(char c) {
    return c == ' ' || c == '\t' || c == '\n' || c == '\f' || c == '\r';
  }

  static boolean isBlank(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (!is(text.charAt(i))) {
        return false;
      }
    }
    return true;
  }

  /** The text as one line without blanks at its ends. */
  static String line(String text) {
    int start = 0;
    int end = text.length();
    while (start < end && is(text.charAt(start))) {
      start++;
    }
    while (start < end && is(text.charAt(end - 1))) {
      end--;
    }
    return collapse(text.substring(start, end), true);
  }

  /** Each run of white space as one blank; none at the start when one stands before it. */
  static String collapse(String text, boolean afterSpace) {
    if (isCollapsed(text, afterSpace)) {
      return text;
    }
    StringBuilder out = new StringBuilder(text.length());
    boolean space = afterSpace;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (!is(c)) {
        out.append(c);
      } else if (!space) {
        out.append(' ');
      }
      space = is(c);
    }
    return out.toString();
  }

  private static boolean isCollapsed(String text, boolean afterSpace) {
    boolean space = afterSpace;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (is(c) && (space || c != ' ')) {
        return false;
      }
      space = c == ' ';
    }
    return true;
  }
}
