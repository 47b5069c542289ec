package dev.pressport.block;

import dev.pressport.model.Value;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A block as {@code parse_blocks()} returns it.
 *
 * @param name with its namespace, {@code core/image}; null for freeform text between blocks
 * @param attrs a {@link Value.Dict}, empty when there are none; {@link Value#NULL} when WordPress
 *     cannot read them
 * @param innerBlocks the children
 * @param innerContent the block's own HTML in pieces, with a null where each child stands
 */
public record Block(
    @Nullable String name,
    Value attrs,
    List<Block> innerBlocks,
    List<@Nullable String> innerContent) {

  static final Value NO_ATTRS = new Value.Dict(Collections.emptyMap());

  /**
   * Copies the lists.
   *
   * @throws IllegalArgumentException when {@code attrs} is neither map nor null, or when there are
   *     not as many children as nulls
   */
  public Block {
    if (!(attrs instanceof Value.Dict) && !(attrs instanceof Value.Null)) {
      throw new IllegalArgumentException("attributes are a map or null, not " + attrs);
    }
    innerBlocks = List.copyOf(innerBlocks);
    innerContent = Collections.unmodifiableList(new ArrayList<>(innerContent));
    if (Collections.frequency(innerContent, null) != innerBlocks.size()) {
      throw new IllegalArgumentException("innerContent has no place for each child of " + name);
    }
  }

  /** Text that belongs to no block. */
  static Block freeform(String html) {
    return new Block(null, NO_ATTRS, List.of(), List.of(html));
  }

  /** The block's own HTML without that of its children: the pieces of innerContent, joined. */
  public String innerHtml() {
    StringBuilder html = new StringBuilder();
    for (String piece : innerContent) {
      if (piece != null) {
        html.append(piece);
      }
    }
    return html.toString();
  }
}
