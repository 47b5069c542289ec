package dev.pressport.export.richtext.portabletext;

import dev.pressport.export.richtext.RichText;
import dev.pressport.export.richtext.RichText.Part;
import dev.pressport.export.richtext.RichTextDialect;
import dev.pressport.model.Value;

/**
 * Portable Text, the form of Sanity: blocks with the styles {@code normal}, {@code h1} to {@code
 * h6} and {@code blockquote}, and objects of these types:
 *
 * <ul>
 *   <li>{@code image} with {@code alt}, {@code caption}, {@code href}; {@code externalImage} with
 *       {@code url} in addition, for a picture that is not imported
 *   <li>{@code gallery}: {@code images}, {@code caption}
 *   <li>{@code file} with {@code kind} (audio, video, file), {@code name}, {@code caption}
 *   <li>{@code code}: {@code language}, {@code code}
 *   <li>{@code embed}: {@code url}, {@code caption}
 *   <li>{@code table}: {@code rows} of type {@code row} with {@code cells} of texts, {@code
 *       headRows}, {@code caption}
 *   <li>{@code break}: {@code style}, {@code line} or {@code readMore}
 *   <li>{@code html}: {@code html}
 * </ul>
 *
 * <p>Annotations are {@code link} ({@code href}, {@code blank}) and {@code internalLink} ({@code
 * reference}); decorators are {@code strong}, {@code em}, {@code underline}, {@code
 * strike-through}, {@code code}, {@code sub}, {@code sup} and {@code highlight}.
 *
 * <p>The reference of a file is a text for {@code _sanityAsset}, or an object for {@code asset};
 * that of an entry is its id as a text, or an object for {@code reference}.
 */
public final class PortableText implements RichTextDialect {
  @Override
  public Value write(RichText text, References references, Losses losses) {
    Blocks blocks = new Blocks(references, losses);
    StringBuilder html = new StringBuilder();
    for (Part part : text.parts()) {
      if (blocks.canSay(part)) {
        blocks.addHtml(html);
        part.unsaid().forEach(losses::add);
        blocks.add(part.block());
      } else {
        html.append(part.html());
      }
    }
    blocks.addHtml(html);
    return new Value.Array(blocks.nodes());
  }
}
