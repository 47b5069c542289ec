package dev.pressport.html.markdown;

import dev.pressport.html.markdown.MarkdownDialect.Feature;
import java.util.List;
import org.commonmark.node.Code;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Image;
import org.commonmark.node.Node;
import org.commonmark.node.Text;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;
import org.jspecify.annotations.Nullable;

/**
 * A run of text, marks and links in the making. White space is one blank between words and never
 * within the edge of a mark; a mark around nothing is left out.
 */
final class InlineRun {
  private final Node target;
  private final MarkdownDialect dialect;
  private Node current;
  private boolean spaceDue;
  private boolean begun;

  InlineRun(Node target, MarkdownDialect dialect) {
    this.target = target;
    this.dialect = dialect;
    current = target;
  }

  /** Returns whether nothing was added that a reader sees. */
  boolean isEmpty() {
    return target.getFirstChild() == null;
  }

  void anchor(String id) {
    append(Marks.html("<a id=\"" + Escapes.attribute(id) + "\"></a>"));
  }

  void add(org.jsoup.nodes.Node node) {
    if (node instanceof TextNode text) {
      addText(text.getWholeText());
    } else if (node instanceof Element element && !Elements.isUnseen(element)) {
      addElement(element);
    }
  }

  /** Adds nodes as if they stood within these elements. */
  void add(List<org.jsoup.nodes.Node> nodes, List<Element> around) {
    if (around.isEmpty()) {
      for (org.jsoup.nodes.Node node : nodes) {
        add(node);
      }
      return;
    }
    List<Element> inner = around.subList(1, around.size());
    within(Marks.of(around.get(0)), () -> add(nodes, inner));
  }

  /** Ends the run; true when it has content. */
  boolean finish() {
    spaceDue = false;
    while (target.getLastChild() instanceof HardLineBreak last) {
      last.unlink();
    }
    AdjacentTexts.join(target);
    return !isEmpty();
  }

  private void addText(String text) {
    if (text.isEmpty()) {
      return;
    }
    String words = HtmlSpace.line(text);
    if (HtmlSpace.is(text.charAt(0))) {
      spaceDue = begun;
    }
    if (!words.isEmpty()) {
      append(new Text(words));
      spaceDue = HtmlSpace.is(text.charAt(text.length() - 1));
    }
  }

  private void append(Node node) {
    if (spaceDue) {
      spaceDue = false;
      appendSpace();
    }
    current.appendChild(node);
    begun = true;
  }

  /** Puts the blank before the marks that were opened after it. */
  private void appendSpace() {
    Node place = current;
    @Nullable Node before = null;
    while (place != target && place.getFirstChild() == before) {
      before = place;
      place = place.getParent();
    }
    if (before == null) {
      place.appendChild(new Text(" "));
    } else {
      before.insertBefore(new Text(" "));
    }
  }

  private void addBreak() {
    spaceDue = false;
    current.appendChild(new HardLineBreak());
    begun = false;
  }

  private void addElement(Element element) {
    switch (element.normalName()) {
      case "br" -> addBreak();
      case "img" -> addImage(element);
      case "code", "tt" -> addCode(element);
      case "input" -> addTask(element);
      default -> {
        if (Elements.isVerbatimPhrase(element)) {
          addVerbatim(element);
        } else {
          addMarked(element);
        }
      }
    }
  }

  private void addMarked(Element element) {
    String id = Elements.anchor(element);
    if (!id.isEmpty()) {
      anchor(id);
    }
    within(Marks.of(element), () -> addChildren(element));
  }

  private void addChildren(Element element) {
    boolean block = Elements.isBlock(element);
    if (block) {
      spaceDue = begun;
    }
    for (int i = 0; i < element.childNodeSize(); i++) {
      add(element.childNode(i));
    }
    if (block) {
      spaceDue = begun;
    }
  }

  /** Adds content within marks, but for those that are around it already. */
  private void within(List<Node> all, Runnable content) {
    int opened = 0;
    for (Node mark : all) {
      if (!isWithin(mark.getClass())) {
        open(mark);
        opened++;
      }
    }
    content.run();
    for (; opened > 0; opened--) {
      close();
    }
  }

  private boolean isWithin(Class<? extends Node> kind) {
    for (Node node = current; node != null && node != target; node = node.getParent()) {
      if (kind.isInstance(node)) {
        return true;
      }
    }
    return false;
  }

  private void open(Node mark) {
    current.appendChild(mark);
    current = mark;
  }

  /** Moves line breaks out of the edges of a mark, and drops it when nothing is in it. */
  private void close() {
    Node mark = current;
    current = mark.getParent();
    while (mark.getFirstChild() instanceof HardLineBreak first) {
      mark.insertBefore(first);
    }
    while (mark.getLastChild() instanceof HardLineBreak last) {
      mark.insertAfter(last);
    }
    if (mark.getFirstChild() == null) {
      mark.unlink();
    }
  }

  private void addVerbatim(Element element) {
    boolean blank =
        element.selectFirst("img, br") == null && HtmlSpace.isBlank(element.wholeText());
    if (blank) {
      spaceDue = begun && (spaceDue || !element.wholeText().isEmpty());
      String id = Elements.anchor(element);
      if (!id.isEmpty()) {
        anchor(id);
      }
    } else {
      append(Marks.html(VerbatimHtml.phrase(element, dialect)));
    }
  }

  private void addCode(Element element) {
    String text = element.wholeText();
    String line = HtmlSpace.line(text);
    if (line.isEmpty()) {
      addMarked(element);
      return;
    }
    spaceDue |= begun && HtmlSpace.is(text.charAt(0));
    append(
        hasMarks(element) ? Marks.html("<code>" + codeHtml(element) + "</code>") : new Code(line));
    spaceDue = HtmlSpace.is(text.charAt(text.length() - 1));
  }

  private static boolean hasMarks(Element code) {
    return code.getAllElements().stream().skip(1).anyMatch(element -> !element.nameIs("span"));
  }

  private String codeHtml(Element element) {
    String html = VerbatimHtml.phrase(element, dialect);
    return html.substring(html.indexOf('>') + 1, html.lastIndexOf('<'));
  }

  /** A box to tick, as the first thing in an item of a list. */
  private void addTask(Element box) {
    append(Marks.html(box.hasAttr("checked") ? "[x]" : "[ ]"));
    spaceDue = true;
  }

  private void addImage(Element element) {
    String symbol = Images.symbol(element);
    String source = Images.source(element);
    if (!symbol.isEmpty()) {
      append(new Text(symbol));
    } else if (dialect.has(Feature.BLOCK_LAYOUT)
        && BlockLayout.floats(element)
        && source.equals(element.attr("src").strip())) {
      append(Marks.html(VerbatimHtml.phrase(element, dialect)));
    } else if (!source.isEmpty()) {
      Image image = new Image(source, Marks.title(element));
      String alt = HtmlSpace.line(element.attr("alt"));
      if (!alt.isEmpty()) {
        image.appendChild(Marks.html(Escapes.phrase(alt, dialect)));
      }
      append(image);
    }
  }
}
