package dev.pressport.seo;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The typographic marks that WordPress puts into a title or excerpt: wptexturize() of
 * formatting.php. The quotation marks of other languages than English come from translations, so
 * they stay straight.
 */
public final class TitleTexture {
  private static final String SPACE = "[\\r\\n\\t \u00a0]|&nbsp;";
  private static final String CLOSING = "(?=\\Z|[.,:;!?)}\\-\\]]|&gt;|" + SPACE + ")";

  /** Noncharacters of Unicode stand for marks that a later step may still change. */
  private static final String OPEN = "\ufdd0";

  private static final String OPEN_SINGLE = "\ufdd1";
  private static final String APOSTROPHE = "\ufdd2";
  private static final String CANDIDATE = "\ufdd3";

  private static final String CLOSE = "\u201d";
  private static final String CLOSE_SINGLE = "\u2019";

  private static final Pattern TAG = Pattern.compile("<[a-zA-Z/!][^<>]*+>");

  /** Words that begin with an apostrophe. */
  private static final Pattern COCKNEY =
      Pattern.compile("'(?:tain't|twere|twas|tis|twill|til|bout|nuff|round|cause|em)");

  private static final Map<Pattern, String> SINGLE_QUOTES =
      patterns(
          "'(\\d\\d)'" + CLOSING,
          APOSTROPHE + "$1" + CLOSE_SINGLE,
          "'(\\d\\d)\"" + CLOSING,
          APOSTROPHE + "$1" + CLOSE,
          "'(?=\\d\\d(?:\\Z|(?![%\\d]|[.,]\\d)))",
          APOSTROPHE,
          "(?<=\\A|" + SPACE + ")'(\\d[.,\\d]*+)'",
          OPEN_SINGLE + "$1" + CLOSE_SINGLE,
          "(?<=\\A|[(\\[{\"\\-]|&lt;|" + SPACE + ")'",
          OPEN_SINGLE,
          "(?<!" + SPACE + ")'(?!\\Z|[.,:;!?\"'(){}\\[\\]\\-]|&[lg]t;|" + SPACE + ")",
          APOSTROPHE);

  private static final Map<Pattern, String> DOUBLE_QUOTES =
      patterns(
          "(?<=\\A|" + SPACE + ")\"(\\d[.,\\d]*+)\"",
          OPEN + "$1" + CLOSE,
          "(?<=\\A|[(\\[{\\-]|&lt;|" + SPACE + ")\"(?!" + SPACE + ")",
          OPEN);

  private static final Map<Pattern, String> DASHES =
      patterns(
          "---",
          "\u2014",
          "(?<=^|" + SPACE + ")--(?=$|" + SPACE + ")",
          "\u2014",
          "(?<!xn)--",
          "\u2013",
          "(?<=^|" + SPACE + ")-(?=$|" + SPACE + ")",
          "\u2013");

  /** A multiplication, {@code 10x20}, and no hexadecimal number. */
  private static final Pattern TIMES =
      Pattern.compile(
          "(?<!\\w)(0[\\d.,]{1,20}+|[1-9][\\d.,]{0,20}+)x(\\d[\\d.,]{0,20})(?<=\\w)(?!\\w)");

  private TitleTexture() {}

  private static Map<Pattern, String> patterns(String... pairs) {
    Map<Pattern, String> patterns = new LinkedHashMap<>();
    for (int i = 0; i < pairs.length; i += 2) {
      patterns.put(Pattern.compile(pairs[i]), pairs[i + 1]);
    }
    return Collections.unmodifiableMap(patterns);
  }

  /** Returns a title as WordPress shows it; tags in it stay as they are. */
  public static String of(String title, Locale locale) {
    boolean english = locale.getLanguage().equals("en");
    if (title.indexOf('<') < 0) {
      return textured(title, english);
    }
    StringBuilder shown = new StringBuilder(title.length());
    Matcher tags = TAG.matcher(title);
    int at = 0;
    while (tags.find()) {
      shown.append(textured(title.substring(at, tags.start()), english)).append(tags.group());
      at = tags.end();
    }
    return shown.append(textured(title.substring(at), english)).toString();
  }

  private static String textured(String title, boolean english) {
    String text = title.replace("...", "\u2026").replace(" (tm)", " \u2122");
    if (english) {
      text = quoted(text.replace("``", "\u201c").replace("''", CLOSE));
    }
    text = text.indexOf('-') < 0 ? text : replaced(text, DASHES);
    return text.indexOf('x') < 0 ? text : TIMES.matcher(text).replaceAll("$1\u00d7$2");
  }

  private static String replaced(String text, Map<Pattern, String> patterns) {
    String result = text;
    for (Map.Entry<Pattern, String> pattern : patterns.entrySet()) {
      result = pattern.getKey().matcher(result).replaceAll(pattern.getValue());
    }
    return result;
  }

  private static String quoted(String title) {
    String text = title;
    if (text.indexOf('\'') >= 0) {
      text = COCKNEY.matcher(text).replaceAll(word -> word.group().replace("'", CLOSE_SINGLE));
      text = replaced(text, SINGLE_QUOTES);
      text = closed(text, '\'', "\u2032", OPEN_SINGLE, CLOSE_SINGLE);
      text = text.replace(APOSTROPHE, "\u2019").replace(OPEN_SINGLE, "\u2018");
    }
    if (text.indexOf('"') >= 0) {
      text = replaced(text, DOUBLE_QUOTES);
      text = closed(text, '"', "\u2033", OPEN, CLOSE).replace(OPEN, "\u201c");
    }
    return text;
  }

  /** Closes quotations, and sets the primes of feet and inches: wptexturize_primes(). */
  private static String closed(String text, char needle, String prime, String open, String close) {
    Pattern quote = Pattern.compile(needle + CLOSING);
    Pattern measure = Pattern.compile("(?<=\\d)" + needle);
    String[] sentences = text.split(open, -1);
    for (int i = 0; i < sentences.length; i++) {
      String sentence = sentences[i];
      if (sentence.indexOf(needle) < 0) {
        continue;
      }
      if (i > 0 && !sentence.contains(close)) {
        sentence = quotation(quote.matcher(sentence).replaceAll(CANDIDATE), prime, close);
        sentence = measure.matcher(sentence).replaceAll(prime);
        sentence = sentence.replace(CANDIDATE, close);
      } else {
        sentence = measure.matcher(sentence).replaceAll(prime);
        sentence = quote.matcher(sentence).replaceAll(close);
      }
      sentences[i] = needle == '"' ? sentence.replace("\"", close) : sentence;
    }
    return String.join(open, sentences);
  }

  /** Chooses the mark that closes a quotation of several that may. */
  private static String quotation(String sentence, String prime, String close) {
    int first = sentence.indexOf(CANDIDATE);
    if (first < 0 || first == sentence.lastIndexOf(CANDIDATE)) {
      return sentence;
    }
    String chosen = sentence.replaceAll("(?<!\\d)" + CANDIDATE, close);
    if (chosen.equals(sentence)) {
      int last = sentence.lastIndexOf(CANDIDATE + ".");
      int at = last < 0 ? sentence.lastIndexOf(CANDIDATE) : last;
      chosen = sentence.substring(0, at) + close + sentence.substring(at + 1);
    }
    return chosen.replaceAll("(?<=\\d)" + CANDIDATE, prime);
  }
}
