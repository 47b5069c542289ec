package dev.pressport.export.richtext.payload;

import dev.pressport.export.richtext.Lexical;
import dev.pressport.export.richtext.RichText;
import dev.pressport.export.richtext.RichText.Part;
import dev.pressport.export.richtext.RichTextDialect;
import dev.pressport.model.Value;
import java.util.ArrayList;
import java.util.List;

/**
 * Payload 3's form of Lexical (@payloadcms/richtext-lexical), with the features of its default
 * editor and a block for what these do not have: {@code BlocksFeature({blocks: [{slug: 'html',
 * fields: [{name: 'html', type: 'code'}]}]})}.
 *
 * <p>The reference of a file is its id, a text or number. The reference of an entry is an object
 * with {@code relationTo} and {@code value}.
 */
public final class PayloadLexical implements RichTextDialect {
  private final String uploads;

  /**
   * A form for a site.
   *
   * @param uploads the slug of the collection of files
   */
  public PayloadLexical(String uploads) {
    this.uploads = uploads;
  }

  @Override
  public Value write(RichText text, References references, Losses losses) {
    Blocks blocks = new Blocks(uploads, references, losses);
    List<Value> nodes = new ArrayList<>();
    StringBuilder html = new StringBuilder();
    for (Part part : text.parts()) {
      if (blocks.canSay(part)) {
        addHtml(html, blocks, nodes);
        part.unsaid().forEach(losses::add);
        nodes.addAll(blocks.nodes(part.block()));
      } else {
        html.append(part.html());
      }
    }
    addHtml(html, blocks, nodes);
    if (nodes.isEmpty()) {
      nodes.add(blocks.paragraph(List.of(), null));
    }
    return Lexical.root(nodes);
  }

  private static void addHtml(StringBuilder html, Blocks blocks, List<Value> nodes) {
    if (!html.isEmpty()) {
      nodes.add(blocks.html(html.toString()));
      html.setLength(0);
    }
  }
}
