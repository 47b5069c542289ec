package dev.pressport.block;

import dev.pressport.model.Value;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Questions about the blocks of a post. */
public final class Blocks {

  private Blocks() {}

  /**
   * Returns whether WordPress takes {@code content} for blocks and not for classic HTML:
   * has_blocks().
   */
  public static boolean present(String content) {
    return content.contains("<!-- wp:");
  }

  /**
   * The blocks as a list of maps with the keys of {@code parse_blocks()}, in its order: blockName,
   * attrs (a map, or null when WordPress cannot read them), innerBlocks, innerHTML, innerContent.
   *
   * @throws IllegalArgumentException when nested deeper than {@link BlockParser#MAX_DEPTH}
   */
  public static Value.Array toValue(List<Block> blocks) {
    return toValue(blocks, 1);
  }

  private static Value.Array toValue(List<Block> blocks, int depth) {
    BlockParser.checkDepth(depth);
    return new Value.Array(blocks.stream().map(block -> toValue(block, depth)).toList());
  }

  private static Value toValue(Block block, int depth) {
    Map<String, Value> keys = new LinkedHashMap<>();
    keys.put("blockName", block.name() == null ? Value.NULL : Value.of(block.name()));
    keys.put("attrs", block.attrs());
    keys.put(
        "innerBlocks",
        block.innerBlocks().isEmpty()
            ? new Value.Array(List.of())
            : toValue(block.innerBlocks(), depth + 1));
    keys.put("innerHTML", Value.of(block.innerHtml()));
    keys.put(
        "innerContent",
        new Value.Array(
            block.innerContent().stream()
                .<Value>map(piece -> piece == null ? Value.NULL : Value.of(piece))
                .toList()));
    return new Value.Dict(keys);
  }

  /** Attributes as JSON, in which neither {@code <}, {@code >}, {@code &} nor {@code --} stand. */
  public static String json(Value attrs) {
    StringBuilder json = new StringBuilder();
    new AttributeWriter(json).write(attrs);
    return json.toString();
  }
}
