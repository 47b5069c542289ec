package dev.pressport.plugin.theseoframework;

import dev.pressport.html.Fragment;
import dev.pressport.seo.PhpText;
import dev.pressport.seo.TitleTexture;
import dev.pressport.text.HtmlEntities;
import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jspecify.annotations.Nullable;

/**
 * The descriptions that the plugin makes of bodies: extract_content() of
 * inc/classes/helper/format/html.class.php, and clamp_sentence() of strings.class.php.
 */
final class Excerpt {
  /** The length of descriptions in the results of searches. */
  static final int OF_SEARCHES = 160;

  /** The length of descriptions that social networks show. */
  static final int OF_NETWORKS = 200;

  private static final int FEW_WORDS = 3;
  private static final int PUNCTUATION = Character.OTHER_PUNCTUATION;
  private static final int[] CLOSING = {
    Character.END_PUNCTUATION, Character.FINAL_QUOTE_PUNCTUATION
  };
  private static final Pattern LONE_HYPHEN = Pattern.compile("(?<!-)-(?!-)");
  private static final String HYPHEN = "\u2010";
  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}\\p{M}_]++");
  private static final Pattern ADDRESS =
      Pattern.compile(
          "(?im)^([ \\t]*+(?:<p>)?)https?://[^\\s<>\"]++(?=[ \\t]*+(?:</p>)?[ \\t\\r]*+$)");

  /** The elements whose content does not count. */
  private static final String CLEARED =
      "address,area,aside,audio,blockquote,button,canvas,code,datalist,del,dialog,dl,fieldset,"
          + "figure,footer,form,h1,h2,h3,h4,h5,h6,header,hgroup,iframe,input,label,map,menu,meter,"
          + "nav,noscript,ol,object,output,pre,progress,s,script,select,style,svg,table,template,"
          + "textarea,ul,video";

  private static final String SPACED = "article,br,details,div,hr,p,section";

  private Excerpt() {}

  /** Returns a body without lines and paragraphs that hold nothing but an address. */
  static String withoutAddresses(String body) {
    return ADDRESS.matcher(body).replaceAll("$1");
  }

  /** Returns the first sentences of HTML; null when it has no text. */
  static @Nullable String of(String html, Locale locale, int longest) {
    Element body = Fragment.body(PhpText.withoutShortcodes(html));
    body.select(CLEARED).remove();
    body.select(SPACED).forEach(element -> element.before(" ").after(" "));
    StringBuilder text = new StringBuilder();
    add(body, text);
    String line = PhpText.oneLine(text.toString().replace('\u00a0', ' '));
    return clamped(textured(line, locale), longest);
  }

  /** Returns a text with WordPress's marks; a hyphen that stands alone stays one. */
  static String textured(String text, Locale locale) {
    String kept = LONE_HYPHEN.matcher(text).replaceAll(HYPHEN);
    return TitleTexture.of(kept, locale).replace(HYPHEN, "-");
  }

  private static void add(Node node, StringBuilder text) {
    if (node instanceof TextNode words) {
      text.append(words.getWholeText());
    }
    node.childNodes().forEach(child -> add(child, text));
  }

  /**
   * Returns the beginning of a text as people write one: what stands behind the last punctuation
   * mark goes when it has no more than three words, and an ellipsis follows an open end.
   */
  static @Nullable String clamped(String written, int longest) {
    String text = cut(HtmlEntities.decode(written).strip(), longest);
    int last = text.length() - 1;
    while (last >= 0 && !is(text.codePointAt(last), PUNCTUATION)) {
      last--;
    }
    int end = last + 1;
    while (end < text.length() && Character.isDigit(text.charAt(end))) {
      end++;
    }
    boolean closed = !text.isEmpty() && is(text.codePointBefore(text.length()), CLOSING);
    String kept =
        last < 0 || closed || words(text.substring(end)) > FEW_WORDS
            ? text
            : text.substring(0, end);
    String line = ended(kept);
    return line.isEmpty() ? null : line.replace("&", "&amp;").replace("<", "&lt;");
  }

  /** The text up to a mark or blank within the longest length, or right behind it. */
  private static String cut(String text, int longest) {
    if (PhpText.length(text) <= longest) {
      return text;
    }
    int end = text.offsetByCodePoints(0, longest + 1);
    while (end > 0 && !isBoundary(text.codePointBefore(end))) {
      end = text.offsetByCodePoints(end, -1);
    }
    return text.substring(0, end).strip();
  }

  private static boolean isBoundary(int c) {
    return Character.isSpaceChar(c)
        || is(c, Character.CONNECTOR_PUNCTUATION, Character.DASH_PUNCTUATION)
        || is(c, Character.FINAL_QUOTE_PUNCTUATION)
        || (is(c, Character.OTHER_PUNCTUATION) && "'\":".indexOf(c) < 0);
  }

  private static boolean is(int c, int... types) {
    return Arrays.stream(types).anyMatch(type -> Character.getType(c) == type)
        && "\u00a1\u00bf:".indexOf(c) < 0;
  }

  private static long words(String text) {
    return WORD.matcher(text).results().count();
  }

  /** The text without a comma or dash at its end. */
  private static String ended(String text) {
    int end = text.length();
    while (end > 0 && isConnecting(text.codePointBefore(end))) {
      end = text.offsetByCodePoints(end, -1);
    }
    String kept = text.substring(0, end);
    return kept.isEmpty() || is(kept.codePointBefore(end), PUNCTUATION) ? kept : kept + "\u2026";
  }

  private static boolean isConnecting(int c) {
    return Character.isSpaceChar(c)
        || "\u00a1\u00bf:;,".indexOf(c) >= 0
        || is(c, Character.CONNECTOR_PUNCTUATION, Character.DASH_PUNCTUATION);
  }
}
