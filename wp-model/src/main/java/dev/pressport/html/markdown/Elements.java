package dev.pressport.html.markdown;

import dev.pressport.text.Words;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeTraversor;

/** The roles of a page's elements in Markdown. */
final class Elements {
  /** The elements without readable content, or only for scripts. */
  private static final Set<String> UNSEEN =
      Words.of(
          """
          script style template noscript head title meta link base param wbr datalist noframes
          noembed\
          """);

  /** Stay HTML with all that is in them. */
  private static final Set<String> VERBATIM_BLOCKS =
      Set.of("dl", "details", "form", "fieldset", "dialog", "frameset");

  /** Stay HTML, and so does the paragraph they stand in. */
  private static final Set<String> VERBATIM_PARTS =
      Words.of(
          """
          iframe video audio object embed applet canvas svg math map select textarea input
          progress meter marquee keygen\
          """);

  private static final Set<String> BLOCKS =
      Words.of(
          """
          address article aside blockquote body caption center dd dir div dt figcaption figure
          footer h1 h2 h3 h4 h5 h6 header hgroup hr html legend li listing main menu nav ol p
          plaintext pre search section summary table tbody td tfoot th thead tr ul xmp optgroup
          option frame\
          """);

  /** Phrases that Markdown has no mark for, and that every dialect lets through as HTML. */
  private static final Set<String> VERBATIM_PHRASES =
      Set.of(
          "abbr", "acronym", "bdi", "bdo", "button", "cite", "dfn", "ins", "kbd", "mark", "q",
          "ruby", "samp", "small", "sub", "sup", "time", "u", "var");

  /** The serial ids of WordPress and its themes, which are no link targets. */
  private static final Pattern NUMBERED_ID =
      Pattern.compile("(?:caption-)?attachment[-_]\\d+|gallery-\\d+|more-\\d+|post-\\d+");

  private final Set<Element> withBlocks = Collections.newSetFromMap(new IdentityHashMap<>());
  private final Set<Element> withVerbatim = Collections.newSetFromMap(new IdentityHashMap<>());

  Elements(Element body) {
    NodeTraversor.traverse(
        (node, depth) -> {
          if (SummaryDivider.is(node) && node.parent() instanceof Element around) {
            markBlocks(around);
          } else if (node instanceof Element element) {
            if (isVerbatimPart(element)) {
              markParents(element, withVerbatim);
            } else if (isBlock(element)) {
              markParents(element, withBlocks);
            }
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

  private void markBlocks(Element around) {
    withBlocks.add(around);
    markParents(around, withBlocks);
  }

  /** Returns whether this begins a block, or holds one. */
  boolean breaksParagraph(Node node) {
    if (!(node instanceof Element element)) {
      return SummaryDivider.is(node);
    }
    return !isVerbatimPart(element)
        && !isUnseen(element)
        && (isBlock(element) || withBlocks.contains(element));
  }

  /** Returns whether this needs HTML, with the paragraph around it. */
  boolean needsHtml(Node node) {
    return node instanceof Element element
        && !isUnseen(element)
        && (isVerbatimPart(element) || withVerbatim.contains(element));
  }

  static boolean isBlock(Element element) {
    return BLOCKS.contains(element.normalName()) || isVerbatimBlock(element);
  }

  static boolean isVerbatimBlock(Element element) {
    return VERBATIM_BLOCKS.contains(element.normalName()) || element.hasAttr("data-block");
  }

  static boolean isVerbatimPhrase(Element element) {
    return VERBATIM_PHRASES.contains(element.normalName())
        || (!isBlock(element) && Language.differs(element));
  }

  static boolean isVerbatimPart(Element element) {
    String name = element.normalName();
    return (VERBATIM_PARTS.contains(name)
            && !isHiddenInput(element, name)
            && !isOrnament(element)
            && !isTask(element))
        || name.indexOf('-') > 0
        || (name.equals("img") && element.hasAttr("usemap"));
  }

  static boolean isUnseen(Element element) {
    String name = element.normalName();
    return UNSEEN.contains(name) || isHiddenInput(element, name) || isOrnament(element);
  }

  /** Returns whether an element is left out of HTML, too. */
  static boolean isLeftOut(Element element) {
    return switch (element.normalName()) {
      case "param", "datalist" -> false;
      case "input" -> isUnseen(element) && element.closest("form") == null;
      default -> isUnseen(element);
    };
  }

  private static boolean isHiddenInput(Element element, String name) {
    return name.equals("input") && element.attr("type").equalsIgnoreCase("hidden");
  }

  /** Returns whether this is the box at the start of an item in a list of things to do. */
  static boolean isTask(Element element) {
    if (!element.nameIs("input") || !element.attr("type").equalsIgnoreCase("checkbox")) {
      return false;
    }
    Node start = element;
    while (isFirst(start)) {
      Node parent = start.parent();
      if (parent == null || parent.nameIs("li")) {
        return parent != null;
      }
      if (!parent.nameIs("label") && !parent.nameIs("p") && !parent.nameIs("span")) {
        return false;
      }
      start = parent;
    }
    return false;
  }

  private static boolean isFirst(Node node) {
    Node previous = node.previousSibling();
    return previous == null
        || (previous.previousSibling() == null
            && previous instanceof TextNode text
            && HtmlSpace.isBlank(text.getWholeText()));
  }

  /**
   * Returns whether an element is a purely decorative drawing, such as the logo in a link to a
   * network.
   */
  private static boolean isOrnament(Element element) {
    return element.normalName().equals("svg") && element.attr("aria-hidden").equals("true");
  }

  /** The id that a link may point to. */
  static String anchor(Element element) {
    String id = element.id();
    if (id.isEmpty() && element.normalName().equals("a") && !element.hasAttr("href")) {
      id = element.attr("name");
    }
    return id.isBlank() || NUMBERED_ID.matcher(id).matches() ? "" : id;
  }
}
