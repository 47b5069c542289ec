package dev.pressport.export.csv;

import dev.pressport.export.value.ValueJson;
import dev.pressport.model.Text;
import dev.pressport.model.Value;
import java.util.List;
import java.util.stream.Collectors;

/** Values as the text of one cell. */
final class Cells {
  private static final String BETWEEN = "|";

  private Cells() {}

  /**
   * Returns a text unchanged, a number or truth value in its JSON form, though an integer always in
   * digits; a list of these joined by {@code |}; any other value as JSON.
   */
  static String text(Value value) {
    if (value instanceof Text text) {
      return text.string();
    }
    if (value instanceof Value.Int integer) {
      return Long.toString(integer.value());
    }
    if (value instanceof Value.Array array) {
      return list(array);
    }
    return ValueJson.string(value);
  }

  private static String list(Value.Array array) {
    List<Value> items = array.items();
    if (!items.stream().allMatch(Cells::isJoined)) {
      return ValueJson.string(array);
    }
    String joined = items.stream().map(Cells::text).collect(Collectors.joining(BETWEEN));
    boolean looksLikeJson = joined.startsWith("[");
    boolean looksLikeNone = joined.isEmpty() && !items.isEmpty();
    return looksLikeJson || looksLikeNone ? ValueJson.string(array) : joined;
  }

  private static boolean isJoined(Value item) {
    if (item instanceof Text text) {
      return text.inline() && !text.string().contains(BETWEEN);
    }
    return item instanceof Value.Int || item instanceof Value.Bool || item instanceof Value.Decimal;
  }
}
