package dev.pressport.plugin.translatepress;

import dev.pressport.text.HtmlEntities;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The strings of a text: what stands between its tags, comments, shortcodes and line breaks. The
 * plugin takes them from the page that WordPress shows, which has other quotation marks and dashes.
 *
 * @param pieces of the text, in order
 */
record Strings(List<Piece> pieces) {
  private static final Pattern ATTRIBUTE =
      Pattern.compile("(?i)(\\s(?:alt|title|placeholder|aria-label)=\")([^\"]++)(\")");

  private static final Pattern SHORTCODE =
      Pattern.compile("\\[/?[a-zA-Z][\\w-]{0,60}+(?:\\s[^\\[\\]\\n]{0,1000}+)?/?]");

  private static final Pattern VERBATIM = Pattern.compile("(?i)<(script|style|textarea)\\b");

  /**
   * A part of a text.
   *
   * @param key of a string in the dictionaries; empty for what is not translated
   */
  private record Piece(String text, String key) {
    static Piece markup(String text) {
      return new Piece(text, "");
    }

    static Piece words(String text) {
      String key = Strings.key(text);
      return new Piece(text, key.codePoints().anyMatch(Character::isLetter) ? key : "");
    }
  }

  /**
   * A text with the translations of a language.
   *
   * @param there the number of strings that are translated
   * @param all the number of strings
   */
  record Translation(String text, long there, long all) {
    boolean isWhole() {
      return all > 0 && there == all;
    }

    boolean isPart() {
      return there > 0 && there < all;
    }
  }

  /** Returns the strings of a text. */
  static Strings of(String text) {
    List<Piece> pieces = new ArrayList<>();
    int from = 0;
    int at = 0;
    while (at < text.length()) {
      int end = markupEnd(text, at);
      if (end < 0) {
        at++;
        continue;
      }
      if (from < at) {
        pieces.add(Piece.words(text.substring(from, at)));
      }
      pieces.add(Piece.markup(text.substring(at, end)));
      at = end;
      from = end;
    }
    if (from < text.length()) {
      pieces.add(Piece.words(text.substring(from)));
    }
    return new Strings(pieces);
  }

  /** Returns where the markup ends that begins at a place; -1 where text is. */
  private static int markupEnd(String text, int at) {
    return switch (text.charAt(at)) {
      case '\n', '\r' -> at + 1;
      case '<' -> tagEnd(text, at);
      case '[' -> {
        Matcher shortcode = SHORTCODE.matcher(text).region(at, text.length());
        yield shortcode.lookingAt() ? shortcode.end() : -1;
      }
      default -> -1;
    };
  }

  private static int tagEnd(String text, int at) {
    if (text.startsWith("<!--", at)) {
      int end = text.indexOf("-->", at);
      return end < 0 ? text.length() : end + 3;
    }
    char next = at + 1 < text.length() ? text.charAt(at + 1) : ' ';
    if (next != '/' && next != '!' && !Character.isLetter(next)) {
      return -1;
    }
    int end = closing(text, at + 1);
    Matcher verbatim = VERBATIM.matcher(text).region(at, text.length());
    if (end > 0 && verbatim.lookingAt()) {
      String close = "</" + verbatim.group(1).toLowerCase(Locale.ROOT);
      int found = text.indexOf(close, end);
      return found < 0 ? end : found;
    }
    return end;
  }

  /**
   * Returns the end of a tag, whose attributes can have its closing character in quotes, if these
   * are whole; -1 for none.
   */
  private static int closing(String text, int from) {
    char quote = 0;
    for (int i = from; i < text.length(); i++) {
      char character = text.charAt(i);
      if (quote != 0) {
        quote = character == quote ? 0 : quote;
      } else if (character == '"' || character == '\'') {
        quote = character;
      } else if (character == '>') {
        return i + 1;
      }
    }
    int end = text.indexOf('>', from);
    return end < 0 ? -1 : end + 1;
  }

  /** Returns the text with its translations, by their {@link #key}. */
  Translation in(Map<String, String> dictionary) {
    StringBuilder out = new StringBuilder();
    long there = 0;
    long all = 0;
    for (Piece piece : pieces) {
      String text = piece.text();
      if (piece.key().isEmpty()) {
        out.append(text.startsWith("<") ? tag(text, dictionary) : text);
        continue;
      }
      all++;
      String translation = dictionary.get(piece.key());
      if (translation == null) {
        out.append(text);
        continue;
      }
      there++;
      out.append(text, 0, text.length() - text.stripLeading().length())
          .append(translation.strip())
          .append(text.substring(text.stripTrailing().length()));
    }
    return new Translation(out.toString(), there, all);
  }

  private static String tag(String tag, Map<String, String> dictionary) {
    if (tag.startsWith("<!")) {
      return tag;
    }
    return ATTRIBUTE
        .matcher(tag)
        .replaceAll(
            attribute -> {
              String translation = dictionary.get(key(attribute.group(2)));
              String value =
                  translation == null ? attribute.group(2) : translation.replace("\"", "&quot;");
              return Matcher.quoteReplacement(attribute.group(1) + value + attribute.group(3));
            });
  }

  /** Returns what a string in the database and in a page have in common. */
  static String key(String string) {
    return HtmlEntities.decode(string)
        .replaceAll("[\u2018\u2019\u201a\u2032]", "'")
        .replaceAll("[\u201c\u201d\u201e\u2033]", "\"")
        .replaceAll("[\u2013\u2014-]+", "-")
        .replace("\u2026", "...")
        .replaceAll("[\\s\u00a0]+", " ")
        .strip();
  }
}
