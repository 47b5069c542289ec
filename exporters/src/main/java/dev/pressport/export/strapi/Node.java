package dev.pressport.export.strapi;

import dev.pressport.model.Value;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The value of an attribute, before the number of its row is known. */
sealed interface Node {

  /** Returns the value in a row. */
  Value in(long row);

  /** A value that is the same in each row. */
  record Plain(Value value) implements Node {
    @Override
    public Value in(long row) {
      return value;
    }
  }

  /**
   * A component.
   *
   * @param zone its type when it stands in a dynamic zone; else null
   * @param number the number within its row
   */
  record Part(@Nullable String zone, int number, Map<String, Node> attributes) implements Node {
    @Override
    public Value in(long row) {
      Map<String, Value> values = new LinkedHashMap<>();
      values.put("id", Value.of(RowNumbers.component(row, number)));
      if (zone != null) {
        values.put("__component", Value.of(zone));
      }
      attributes.forEach((name, node) -> values.put(name, node.in(row)));
      return new Value.Dict(values);
    }
  }

  /** Components in their order. */
  record Parts(List<Part> parts) implements Node {
    @Override
    public Value in(long row) {
      List<Value> values = new ArrayList<>();
      parts.forEach(part -> values.add(part.in(row)));
      return new Value.Array(values);
    }
  }
}
