package dev.pressport.plugin.qtranslate;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The marks in a field: src/language_blocks.php. {@code [:en]Hemp[:de]Hanf[:]}, also with braces or
 * as comments of HTML. A mark of a language that the site does not have is text, and so is a
 * closing one that closes nothing, such as a slice of Python.
 *
 * @param codes of the languages that marks can name
 * @param whole whether the first mark has to begin the field, and another one to end it or to
 *     change the language
 * @param mainLanguage that of a field whose marks have no text
 */
record Marks(Set<String> codes, boolean whole, String mainLanguage) {
  private static final Pattern MARK =
      Pattern.compile("<!--:([a-z]{2,3})?-->|\\[:([a-z]{2,3})?]|\\{:([a-z]{2,3})?}");

  /** A piece of a field in a language, or in all of them. */
  private record Piece(@Nullable String language, String text) {}

  /** Returns whether a field, or a text within a stored value, could have marks. */
  boolean maybe(String field) {
    int start = 0;
    while (start < field.length() && Character.isWhitespace(field.charAt(start))) {
      start++;
    }
    boolean maySerialize = field.startsWith(":", start + 1);
    return (whole && !maySerialize) ? begins(field, start) : hasMark(field);
  }

  private static boolean begins(String field, int start) {
    return field.startsWith("[:", start)
        || field.startsWith("<!--:", start)
        || field.startsWith("{:", start);
  }

  private static boolean hasMark(String field) {
    return field.contains("[:") || field.contains("<!--:") || field.contains("{:");
  }

  /** Returns a field in each of its languages; empty for one without marks. */
  Map<String, String> texts(String field) {
    if (!hasMark(field)) {
      return Map.of();
    }
    List<Piece> pieces = new ArrayList<>();
    Matcher mark = MARK.matcher(field);
    String language = null;
    int from = 0;
    boolean begins = false;
    boolean closed = false;
    int changes = 0;
    while (mark.find()) {
      String code = code(mark);
      boolean closes = code == null;
      if (closes ? language == null : !codes.contains(code)) {
        continue;
      }
      begins |= field.substring(0, mark.start()).isBlank();
      closed |= closes;
      changes++;
      pieces.add(new Piece(language, field.substring(from, mark.start())));
      language = code;
      from = mark.end();
    }
    boolean marked = whole ? begins && changes > 1 : begins || closed;
    if (!marked) {
      return Map.of();
    }
    pieces.add(new Piece(language, field.substring(from)));
    return joined(pieces);
  }

  private static @Nullable String code(Matcher mark) {
    for (int group = 1; group <= mark.groupCount(); group++) {
      if (mark.group(group) != null) {
        return mark.group(group);
      }
    }
    return null;
  }

  private Map<String, String> joined(List<Piece> pieces) {
    Map<String, StringBuilder> found = new LinkedHashMap<>();
    for (Piece piece : pieces) {
      if (piece.language() != null && !piece.text().isBlank()) {
        found.putIfAbsent(piece.language(), new StringBuilder());
      }
    }
    if (found.isEmpty()) {
      found.put(mainLanguage, new StringBuilder());
    }
    Map<String, String> texts = new LinkedHashMap<>();
    found.forEach(
        (language, text) -> {
          for (Piece piece : pieces) {
            if (piece.language() == null || piece.language().equals(language)) {
              text.append(piece.text());
            }
          }
          texts.put(language, text.toString().strip());
        });
    return texts;
  }
}
