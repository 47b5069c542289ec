package dev.pressport.source.sql;

import dev.pressport.problem.Problem;
import dev.pressport.text.Figures;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The texts with question marks in place of characters that the encoding of the dump could not
 * hold.
 *
 * <p>Only texts are examined that the server had to convert into a smaller encoding: the column is
 * in UTF-8, the dump in Latin 1, or the column in utf8mb4 and the dump in utf8, which has no emoji.
 * A question mark counts where people write none: at the beginning of a word or a text, within a
 * word, several times with blanks between, or beside the joiners of emoji.
 */
final class LostCharacters {
  private static final int MOST_NAMED = 3;

  /** How many doubtful texts are enough. */
  private static final int ENOUGH = 3;

  private static final int LONGEST_WORD = 60;
  private static final String JOINER = "\u00e2\u0080\u008d";
  private static final String EMOJI_STYLE = "\u00ef\u00b8\u008f";
  private static final Set<String> ADDRESSES =
      Set.of("guid", "user_url", "comment_author_url", "link_url", "to_ping", "pinged");

  private final List<String> first = new ArrayList<>();
  private String dump = "";
  private long sure;
  private long doubtful;
  private long contradictions;

  /** Sets the encoding that the dump declares for the values that follow, in capitals. */
  void declare(String charset) {
    dump = charset;
  }

  /**
   * Looks at a value of a column that was {@linkplain #isConverted converted}.
   *
   * @param name of the value for people, which is only asked for when it is needed
   */
  void seen(@Nullable Object value, String column, Name name) {
    if (!(value instanceof byte[] octets) || ADDRESSES.contains(column)) {
      return;
    }
    String text = new String(octets, StandardCharsets.ISO_8859_1);
    contradictions += isUnconverted(text) ? 1 : 0;
    Finding found = found(text);
    if (found != Finding.NONE) {
      sure += found == Finding.SURE ? 1 : 0;
      doubtful += found == Finding.DOUBTFUL ? 1 : 0;
      if (first.size() < MOST_NAMED) {
        first.add(name.get());
      }
    }
  }

  /** Returns the name of a value. */
  @FunctionalInterface
  interface Name {
    String get();
  }

  /**
   * Returns whether the server converted a column into a smaller encoding.
   *
   * @param charset that of the column, in capitals; empty when it is not declared
   */
  boolean isConverted(String charset) {
    boolean unicode = charset.isEmpty() || charset.startsWith("UTF8");
    return (dump.equals("LATIN1") && unicode) || (isSmallUtf8(dump) && charset.equals("UTF8MB4"));
  }

  /** Returns whether a text has characters that the encoding of the dump does not have. */
  private boolean isUnconverted(String text) {
    char least = dump.equals("LATIN1") ? '\u00c2' : '\u00f0';
    for (int i = 0; i + 1 < text.length(); i++) {
      char next = text.charAt(i + 1);
      if (text.charAt(i) >= least && next >= 0x80 && next < 0xc0) {
        return true;
      }
    }
    return false;
  }

  private static boolean isSmallUtf8(String charset) {
    return charset.equals("UTF8") || charset.equals("UTF8MB3");
  }

  private enum Finding {
    NONE,
    DOUBTFUL,
    SURE
  }

  private Finding found(String text) {
    Finding found = Finding.NONE;
    int last = -1;
    boolean lastIsLong = false;
    for (int from = text.indexOf('?'); from >= 0; from = text.indexOf('?', last)) {
      int to = from;
      while (to < text.length() && text.charAt(to) == '?') {
        to++;
      }
      boolean isLong = to - from > 1;
      boolean repeated = isLong && lastIsLong && from == last + 1;
      if (repeated || isBesideJoiner(text, from, to) || (isLong && beginsText(text, from))) {
        return Finding.SURE;
      }
      if (dump.equals("LATIN1") && isInWord(text, from, to)) {
        found = Finding.DOUBTFUL;
      }
      last = to;
      lastIsLong = isLong;
    }
    return found;
  }

  private static boolean isBesideJoiner(String text, int from, int to) {
    return text.startsWith(JOINER, to)
        || text.startsWith(EMOJI_STYLE, to)
        || text.startsWith(JOINER, from - JOINER.length());
  }

  /** Returns whether a text or an element begins here, or a text within a serialized value. */
  private static boolean beginsText(String text, int from) {
    char before = from == 0 ? '>' : text.charAt(from - 1);
    return before == '>' || before == '\n' || (before == '"' && text.startsWith(":", from - 2));
  }

  private static boolean isInWord(String text, int from, int to) {
    char before = from == 0 ? ' ' : text.charAt(from - 1);
    char after = to == text.length() ? ' ' : text.charAt(to);
    boolean begins = (before <= ' ' || before == '>') && isLetter(after);
    return begins || (isLower(before) && isLower(after) && !isInAddress(text, from));
  }

  private static boolean isLetter(char octet) {
    return isLower(octet) || (octet >= 'A' && octet <= 'Z');
  }

  private static boolean isLower(char octet) {
    return (octet >= 'a' && octet <= 'z') || octet >= 0xc0;
  }

  private static boolean isInAddress(String text, int from) {
    int start = from;
    while (start > 0 && from - start < LONGEST_WORD && text.charAt(start - 1) > ' ') {
      start--;
    }
    int end = Math.min(text.length(), from + LONGEST_WORD);
    return text.substring(start, end)
        .matches("(?s)[^\\s?]*[/=.:&][^?]*\\?.*|[^\\s?]*\\?[^\\s]*=.*");
  }

  /** Returns the problem of these texts, if there are any. */
  Optional<Problem> problem() {
    long texts = sure + doubtful;
    if ((sure == 0 && doubtful < ENOUGH) || 2 * contradictions > texts) {
      return Optional.empty();
    }
    String more = texts > first.size() ? " and others" : "";
    return Optional.of(
        Problem.of(
                SqlProblem.CHARACTERS_LOST,
                Figures.count(texts, "text has", "texts have"),
                dump.toLowerCase(Locale.ROOT),
                String.join(", ", first) + more)
            .times(texts));
  }
}
