package dev.pressport.php;

import dev.pressport.model.Value;
import java.util.ArrayList;
import java.util.List;

/** Compares a value with what is left of it after its text lost its end. */
final class Beginning {

  private Beginning() {}

  static boolean isOf(Value whole, Value part) {
    if (whole.equals(part)) {
      return true;
    }
    if (whole instanceof Value.Dict dict && part instanceof Value.Dict kept) {
      List<String> keys = new ArrayList<>(dict.entries().keySet());
      return keys.subList(0, Math.min(keys.size(), kept.entries().size()))
              .equals(new ArrayList<>(kept.entries().keySet()))
          && isOf(
              new ArrayList<>(dict.entries().values()), new ArrayList<>(kept.entries().values()));
    }
    return whole instanceof Value.Array array
        && part instanceof Value.Array kept
        && isOf(array.items(), kept.items());
  }

  /** Whether all items are the same, but for the last, which may be a beginning. */
  private static boolean isOf(List<Value> whole, List<Value> part) {
    int last = part.size() - 1;
    return last >= 0
        && last < whole.size()
        && whole.subList(0, last).equals(part.subList(0, last))
        && isOf(whole.get(last), part.get(last));
  }
}
