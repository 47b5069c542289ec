package dev.pressport.block;

import dev.pressport.model.Value;
import java.util.Iterator;
import java.util.List;

/**
 * The inverse of {@link BlockParser}, which shows that the parser loses nothing. It writes blocks
 * as {@code serialize_blocks()} of WordPress 6.8 does: {@code core/} left out, no attributes when
 * there are none or they could not be read, the void form for a block without content.
 *
 * <p>It differs in three cases, where WordPress itself would not read back what it writes: a string
 * that ends in a backslash, attributes with the keys 0 to n-1, which WordPress writes as a list,
 * and content that is just {@code 0}, which it drops.
 */
final class BlockWriter {

  private final StringBuilder out = new StringBuilder();

  private BlockWriter() {}

  /**
   * The blocks as a post's content.
   *
   * @throws IllegalArgumentException when nested deeper than {@link BlockParser#MAX_DEPTH}
   */
  static String write(List<Block> blocks) {
    BlockWriter writer = new BlockWriter();
    blocks.forEach(block -> writer.write(block, 1));
    return writer.out.toString();
  }

  private void write(Block block, int depth) {
    BlockParser.checkDepth(depth);
    String qualified = block.name();
    if (qualified == null) {
      writeContent(block, depth);
      return;
    }
    String name = qualified.startsWith("core/") ? qualified.substring(5) : qualified;
    out.append("<!-- wp:").append(name).append(' ');
    if (block.attrs() instanceof Value.Dict attrs && !attrs.entries().isEmpty()) {
      new AttributeWriter(out).write(attrs);
      out.append(' ');
    }
    int tail = out.length();
    out.append("-->");
    int contentStart = out.length();
    writeContent(block, depth);
    if (out.length() == contentStart) {
      out.insert(tail, '/');
    } else {
      out.append("<!-- /wp:").append(name).append(" -->");
    }
  }

  private void writeContent(Block block, int depth) {
    Iterator<Block> children = block.innerBlocks().iterator();
    for (String piece : block.innerContent()) {
      if (piece == null) {
        write(children.next(), depth + 1);
      } else {
        out.append(piece);
      }
    }
  }
}
