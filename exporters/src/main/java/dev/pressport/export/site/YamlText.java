package dev.pressport.export.site;

import dev.pressport.model.Text;
import dev.pressport.model.Value;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.snakeyaml.engine.v2.api.DumpSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Present;
import org.snakeyaml.engine.v2.api.lowlevel.Serialize;
import org.snakeyaml.engine.v2.common.FlowStyle;
import org.snakeyaml.engine.v2.common.ScalarStyle;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;

/**
 * Values as YAML that readers of version 1.1 and of version 1.2 understand alike: every string
 * stands in double quotes, since {@code no}, {@code 012} and {@code 2024-01-31} without them are
 * other things to one or the other.
 */
public final class YamlText {
  private static final DumpSettings SETTINGS =
      DumpSettings.builder()
          .setWidth(Integer.MAX_VALUE)
          .setSplitLines(false)
          .setUseUnicodeEncoding(true)
          .setMaxSimpleKeyLength(1024)
          .setIndent(2)
          .build();

  /** Names that every reader takes for a string. */
  private static final Pattern PLAIN_KEY =
      Pattern.compile("(?!(?i:y|n|yes|no|on|off|true|false|null)$)[A-Za-z_][A-Za-z0-9_]*+");

  private YamlText() {}

  /** A document without its marks, ending with a line feed; empty for an empty map. */
  public static String of(Value.Dict value) {
    if (value.entries().isEmpty()) {
      return "";
    }
    String block = BlockYaml.of(value);
    return block == null ? emitted(value) : block;
  }

  /** The same by the emitter. */
  static String emitted(Value.Dict value) {
    return new Present(SETTINGS)
        .emitToString(new Serialize(SETTINGS).serializeOne(node(value)).iterator());
  }

  private static Node node(Value value) {
    if (value instanceof Value.Dict dict) {
      List<NodeTuple> tuples = new ArrayList<>();
      for (Map.Entry<String, Value> entry : dict.entries().entrySet()) {
        tuples.add(new NodeTuple(key(entry.getKey()), node(entry.getValue())));
      }
      FlowStyle style = tuples.isEmpty() ? FlowStyle.FLOW : FlowStyle.BLOCK;
      return new MappingNode(Tag.MAP, tuples, style);
    }
    if (value instanceof Value.Array array) {
      List<Node> items = array.items().stream().map(YamlText::node).toList();
      FlowStyle style = items.isEmpty() ? FlowStyle.FLOW : FlowStyle.BLOCK;
      return new SequenceNode(Tag.SEQ, items, style);
    }
    if (value instanceof Text text) {
      return string(text.string());
    }
    if (value instanceof Value.Int number) {
      return Math.abs(number.value()) > BlockYaml.LARGEST_EXACT
          ? string(Long.toString(number.value()))
          : plain(Tag.INT, Long.toString(number.value()));
    }
    if (value instanceof Value.Decimal decimal) {
      return plain(Tag.FLOAT, BigDecimal.valueOf(decimal.value()).toPlainString());
    }
    return value instanceof Value.Bool bool
        ? plain(Tag.BOOL, Boolean.toString(bool.value()))
        : plain(Tag.NULL, "null");
  }

  private static Node plain(Tag tag, String text) {
    return new ScalarNode(tag, text, ScalarStyle.PLAIN);
  }

  private static Node key(String key) {
    return PLAIN_KEY.matcher(key).matches()
        ? new ScalarNode(Tag.STR, key, ScalarStyle.PLAIN)
        : string(key);
  }

  private static Node string(String text) {
    return new ScalarNode(
        Tag.STR, true, text, ScalarStyle.DOUBLE_QUOTED, Optional.empty(), Optional.empty());
  }
}
