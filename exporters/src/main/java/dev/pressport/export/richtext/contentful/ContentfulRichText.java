package dev.pressport.export.richtext.contentful;

import dev.pressport.export.richtext.Node;
import dev.pressport.export.richtext.RichText;
import dev.pressport.export.richtext.RichTextDialect;
import dev.pressport.model.Text;
import dev.pressport.model.Value;
import java.util.List;

/**
 * Contentful's rich text (@contentful/rich-text-types 17). It has no element for HTML: sections
 * become what is in them, and forms and the like become their words.
 *
 * <p>References are texts: the ids of assets and entries.
 */
public final class ContentfulRichText implements RichTextDialect {
  @Override
  public Value write(RichText text, References references, Losses losses) {
    List<Value> nodes = new Blocks(references, losses).parts(text.parts());
    return new Node()
        .put("nodeType", "document")
        .put("data", new Node())
        .put("content", nodes.isEmpty() ? List.of(Lines.paragraph(List.of())) : nodes)
        .build();
  }

  /** Returns how many characters of text a document has; Contentful takes 200,000. */
  public static long characters(Value document) {
    long characters = 0;
    if (document instanceof Value.Dict node) {
      if (node.entries().get("value") instanceof Text text) {
        return text.length();
      }
      if (node.entries().get("content") instanceof Value.Array content) {
        for (Value child : content.items()) {
          characters += characters(child);
        }
      }
    }
    return characters;
  }
}
