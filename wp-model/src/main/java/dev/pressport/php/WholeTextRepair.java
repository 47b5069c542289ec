package dev.pressport.php;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Undoes what a tool did to the whole of a text. */
enum WholeTextRepair {
  NONE(""),
  LINE_FEEDS("CR LF turned to LF"),
  CARRIAGE_RETURNS("LF turned back to CR LF"),
  UNSLASHED("added backslashes removed"),
  UNESCAPED("HTML entities turned back to characters");

  private static final Pattern ENTITY =
      Pattern.compile("&(?:quot|#0?34|#0?39|#x27|apos|lt|gt|amp);");

  private final String said;

  WholeTextRepair(String said) {
    this.said = said;
  }

  /**
   * Returns a description of the repair, a sentence without its full stop; empty when there was
   * none.
   */
  String said() {
    return said;
  }

  String apply(String text) {
    return switch (this) {
      case NONE -> text;
      case LINE_FEEDS -> text.replace("\r\n", "\n");
      case CARRIAGE_RETURNS -> text.replace("\r\n", "\n").replace("\n", "\r\n");
      case UNSLASHED -> stripSlashes(text);
      case UNESCAPED -> unescape(text);
    };
  }

  /** Removes backslashes like PHP's {@code stripslashes()}. */
  private static String stripSlashes(String text) {
    StringBuilder stripped = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '\\' && ++i < text.length()) {
        c = text.charAt(i) == '0' ? '\0' : text.charAt(i);
      } else if (c == '\\') {
        break;
      }
      stripped.append(c);
    }
    return stripped.toString();
  }

  /** Decodes entities like PHP's {@code htmlspecialchars_decode()}. */
  private static String unescape(String text) {
    return ENTITY
        .matcher(text)
        .replaceAll(entity -> Matcher.quoteReplacement(character(entity.group())));
  }

  private static String character(String entity) {
    return switch (entity) {
      case "&quot;", "&#34;", "&#034;" -> "\"";
      case "&lt;" -> "<";
      case "&gt;" -> ">";
      case "&amp;" -> "&";
      default -> "'";
    };
  }
}
