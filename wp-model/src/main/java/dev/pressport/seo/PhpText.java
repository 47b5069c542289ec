package dev.pressport.seo;

import dev.pressport.shortcode.LikelyShortcodes;
import dev.pressport.shortcode.ShortcodeNames;
import dev.pressport.shortcode.Shortcodes;
import java.util.Locale;

/**
 * The functions with which WordPress and its plugins shorten texts for the head of a page, to the
 * character: wp-includes/formatting.php. Texts keep their HTML entities. All take time linear in
 * the length of the text.
 */
public final class PhpText {
  private static final ShortcodeNames SHORTCODES = new LikelyShortcodes();

  private PhpText() {}

  /** Returns HTML without tags and comments: strip_tags() of PHP. */
  public static String withoutTags(String html) {
    if (html.indexOf('<') < 0) {
      return html;
    }
    StringBuilder text = new StringBuilder(html.length());
    int at = 0;
    while (at < html.length()) {
      int open = html.indexOf('<', at);
      if (open < 0) {
        return text.append(html, at, html.length()).toString();
      }
      text.append(html, at, open);
      if (open + 1 < html.length() && Character.isWhitespace(html.charAt(open + 1))) {
        text.append('<');
        at = open + 1;
      } else {
        at = behindTag(html, open);
      }
    }
    return text.toString();
  }

  private static int behindTag(String html, int open) {
    if (html.startsWith("<!--", open)) {
      int end = html.indexOf("-->", open + 4);
      return end < 0 ? html.length() : end + 3;
    }
    char quote = 0;
    for (int i = open + 1; i < html.length(); i++) {
      char c = html.charAt(i);
      if (quote != 0) {
        quote = c == quote ? 0 : quote;
      } else if (c == '"' || c == '\'') {
        quote = c;
      } else if (c == '>') {
        return i + 1;
      }
    }
    return html.length();
  }

  /** Returns a text with entities for all characters that HTML may use for marks: esc_html(). */
  public static String escaped(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;")
        .replace("'", "&#039;");
  }

  /** Returns HTML without tags, scripts and styles: wp_strip_all_tags(). */
  public static String stripped(String html) {
    return withoutTags(withoutElement(withoutElement(html, "script"), "style")).strip();
  }

  /** Returns HTML without the elements of a name and their content. */
  public static String withoutElement(String html, String name) {
    String lower = html.toLowerCase(Locale.ROOT);
    int open = lower.indexOf('<' + name);
    if (open < 0 || lower.length() != html.length()) {
      return html;
    }
    StringBuilder kept = new StringBuilder(html.length());
    int at = 0;
    while (open >= 0) {
      int close = lower.indexOf("</" + name + '>', open);
      if (close < 0) {
        break;
      }
      kept.append(html, at, open);
      at = close + name.length() + 3;
      open = lower.indexOf('<' + name, at);
    }
    return kept.append(html, at, html.length()).toString();
  }

  /** Returns a text without shortcodes and what they enclose: strip_shortcodes(). */
  public static String withoutShortcodes(String text) {
    return Shortcodes.strip(text, SHORTCODES);
  }

  /** Returns a text without square brackets and what they hold; what stands between two stays. */
  public static String withoutBrackets(String text) {
    StringBuilder kept = new StringBuilder(text.length());
    int at = 0;
    int open = text.indexOf('[');
    while (open >= 0) {
      int close = text.indexOf(']', open + 2);
      if (close < 0) {
        break;
      }
      kept.append(text, at, open);
      at = close + 1;
      open = text.indexOf('[', at);
    }
    return kept.append(text, at, text.length()).toString();
  }

  /** Returns a text with each run of white space as one blank, and none around it. */
  public static String oneLine(String text) {
    StringBuilder line = new StringBuilder(text.length());
    boolean due = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (isSpace(c)) {
        due = !line.isEmpty();
      } else {
        if (due) {
          line.append(' ');
          due = false;
        }
        line.append(c);
      }
    }
    return line.toString();
  }

  private static boolean isSpace(char c) {
    return c == ' ' || c == '\n' || c == '\r' || c == '\t' || c == '\f' || c == '\u000b';
  }

  /** Returns the first characters of a text, without half an entity at the end: mb_substr(). */
  public static String first(String text, int characters) {
    if (length(text) <= characters) {
      return text;
    }
    String head = text.substring(0, text.offsetByCodePoints(0, characters));
    int entity = head.lastIndexOf('&');
    boolean half = entity >= 0 && head.length() - entity <= 7 && head.indexOf(';', entity) < 0;
    return half && head.substring(entity).chars().noneMatch(c -> isSpace((char) c))
        ? head.substring(0, entity)
        : head;
  }

  /** Returns the number of characters of a text: mb_strlen(). */
  public static int length(String text) {
    return text.codePointCount(0, text.length());
  }

  /**
   * Returns the first words of HTML: wp_trim_words(). Languages without blanks between words count
   * characters.
   *
   * @param more what follows a text that was cut
   */
  public static String words(String html, int most, String more, Locale locale) {
    String text = stripped(html);
    if (countsCharacters(locale)) {
      String line = oneLine(text);
      return length(line) <= most
          ? line
          : line.substring(0, line.offsetByCodePoints(0, most)) + more;
    }
    StringBuilder words = new StringBuilder();
    int count = 0;
    int at = 0;
    while (at < text.length()) {
      int end = at;
      while (end < text.length() && !isSpace(text.charAt(end))) {
        end++;
      }
      if (end > at) {
        if (count == most) {
          return words + more;
        }
        words.append(count == 0 ? "" : " ").append(text, at, end);
        count++;
      }
      at = end + 1;
    }
    return words.toString();
  }

  private static boolean countsCharacters(Locale locale) {
    return locale.getLanguage().equals("ja") || locale.getLanguage().equals("zh");
  }

  /** Returns a text up to its last blank; all of it when it has none. */
  public static String untilLastBlank(String text) {
    int blank = text.lastIndexOf(' ');
    return blank > 0 ? text.substring(0, blank) : text;
  }

  /** Returns a text with its separators once where nothing stands between them. */
  public static String withSingle(String separator, String text) {
    if (separator.isEmpty()) {
      return text;
    }
    StringBuilder single = new StringBuilder(text.length());
    int at = 0;
    int next = text.indexOf(separator);
    while (next >= 0) {
      single.append(text, at, next + separator.length());
      at = next + separator.length();
      int end = at;
      while (true) {
        while (end < text.length() && Character.isWhitespace(text.charAt(end))) {
          end++;
        }
        if (!text.startsWith(separator, end)) {
          break;
        }
        end += separator.length();
        at = end;
      }
      next = text.indexOf(separator, at);
    }
    return single.append(text, at, text.length()).toString();
  }
}
