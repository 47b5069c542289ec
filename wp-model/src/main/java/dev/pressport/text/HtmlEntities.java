package dev.pressport.text;

import java.util.regex.Pattern;
import org.jsoup.parser.Parser;

/** The decoding of HTML entities in texts that WordPress stores escaped, for example term names. */
public final class HtmlEntities {
  private static final Pattern ENTITY =
      Pattern.compile("&(?:#\\d{1,7}|#[xX]\\p{XDigit}{1,6}|\\w{2,31});");

  private HtmlEntities() {}

  /** Decodes entities once. Like PHP's html_entity_decode() it leaves one without its semicolon. */
  public static String decode(String text) {
    if (text.indexOf('&') < 0) {
      return text;
    }
    return ENTITY.matcher(text).replaceAll(entity -> literal(entity.group()));
  }

  /** A form of which {@link #decode} makes the text again. */
  public static String encode(String text) {
    return text.replace("&", "&amp;");
  }

  private static String literal(String entity) {
    return java.util.regex.Matcher.quoteReplacement(Parser.unescapeEntities(entity, true));
  }
}
