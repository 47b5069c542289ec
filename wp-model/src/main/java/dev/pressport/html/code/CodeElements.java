package dev.pressport.html.code;

import dev.pressport.html.Fragment;
import dev.pressport.text.Words;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeTraversor;
import org.jspecify.annotations.Nullable;

/** The elements whose text is code, by the attributes of the plugins that highlight it. */
final class CodeElements {
  /** Crayon, SyntaxHighlighter, Prettify, Enlighter. */
  private static final Pattern HIGHLIGHTED =
      Pattern.compile("\\b(?:lang:|decode:|crayon-|brush:|prettyprint\\b|EnlighterJSRAW\\b)");

  private static final Pattern CRAYON = Pattern.compile("\\b(?:lang:|decode:|crayon-)");
  private static final Pattern DECODED = Pattern.compile("\\bdecode:(?:true|1|yes|on)\\b");
  private static final Pattern INLINE = Pattern.compile("\\bcrayon-inline\\b|\\binline:true\\b");
  private static final Pattern ENGLISH = Pattern.compile("[a-z]{2}[-_][A-Za-z]{2}");

  /** The tags that highlighters and editors put into code. */
  private static final Pattern OTHER_TAG =
      Pattern.compile("<(?!/?(?:code|br|span)\\b)[/!A-Za-z]", Pattern.CASE_INSENSITIVE);

  /** Names of programming languages that are also codes of human ones. */
  private static final Set<String> AMBIGUOUS = Words.of("as cs pl ps sh");

  private static final Set<String> HUMAN =
      Arrays.stream(Locale.getISOLanguages())
          .filter(code -> !AMBIGUOUS.contains(code))
          .collect(Collectors.toUnmodifiableSet());

  private CodeElements() {}

  /**
   * Returns the code of an element; null when it is not marked as code of a language, or stands in
   * the form that others are turned into.
   *
   * @param tag its opening tag
   * @param stored the text between its tags
   * @param inSentence whether other text stands in the same line
   */
  static @Nullable Listing listing(String tag, String stored, boolean inSentence) {
    Element element = Fragment.body(tag).firstElementChild();
    if (element == null) {
      return null;
    }
    String classes = element.className();
    boolean stated = isStated(element);
    return switch (element.normalName()) {
      case "pre" ->
          stated
                  || isOld(element)
                  || HIGHLIGHTED.matcher(classes).find()
                  || !CodeLanguage.of(element).isEmpty()
              ? ofPre(element, stored, stated)
              : null;
      case "code" -> stated ? ofCode(element, stored, inSentence) : null;
      case "span" ->
          INLINE.matcher(classes).find()
              ? new Listing(CodeLanguage.of(element), ofCrayon(classes, stored).strip(), "", true)
              : null;
      default -> null;
    };
  }

  /** Returns whether the element names its language for WP-Syntax or CodeColorer. */
  private static boolean isStated(Element element) {
    String language = element.attr("lang").strip();
    return !language.isEmpty()
        && (element.hasAttr("line")
            || element.hasAttr("escaped")
            || element.hasAttr("highlight")
            || !(HUMAN.contains(language.toLowerCase(Locale.ROOT))
                || ENGLISH.matcher(language).matches()));
  }

  /** Returns whether this is the form of the first SyntaxHighlighter, with options in the class. */
  private static boolean isOld(Element element) {
    return element.attr("name").equals("code") && !element.className().isBlank();
  }

  private static @Nullable Listing ofPre(Element element, String stored, boolean stated) {
    String classes = element.className();
    String language = CodeLanguage.of(element);
    boolean old = isOld(element) && language.isEmpty();
    String code;
    if (stated && !stored.stripLeading().startsWith("<code")) {
      code = ofGeshi(element, stored);
    } else if (CRAYON.matcher(classes).find()) {
      code = ofCrayon(classes, stored);
    } else if (OTHER_TAG.matcher(stored).find()) {
      if (!HIGHLIGHTED.matcher(classes).find()) {
        return null;
      }
      code = StoredCode.raw(stored);
    } else {
      code = textOf(stored);
    }
    boolean inline = INLINE.matcher(classes).find();
    String title = inline ? "" : element.attr("title").strip();
    return new Listing(
        old ? CodeLanguage.named(classes.replaceAll("[: ].*", "")) : language,
        inline ? code.strip() : Listing.trimmed(code),
        title,
        inline);
  }

  private static Listing ofCode(Element element, String stored, boolean inSentence) {
    String code = ofGeshi(element, stored);
    boolean inline =
        element.attr("inline").equals("true") || (inSentence && code.strip().indexOf('\n') < 0);
    return new Listing(
        CodeLanguage.of(element), inline ? code.strip() : Listing.trimmed(code), "", inline);
  }

  private static String ofGeshi(Element element, String stored) {
    return element.attr("escaped").equals("true")
        ? StoredCode.decoded(stored)
        : StoredCode.guessed(stored);
  }

  private static String ofCrayon(String classes, String stored) {
    return DECODED.matcher(classes).find()
        ? StoredCode.decoded(stored)
        : StoredCode.guessed(stored);
  }

  /** Returns the text of HTML with its line breaks. */
  static String textOf(String html) {
    StringBuilder out = new StringBuilder();
    NodeTraversor.traverse(
        (node, depth) -> append(node, out), Fragment.body("<pre>\n" + html + "</pre>"));
    return out.toString();
  }

  private static void append(Node node, StringBuilder out) {
    if (node instanceof TextNode text) {
      out.append(text.getWholeText());
    } else if (node.nameIs("br")) {
      out.append('\n');
    }
  }
}
