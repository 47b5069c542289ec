package dev.pressport.html.markdown;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/**
 * The HTML within Markdown. A block has no blank line in it, which would end it for most readers;
 * the text of a phrase is safe from being read as Markdown.
 */
final class VerbatimHtml {
  private static final Set<String> VOID =
      Set.of(
          "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param",
          "source", "track", "wbr", "command", "keygen", "frame");
  private static final Set<String> PREFORMATTED =
      Set.of("pre", "textarea", "listing", "xmp", "plaintext");

  /** Obsolete elements in which browsers read no entities, or, after one, no further tag. */
  private static final Set<String> RAW = Set.of("plaintext", "xmp", "listing");

  private static final Set<String> ADDRESSES =
      Set.of("href", "src", "action", "formaction", "data", "poster", "xlink:href");

  /** The names of elements and attributes that every dialect recognizes. */
  private static final String IN_NAMES = "_:.-";

  private static final String IN_TAG_NAMES = "-";

  private final StringBuilder out = new StringBuilder();
  private final MarkdownDialect dialect;
  private final boolean phrase;

  private VerbatimHtml(MarkdownDialect dialect, boolean phrase) {
    this.dialect = dialect;
    this.phrase = phrase;
  }

  /** Returns an element as a block. */
  static String block(Element element, MarkdownDialect dialect) {
    VerbatimHtml html = new VerbatimHtml(dialect, false);
    html.append(element, false);
    return html.finished();
  }

  /** A run of text and elements, within an element that makes a block of it. */
  static String block(List<Node> run, String name, MarkdownDialect dialect) {
    VerbatimHtml html = new VerbatimHtml(dialect, false);
    html.out.append('<').append(name).append('>');
    for (Node node : run) {
      html.append(node, false);
    }
    html.trim();
    html.out.append("</").append(name).append('>');
    return html.finished();
  }

  /** A part of a line. */
  static String phrase(Element element, MarkdownDialect dialect) {
    VerbatimHtml html = new VerbatimHtml(dialect, true);
    html.append(element, false);
    return html.out.toString();
  }

  private String finished() {
    trim();
    return out.toString();
  }

  private void append(Node node, boolean preformatted) {
    if (node instanceof TextNode text) {
      appendText(text.getWholeText(), preformatted);
    } else if (node instanceof Element element && !Elements.isLeftOut(element)) {
      appendElement(element, preformatted);
    }
  }

  private void appendElement(Element element, boolean preformatted) {
    String name = RAW.contains(element.normalName()) ? "pre" : element.tagName();
    if (!isName(name, IN_TAG_NAMES)) {
      appendChildren(element, preformatted);
      return;
    }
    boolean ownLine = !phrase && !preformatted && Elements.isBlock(element);
    if (ownLine) {
      newLine();
    }
    appendTag(element, name);
    String normalName = element.normalName();
    if (!VOID.contains(normalName)) {
      appendContent(element, preformatted || PREFORMATTED.contains(normalName));
      out.append("</").append(name).append('>');
    }
    if (ownLine) {
      newLine();
    }
  }

  private void appendContent(Element element, boolean preformatted) {
    if (element.nameIs("iframe")) {
      return;
    }
    if (element.nameIs("pre") && element.wholeText().startsWith("\n")) {
      out.append("&#10;");
    }
    appendChildren(element, preformatted);
  }

  private void appendChildren(Element element, boolean preformatted) {
    for (int i = 0; i < element.childNodeSize(); i++) {
      append(element.childNode(i), preformatted);
    }
  }

  private void appendTag(Element element, String name) {
    out.append('<').append(name);
    for (Attribute attribute : element.attributes()) {
      if (isKept(attribute)) {
        out.append(' ').append(attribute.getKey()).append("=\"");
        out.append(Escapes.attribute(attribute.getValue())).append('"');
      }
    }
    out.append('>');
  }

  /** Scripts are gone, and with them what calls them; kramdown would act on {@code markdown}. */
  private static boolean isKept(Attribute attribute) {
    String key = attribute.getKey().toLowerCase(Locale.ROOT);
    return isName(key, IN_NAMES)
        && !key.startsWith("on")
        && !key.equals("markdown")
        && (!ADDRESSES.contains(key) || LinkDestination.isSafe(attribute.getValue()));
  }

  /** Returns whether a name is of ASCII letters, and of digits and other characters behind one. */
  private static boolean isName(String name, String others) {
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      boolean letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
      if (!letter && (i == 0 || !((c >= '0' && c <= '9') || others.indexOf(c) >= 0))) {
        return false;
      }
    }
    return !name.isEmpty();
  }

  private void appendText(String text, boolean preformatted) {
    if (preformatted) {
      out.append(Escapes.preformatted(text, dialect));
    } else {
      String collapsed = HtmlSpace.collapse(text, isAtSpace());
      out.append(phrase ? Escapes.phrase(collapsed, dialect) : Escapes.html(collapsed, dialect));
    }
  }

  private boolean isAtSpace() {
    if (out.isEmpty()) {
      return !phrase;
    }
    char last = out.charAt(out.length() - 1);
    return last == ' ' || last == '\n';
  }

  private void newLine() {
    trim();
    if (!out.isEmpty()) {
      out.append('\n');
    }
  }

  private void trim() {
    while (!out.isEmpty() && isAtSpace()) {
      out.setLength(out.length() - 1);
    }
  }
}
