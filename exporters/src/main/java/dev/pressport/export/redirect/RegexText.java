package dev.pressport.export.redirect;

/** Texts as parts of regular expressions, for PCRE and for Go. */
final class RegexText {
  private RegexText() {}

  /**
   * Returns a pattern for exactly this text. It has no quotation marks, braces or dollar signs, and
   * backslashes only before {@code x}, so that it can stand in quotation marks anywhere.
   */
  static String of(String text) {
    StringBuilder pattern = new StringBuilder(text.length() + 16);
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean plain =
          c >= 0x80 || (c < 0x80 && Character.isLetterOrDigit(c)) || "/_-,:=@~".indexOf(c) >= 0;
      if (plain) {
        pattern.append(c);
      } else {
        pattern
            .append("\\x")
            .append(Character.forDigit(c >> 4, 16))
            .append(Character.forDigit(c & 15, 16));
      }
    }
    return pattern.toString();
  }
}
