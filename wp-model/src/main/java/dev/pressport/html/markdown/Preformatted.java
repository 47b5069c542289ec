package dev.pressport.html.markdown;

import dev.pressport.html.code.CodeLanguage;
import org.commonmark.node.Block;
import org.commonmark.node.FencedCodeBlock;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeTraversor;
import org.jspecify.annotations.Nullable;

/** A listing or other text with significant blanks and lines. */
final class Preformatted {
  private final Element element;
  private final MarkdownDialect dialect;

  Preformatted(Element element, MarkdownDialect dialect) {
    this.element = element;
    this.dialect = dialect;
  }

  /** Fenced code; HTML for verses and for marks and links within; null when it is empty. */
  @Nullable Block build() {
    String text = text();
    if (text.isBlank() && element.selectFirst("img") == null) {
      return null;
    }
    if (element.hasClass("wp-block-verse") || hasMarks()) {
      return TreeBuilder.htmlBlock(VerbatimHtml.block(element, dialect));
    }
    Element code = element.selectFirst("code");
    String language = code == null ? CodeLanguage.of(element) : CodeLanguage.of(code, element);
    String shown = new TemplateCode(text, dialect).shown();
    return shown == null ? html(text, language) : fenced(shown, language);
  }

  private static Block fenced(String text, String language) {
    FencedCodeBlock block = new FencedCodeBlock();
    block.setFenceCharacter("`");
    block.setInfo(language);
    block.setLiteral(text + "\n");
    return block;
  }

  private static Block html(String text, String language) {
    String name = language.isEmpty() ? "" : " class=\"language-" + language + "\"";
    return TreeBuilder.htmlBlock(
        "<pre><code" + name + ">" + Escapes.code(text).replace("\n", "&#10;") + "</code></pre>");
  }

  private boolean hasMarks() {
    return element.getAllElements().stream()
        .skip(1)
        .anyMatch(inner -> !inner.nameIs("code") && !inner.nameIs("span") && !inner.nameIs("br"));
  }

  private String text() {
    StringBuilder out = new StringBuilder();
    NodeTraversor.traverse((node, depth) -> append(node, out), element);
    String text = out.toString().replace("\r\n", "\n").replace('\r', '\n');
    return text.endsWith("\n") ? text.substring(0, text.length() - 1) : text;
  }

  private static void append(Node node, StringBuilder out) {
    if (node instanceof TextNode text) {
      out.append(text.getWholeText());
    } else if (node.nameIs("br")) {
      out.append('\n');
    }
  }
}
