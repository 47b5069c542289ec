package dev.pressport.export.richtext;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pressport.model.Text;
import dev.pressport.model.Value;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What checks of documents of all forms have in common. */
public final class NodeChecks {
  private NodeChecks() {}

  /** The fields of an object. */
  public static Map<String, Value> fields(@Nullable Value value) {
    assertThat(value).isInstanceOf(Value.Dict.class);
    return ((Value.Dict) requireNonNull(value)).entries();
  }

  /** The text of a field. */
  public static String string(Map<String, Value> node, String field) {
    assertThat(node.get(field)).as(field + " of " + node).isInstanceOf(Text.class);
    return ((Text) requireNonNull(node.get(field))).string();
  }

  /** The items of a field. */
  public static List<Value> items(Map<String, Value> node, String field) {
    assertThat(node.get(field)).as(field + " of " + node).isInstanceOf(Value.Array.class);
    return ((Value.Array) requireNonNull(node.get(field))).items();
  }

  /** The type of a node, which is one of some. */
  public static String type(Map<String, Value> node, String field, Set<String> types) {
    String type = string(node, field);
    assertThat(types).contains(type);
    return type;
  }
}
