package dev.pressport.export.richtext;

import dev.pressport.html.Fragment;
import java.util.List;
import org.jsoup.nodes.Document.OutputSettings;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.Range;

/** The HTML that nodes are made of, to the letter where it makes the same nodes again. */
final class Source {
  private final String text;

  Source(String text) {
    this.text = text;
  }

  /** Returns the HTML of nodes that follow each other. */
  String html(List<Node> nodes) {
    StringBuilder written = new StringBuilder();
    StringBuilder parsed = new StringBuilder();
    for (Node node : nodes) {
      written.append(slice(node));
      parsed.append(serialized(node));
    }
    String html = written.toString();
    return content(Fragment.body(html)).equals(parsed.toString()) ? html : parsed.toString();
  }

  /** Returns the text of a node; empty when it has no place in it. */
  private String slice(Node node) {
    Range start = node.sourceRange();
    Range end =
        node instanceof Element element && element.endSourceRange().isTracked()
            ? element.endSourceRange()
            : start;
    int from = start.startPos();
    int to = end.endPos();
    return start.isTracked() && from >= 0 && from <= to && to <= text.length()
        ? text.substring(from, to)
        : "";
  }

  private static String content(Element body) {
    StringBuilder out = new StringBuilder();
    body.childNodes().forEach(child -> out.append(serialized(child)));
    return out.toString();
  }

  private static String serialized(Node node) {
    if (node.ownerDocument() != null) {
      node.ownerDocument().outputSettings(new OutputSettings().prettyPrint(false));
    }
    return node.outerHtml();
  }
}
