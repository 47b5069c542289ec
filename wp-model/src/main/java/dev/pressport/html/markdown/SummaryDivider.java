package dev.pressport.html.markdown;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jsoup.nodes.Comment;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jspecify.annotations.Nullable;

/** The mark that ends the summary of a page, {@code <!--more-->}. Only the first one counts. */
final class SummaryDivider {
  static final String MARK = "<!--more-->";

  /** WordPress shows the words behind {@code more} as the text of the link to the rest. */
  private static final Pattern MORE = Pattern.compile("\\s*+more(?:\\s.*+)?", Pattern.DOTALL);

  private static final Pattern SHOWN_ID = Pattern.compile("more-\\d+");

  private SummaryDivider() {}

  static boolean is(Node node) {
    return node instanceof Comment comment && MORE.matcher(comment.getData()).matches();
  }

  /** Returns whether WordPress made this of a mark, on a page that shows the whole entry. */
  private static boolean isShown(Node node) {
    return node instanceof Element element
        && element.nameIs("span")
        && element.childNodeSize() == 0
        && element.hasAttr("id")
        && SHOWN_ID.matcher(element.id()).matches();
  }

  /** Moves the first mark behind the part around it that must stay whole, and removes others. */
  static void arrange(Element body, MarkdownDialect dialect) {
    List<Node> marks = new ArrayList<>();
    find(body, marks);
    if (marks.isEmpty()) {
      return;
    }
    marks.subList(1, marks.size()).forEach(Node::remove);
    Comment mark = new Comment("more");
    marks.get(0).replaceWith(mark);
    Element whole = whole(mark, dialect);
    if (whole != null) {
      whole.after(mark);
    }
    split(mark);
  }

  private static void find(Element element, List<Node> marks) {
    for (int i = 0; i < element.childNodeSize(); i++) {
      Node child = element.childNode(i);
      if (is(child) || isShown(child)) {
        marks.add(child);
      } else if (child instanceof Element inner) {
        find(inner, marks);
      }
    }
  }

  /** Returns the outermost element around a mark that Markdown cannot divide; null for none. */
  private static @Nullable Element whole(Node mark, MarkdownDialect dialect) {
    Element whole = null;
    for (Element around = around(mark); around != null; around = around(around)) {
      if (isWhole(around)
          || (dialect.has(MarkdownDialect.Feature.BLOCK_LAYOUT) && BlockLayout.is(around))) {
        whole = around;
      }
    }
    return whole;
  }

  private static boolean isWhole(Element element) {
    return switch (element.normalName()) {
      case "ul",
          "ol",
          "menu",
          "dir",
          "table",
          "blockquote",
          "pre",
          "h1",
          "h2",
          "h3",
          "h4",
          "h5",
          "h6" ->
          true;
      default ->
          Elements.isVerbatimBlock(element)
              || Elements.isVerbatimPart(element)
              || Elements.isVerbatimPhrase(element)
              || Figures.staysHtml(element);
    };
  }

  /** Divides the elements around a mark, up to the outermost that becomes a mark or tag. */
  private static void split(Node mark) {
    int levels = 0;
    int level = 0;
    for (Element around = around(mark); around != null; around = around(around)) {
      level++;
      if (!Elements.isBlock(around) || around.hasAttr("dir") || around.hasAttr("lang")) {
        levels = level;
      }
    }
    for (Element around = around(mark); levels > 0 && around != null; around = around(mark)) {
      divide(around, mark);
      levels--;
    }
  }

  /** Moves a mark behind the element around it, and what follows the mark into a copy behind it. */
  private static void divide(Element around, Node mark) {
    Element rest = around.shallowClone();
    Node next = mark.nextSibling();
    while (next != null) {
      Node following = next.nextSibling();
      rest.appendChild(next);
      next = following;
    }
    around.after(rest);
    around.after(mark);
  }

  /** Returns the element around a node within the body. */
  private static @Nullable Element around(Node node) {
    return node.parent() instanceof Element element && !element.nameIs("body") ? element : null;
  }
}
