package dev.pressport.export.richtext.ghost;

import dev.pressport.export.richtext.Lexical;
import dev.pressport.export.richtext.Node;
import dev.pressport.export.richtext.RichText;
import dev.pressport.export.richtext.RichText.Part;
import dev.pressport.export.richtext.RichTextDialect;
import dev.pressport.model.Value;
import java.util.ArrayList;
import java.util.List;

/**
 * Ghost's form of Lexical (the nodes of kg-default-nodes 2.2, as kg-lexical-html-renderer 1.4
 * renders them). A part that its nodes say exactly is written with them, so that it can be edited;
 * any other part is an HTML card with the HTML to the letter.
 */
public final class GhostLexical implements RichTextDialect {

  /**
   * A text in Ghost's form.
   *
   * @param lexical the document; Ghost keeps it as a text that holds the JSON
   * @param htmlParts how many parts of the text are in HTML cards
   */
  public record Written(Value lexical, int htmlParts) {}

  @Override
  public Value write(RichText text, References references, Losses losses) {
    return convert(text, references, losses).lexical();
  }

  /** Returns a text in this form, with the number of parts that cannot be edited as text. */
  public Written convert(RichText text, References references, Losses losses) {
    List<Value> nodes = new ArrayList<>();
    StringBuilder html = new StringBuilder();
    int htmlParts = 0;
    Cards cards = new Cards(references, losses);
    for (Part part : text.parts()) {
      Value node = part.isExact() ? cards.node(part) : null;
      if (node == null) {
        html.append(part.html());
        htmlParts++;
      } else {
        addCard(html, nodes);
        nodes.add(node);
      }
    }
    addCard(html, nodes);
    if (nodes.isEmpty()) {
      nodes.add(Lexical.element("paragraph", List.of()).build());
    }
    return new Written(Lexical.root(nodes), htmlParts);
  }

  private static void addCard(StringBuilder html, List<Value> nodes) {
    if (!html.isEmpty()) {
      nodes.add(card(html.toString()));
      html.setLength(0);
    }
  }

  private static Value card(String html) {
    Node web = new Node().put("nonMember", true).put("memberSegment", "status:free,status:-free");
    Node email = new Node().put("memberSegment", "status:free,status:-free");
    return new Node()
        .put("type", "html")
        .put("version", 1)
        .put("html", html)
        .put("visibility", new Node().put("web", web).put("email", email))
        .build();
  }
}
