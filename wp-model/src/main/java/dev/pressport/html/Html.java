package dev.pressport.html;

import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Pieces of HTML. */
public final class Html {
  private static final Pattern BARE_AMPERSAND =
      Pattern.compile("&(?!(?:#\\d{1,7}|#[xX]\\p{XDigit}{1,6}|\\w{2,31});)");
  private static final Pattern UNSAFE_ADDRESS =
      Pattern.compile("^\\s*(?:javascript|vbscript|data):", Pattern.CASE_INSENSITIVE);

  private static final Pattern BLOCK =
      Pattern.compile(
          "<(?:p|div|ul|ol|dl|h[1-6]|table|figure|blockquote|pre|section|details)[\\s>]",
          Pattern.CASE_INSENSITIVE);

  private Html() {}

  /** Plain text as HTML, also within attributes. */
  public static String escape(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }

  /**
   * Returns a stored text that may contain HTML already, such as a title; a bare ampersand is
   * escaped.
   */
  public static String stored(String html) {
    return BARE_AMPERSAND.matcher(html).replaceAll("&amp;");
  }

  /** A value of an attribute, in which entities may stand already. */
  public static String attribute(String value) {
    return stored(value).replace("<", "&lt;").replace(">", "&gt;").replace("\"", "&quot;");
  }

  /** A link around HTML; only the HTML when there is no address, or one that runs a script. */
  public static String link(@Nullable String url, String html) {
    return url == null || url.isBlank() || UNSAFE_ADDRESS.matcher(url).find()
        ? html
        : "<a href=\"" + attribute(url) + "\">" + html + "</a>";
  }

  /**
   * A paragraph with a link that looks like a button, by the class of WordPress's buttons; one
   * without an address is a plain paragraph.
   */
  public static String button(@Nullable String url, String html) {
    String link = link(url, html);
    return (link.equals(html) ? "<p>" : "<p class=\"wp-block-button\">") + link + "</p>";
  }

  /** A heading; nothing when it would be empty. */
  public static String heading(int level, @Nullable String html) {
    return html == null || html.isBlank()
        ? ""
        : "<h" + level + ">" + stored(html.strip()) + "</h" + level + ">";
  }

  /** Returns a text of one line or more as a paragraph; HTML that contains blocks is unchanged. */
  public static String paragraph(@Nullable String html) {
    if (html == null || html.isBlank()) {
      return "";
    }
    String text = stored(html.strip());
    return hasBlock(text) ? text : "<p>" + text + "</p>";
  }

  /** Those of some texts that are not empty, with a blank between them. */
  public static String spaced(String... texts) {
    return Stream.of(texts).filter(text -> !text.isEmpty()).collect(Collectors.joining(" "));
  }

  /** Returns a list of those items that are not blank; empty when there are none. */
  public static String list(Stream<String> items) {
    String html =
        items
            .filter(item -> !item.isBlank())
            .map(item -> "<li>" + item + "</li>")
            .collect(Collectors.joining());
    return html.isEmpty() ? "" : "<ul>" + html + "</ul>";
  }

  /** Returns whether HTML contains an element that is no part of a line. */
  public static boolean hasBlock(String html) {
    return BLOCK.matcher(html).find();
  }
}
