package dev.pressport.html.markdown;

import dev.pressport.text.Words;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/** The roles of a page's elements in Markdown. */
final class Elements {
  /** The elements without readable content, or only for scripts. */
  private static final int UNSEEN = 1;

  /** Stay HTML with all that is in them. */
  private static final int VERBATIM_BLOCK = 1 << 1;

  /** Stay HTML, and so does the paragraph they stand in. */
  private static final int VERBATIM_PART = 1 << 2;

  private static final int BLOCK = 1 << 3;

  /** Phrases that Markdown has no mark for, and that every dialect lets through as HTML. */
  private static final int VERBATIM_PHRASE = 1 << 4;

  private static final Map<String, Integer> ROLES = roles();

  /**
   * The ids that WordPress, its themes and Otter count or roll, which are no link targets but on
   * headings.
   */
  private static final Pattern NUMBERED_ID =
      Pattern.compile(
          "(?:caption-)?attachment[-_]\\d+|gallery-\\d+|more-\\d+|post-\\d+"
              + "|wp-block-themeisle-blocks-[a-z-]{1,60}-[0-9a-f]{8}");

  private final Set<Element> phrasesWithBlocks = Collections.newSetFromMap(new IdentityHashMap<>());
  private final Set<Element> withVerbatim = Collections.newSetFromMap(new IdentityHashMap<>());

  Elements(Element body) {
    mark(body);
  }

  private static Map<String, Integer> roles() {
    Map<String, Integer> roles = new HashMap<>();
    add(
        UNSEEN,
        """
        script style template noscript head title meta link base param wbr datalist noframes
        noembed\
        """,
        roles);
    add(VERBATIM_BLOCK, "dl details form fieldset dialog frameset", roles);
    add(
        VERBATIM_PART,
        """
        iframe video audio object embed applet canvas svg math map select textarea input
        progress meter marquee keygen\
        """,
        roles);
    add(
        BLOCK,
        """
        address article aside blockquote body caption center dd dir div dt figcaption figure
        footer h1 h2 h3 h4 h5 h6 header hgroup hr html legend li listing main menu nav ol p
        plaintext pre search section summary table tbody td tfoot th thead tr ul xmp optgroup
        option frame\
        """,
        roles);
    add(
        VERBATIM_PHRASE,
        """
        abbr acronym bdi bdo button cite dfn ins kbd mark q ruby samp small sub sup time u var\
        """,
        roles);
    return Map.copyOf(roles);
  }

  private static void add(int role, String names, Map<String, Integer> roles) {
    Words.list(names).forEach(name -> roles.merge(name, role, (one, other) -> one | other));
  }

  private static boolean is(String name, int role) {
    Integer roles = ROLES.get(name);
    return roles != null && (roles & role) != 0;
  }

  /** Marks the elements around blocks and verbatim parts, and returns which of these it found. */
  private int mark(Element element) {
    int inside = 0;
    for (int i = 0; i < element.childNodeSize(); i++) {
      Node child = element.childNode(i);
      if (child instanceof Element inner) {
        inside |= mark(inner);
      } else if (SummaryDivider.is(child)) {
        inside |= BLOCK;
      }
    }
    boolean block = isBlock(element);
    if ((inside & BLOCK) != 0 && !block) {
      phrasesWithBlocks.add(element);
    }
    if ((inside & VERBATIM_PART) != 0) {
      withVerbatim.add(element);
    }
    return inside | (isVerbatimPart(element) ? VERBATIM_PART : block ? BLOCK : 0);
  }

  /** Returns whether this begins a block, or holds one. */
  boolean breaksParagraph(Node node) {
    if (!(node instanceof Element element)) {
      return SummaryDivider.is(node);
    }
    return !isVerbatimPart(element)
        && !isUnseen(element)
        && (isBlock(element) || contains(phrasesWithBlocks, element));
  }

  /** Returns whether this needs HTML, with the paragraph around it. */
  boolean needsHtml(Node node) {
    return node instanceof Element element
        && !isUnseen(element)
        && (isVerbatimPart(element) || contains(withVerbatim, element));
  }

  /** Most pages have none; to ask for an object's identity the first time takes long. */
  private static boolean contains(Set<Element> elements, Element element) {
    return !elements.isEmpty() && elements.contains(element);
  }

  static boolean isBlock(Element element) {
    return is(element.normalName(), BLOCK | VERBATIM_BLOCK) || element.hasAttr("data-block");
  }

  static boolean isVerbatimBlock(Element element) {
    return is(element.normalName(), VERBATIM_BLOCK) || element.hasAttr("data-block");
  }

  static boolean isVerbatimPhrase(Element element) {
    return is(element.normalName(), VERBATIM_PHRASE)
        || isForScreenReaders(element)
        || (!isBlock(element) && Language.differs(element));
  }

  /** Words that only screen readers read out, which the styles of a site hide from others. */
  private static boolean isForScreenReaders(Element element) {
    return element.normalName().equals("span") && element.hasClass("screen-reader-text");
  }

  static boolean isVerbatimPart(Element element) {
    String name = element.normalName();
    return (is(name, VERBATIM_PART)
            && !isHiddenInput(element, name)
            && !isOrnament(element)
            && !isTask(element))
        || name.indexOf('-') > 0
        || (name.equals("img") && element.hasAttr("usemap"));
  }

  static boolean isUnseen(Element element) {
    String name = element.normalName();
    return is(name, UNSEEN) || isHiddenInput(element, name) || isOrnament(element);
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

  /** Returns whether the names of an element's classes have a part, which most have not. */
  static boolean hasInClasses(Element element, String part) {
    return element.hasAttr("class")
        && element.attr("class").toLowerCase(Locale.ROOT).contains(part);
  }

  private static boolean isHeading(Element element) {
    String name = element.normalName();
    return name.length() == 2 && name.charAt(0) == 'h' && Character.isDigit(name.charAt(1));
  }

  /** The id that a link may point to. */
  static String anchor(Element element) {
    String id = element.id();
    if (id.isEmpty() && element.normalName().equals("a") && !element.hasAttr("href")) {
      id = element.attr("name");
    }
    boolean numbered =
        !id.isEmpty()
            && Character.digit(id.charAt(id.length() - 1), 16) >= 0
            && !isHeading(element)
            && NUMBERED_ID.matcher(id).matches();
    return numbered || id.isBlank() ? "" : id;
  }
}
