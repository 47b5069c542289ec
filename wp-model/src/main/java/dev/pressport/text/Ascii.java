package dev.pressport.text;

/** Texts of ASCII alone. */
public final class Ascii {
  private Ascii() {}

  /** Returns whether a text is ASCII alone. */
  public static boolean isAll(String text) {
    return end(text) == text.length();
  }

  /** Returns the place of the first character that is not ASCII; the length when all are. */
  static int end(String text) {
    int at = 0;
    while (at < text.length() && text.charAt(at) < 0x80) {
      at++;
    }
    return at;
  }
}
