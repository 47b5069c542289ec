package dev.pressport.html.markdown;

import org.commonmark.node.Node;
import org.commonmark.node.Text;
import org.jspecify.annotations.Nullable;

/** Makes one text of neighbours: what must be escaped depends on what stands beside it. */
final class AdjacentTexts {
  private AdjacentTexts() {}

  static void join(Node parent) {
    @Nullable Node node = parent.getFirstChild();
    while (node != null) {
      if (node instanceof Text text) {
        node = joinFrom(text);
      } else {
        join(node);
        node = node.getNext();
      }
    }
  }

  private static @Nullable Node joinFrom(Text first) {
    if (!(first.getNext() instanceof Text)) {
      return first.getNext();
    }
    StringBuilder joined = new StringBuilder(first.getLiteral());
    Node next = first.getNext();
    while (next instanceof Text text) {
      joined.append(text.getLiteral());
      next = text.getNext();
      text.unlink();
    }
    first.setLiteral(joined.toString());
    return next;
  }
}
