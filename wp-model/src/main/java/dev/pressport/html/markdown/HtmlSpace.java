package dev.pressport.html.markdown;

/** White space as HTML knows it; a no-break space is none. */
final class HtmlSpace {
  private HtmlSpace() {}

  static boolean is(char c) {
    return c == ' ' || c == '\t' || c == '\n' || c == '\f' || c == '\r';
  }

  static boolean isBlank(String text) {
    return text.chars().allMatch(c -> is((char) c));
  }

  /** The text as one line without blanks at its ends. */
  static String line(String text) {
    String line = collapse(text, true);
    return line.endsWith(" ") ? line.substring(0, line.length() - 1) : line;
  }

  /** Each run of white space as one blank; none at the start when one stands before it. */
  static String collapse(String text, boolean afterSpace) {
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
}
