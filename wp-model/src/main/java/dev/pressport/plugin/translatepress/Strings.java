package dev.pressport.plugin.translatepress;

import dev.pressport.text.HtmlEntities;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The strings of a text: what stands between its tags, comments, shortcodes and line breaks. The
 * plugin takes them from the page that WordPress shows, which has other quotation marks and dashes.
 */
final class Strings {
  private static final Pattern PIECE =
      Pattern.compile(
          "(?s)<!--.*?-->|<(script|style)\\b.*?</\\1\\s*>|<[a-zA-Z/!](?:\"[^\"]*+\"|'[^']*+'|[^'\">])*+>"
              + "|\\[/?[a-zA-Z][\\w-]*+(?:\\s[^\\]\\[]*+)?/?]|\\R|(?:(?!<!--|<[a-zA-Z/!]|\\[/?[a-zA-Z]|\\R).)++|.");

  private static final Pattern ATTRIBUTE =
      Pattern.compile("(?i)(\\s(?:alt|title|placeholder|aria-label)=\")([^\"]++)(\")");

  private final StringBuilder out = new StringBuilder();
  private final Map<String, String> dictionary;
  private long there;
  private long all;

  private Strings(Map<String, String> dictionary) {
    this.dictionary = dictionary;
  }

  /** Translates a text with the translations by their {@link #key}. */
  static Strings of(String text, Map<String, String> dictionary) {
    Strings strings = new Strings(dictionary);
    strings.read(text);
    return strings;
  }

  /** Returns the text with what is translated of it. */
  String text() {
    return out.toString();
  }

  /** Returns the number of strings that are translated. */
  long there() {
    return there;
  }

  /** Returns the number of strings. */
  long all() {
    return all;
  }

  private void read(String text) {
    Matcher piece = PIECE.matcher(text);
    StringBuilder words = new StringBuilder();
    while (piece.find()) {
      String found = piece.group();
      if (isText(found)) {
        words.append(found);
        continue;
      }
      add(words);
      out.append(found.startsWith("<") && !found.startsWith("<!") ? tag(found) : found);
    }
    add(words);
  }

  private static boolean isText(String piece) {
    boolean markup = piece.length() > 1 && (piece.startsWith("<") || piece.startsWith("["));
    return !markup && !piece.matches("\\R");
  }

  private void add(StringBuilder words) {
    String string = words.toString();
    words.setLength(0);
    String key = key(string);
    if (key.codePoints().noneMatch(Character::isLetter)) {
      out.append(string);
      return;
    }
    all++;
    String translation = dictionary.get(key);
    if (translation == null) {
      out.append(string);
      return;
    }
    there++;
    String start = string.substring(0, string.length() - string.stripLeading().length());
    String end = string.substring(string.stripTrailing().length());
    out.append(start).append(translation.strip()).append(end);
  }

  private String tag(String tag) {
    return ATTRIBUTE
        .matcher(tag)
        .replaceAll(
            attribute -> {
              @Nullable String translation = dictionary.get(key(attribute.group(2)));
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
