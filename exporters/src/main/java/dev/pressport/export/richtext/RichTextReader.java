package dev.pressport.export.richtext;

import dev.pressport.html.Fragment;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.select.NodeTraversor;

/** The reader of formatted text from HTML. */
public final class RichTextReader {
  private static final Set<String> PASSABLE =
      Set.of("body", "div", "section", "article", "main", "header", "footer", "aside");

  private RichTextReader() {}

  /**
   * Returns the tree of an entry's final HTML. The HTML of all its parts, one behind the other, is
   * the whole body without the tags of elements that mean nothing, such as a {@code div} without
   * attributes. Takes linear time; elements that are nested deeper than any real page lose their
   * tags, but no words.
   */
  public static RichText of(String html) {
    Fragment.Located located = Fragment.located(html);
    Element body = located.body();
    moveMore(body);
    Flow flow = new Flow(new Structure(body), new Source(located.text()));
    return new RichText(flow.parts(body.childNodes(), Around.NOTHING));
  }

  /** Moves the first end of the summary out of what it divides, and removes others. */
  private static void moveMore(Element body) {
    List<Node> marks = new ArrayList<>();
    NodeTraversor.traverse(
        (node, depth) -> {
          if (Structure.isMore(node)) {
            marks.add(node);
          }
        },
        body);
    if (marks.isEmpty()) {
      return;
    }
    marks.subList(1, marks.size()).forEach(Node::remove);
    Node mark = marks.get(0);
    Node whole = mark;
    for (Node at = mark;
        at.parent() instanceof Element around && !around.equals(body);
        at = around) {
      if (!PASSABLE.contains(around.normalName())) {
        whole = around;
      }
    }
    if (whole.equals(mark)) {
      return;
    }
    if (isFirst(mark, whole)) {
      whole.before(mark);
    } else {
      whole.after(mark);
    }
  }

  private static boolean isFirst(Node mark, Node whole) {
    for (Node at = mark; at != null && !at.equals(whole); at = at.parent()) {
      for (Node before = at.previousSibling(); before != null; before = before.previousSibling()) {
        if (!Structure.isNothing(before)) {
          return false;
        }
      }
    }
    return true;
  }
}
