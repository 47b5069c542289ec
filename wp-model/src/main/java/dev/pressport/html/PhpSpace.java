package dev.pressport.html;

/** White space as PHP's {@code \s} knows it. */
final class PhpSpace {

  private PhpSpace() {}

  static boolean at(CharSequence text, int index) {
    char c = text.charAt(index);
    return c == ' ' || (c >= '\t' && c <= '\r');
  }

  /** The index behind the white space that begins at {@code from}. */
  static int skip(CharSequence text, int from) {
    int at = from;
    while (at < text.length() && at(text, at)) {
      at++;
    }
    return at;
  }

  /** Takes the white space away from the end. */
  static void trimEnd(StringBuilder text) {
    int end = text.length();
    while (end > 0 && at(text, end - 1)) {
      end--;
    }
    text.setLength(end);
  }
}
