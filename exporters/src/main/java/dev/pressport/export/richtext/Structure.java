package dev.pressport.export.richtext;

import dev.pressport.text.Words;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Comment;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeTraversor;

/** The roles of the elements of a body: blocks, lines, and what is no text. */
final class Structure {
  private static final Set<String> BLOCKS =
      Words.of(
          """
          address article aside blockquote caption center dd details dir div dl dt fieldset
          figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr legend li listing main
          menu nav ol optgroup option p plaintext pre search section summary table tbody td tfoot
          th thead tr ul xmp\
          """);

  /** The elements that are no text, and divide the lines around them. */
  private static final Set<String> OBJECTS =
      Words.of(
          """
          iframe video audio object embed applet canvas script style template noscript form
          fieldset dialog frameset title noembed noframes datalist\
          """);

  /** The elements that are no text and stand in a line. */
  private static final Set<String> LINE_OBJECTS =
      Set.of("svg", "math", "select", "textarea", "map", "progress", "meter", "marquee");

  /** The elements whose content browsers do not show, as in {@code PlainText}. */
  private static final Set<String> UNSEEN =
      Words.of(
          """
          script style template noscript head title iframe object audio video canvas svg math
          datalist noframes noembed embed\
          """);

  private static final Pattern MORE = Pattern.compile("\\s*+more(?:\\s.*+)?", Pattern.DOTALL);
  private static final Pattern SHOWN_MORE = Pattern.compile("more-\\d+");

  private final Set<Element> withBlocks = Collections.newSetFromMap(new IdentityHashMap<>());
  private final Set<Element> withObjects = Collections.newSetFromMap(new IdentityHashMap<>());

  Structure(Element body) {
    NodeTraversor.traverse(
        (node, depth) -> {
          if (node instanceof Element element && isBlock(element)) {
            markParents(element, withBlocks);
          }
          if (node instanceof Element element && isObject(element)) {
            markParents(element, withObjects);
          }
        },
        body);
  }

  private static void markParents(Element element, Set<Element> marked) {
    Element parent = element.parent();
    while (parent != null && marked.add(parent)) {
      parent = parent.parent();
    }
  }

  static boolean isBlock(Element element) {
    return BLOCKS.contains(element.normalName());
  }

  boolean holdsBlocks(Element element) {
    return withBlocks.contains(element);
  }

  /** Returns whether an element is no text, or has such an element within. */
  boolean needsHtml(Node node) {
    return node instanceof Element element && (isObject(element) || withObjects.contains(element));
  }

  /** Returns whether a node cannot stand in a line. */
  boolean dividesLine(Node node) {
    return isMore(node)
        || (node instanceof Element element
            && (isBlock(element)
                || OBJECTS.contains(element.normalName())
                || holdsBlocks(element)));
  }

  static boolean isObject(Element element) {
    String name = element.normalName();
    return OBJECTS.contains(name)
        || (LINE_OBJECTS.contains(name) && !element.attr("aria-hidden").equals("true"));
  }

  static boolean isUnseen(Element element) {
    return UNSEEN.contains(element.normalName());
  }

  /** Returns whether a node shows nothing and means nothing. */
  static boolean isNothing(Node node) {
    if (node instanceof TextNode text) {
      return isBlank(text.getWholeText());
    }
    return !isMore(node) && (!(node instanceof Element) || node.nameIs("meta"));
  }

  /** Returns whether this is the end of the summary, as stored or as WordPress shows it. */
  static boolean isMore(Node node) {
    if (node instanceof Comment comment) {
      return MORE.matcher(comment.getData()).matches();
    }
    return node instanceof Element element
        && element.nameIs("span")
        && element.childNodeSize() == 0
        && SHOWN_MORE.matcher(element.id()).matches();
  }

  /** Returns whether a text has nothing but white space; a no-break space is none. */
  static boolean isBlank(String text) {
    return text.chars().allMatch(c -> isSpace((char) c));
  }

  static boolean isSpace(char c) {
    return c == ' ' || c == '\t' || c == '\n' || c == '\f' || c == '\r';
  }
}
