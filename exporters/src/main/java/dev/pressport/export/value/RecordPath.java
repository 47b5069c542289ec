package dev.pressport.export.value;

import dev.pressport.model.Metas;
import dev.pressport.model.Value;
import dev.pressport.record.Component;
import dev.pressport.record.RecordValues;
import java.util.ArrayList;
import java.util.List;

/**
 * The way to a part of a record that is not a record itself: one column of a table. What a type of
 * records has for columns is known before there is a record.
 *
 * @param keys the names of the components on the way, never empty
 */
public record RecordPath(List<String> keys) {
  public RecordPath {
    keys = List.copyOf(keys);
  }

  /**
   * The paths of a record class in the order of its components: one for each component, and for a
   * component that is a record those of that record. Metas and a record inside of itself are not
   * followed.
   *
   * @throws IllegalArgumentException when it is not a record class
   */
  public static List<RecordPath> of(Class<?> type) {
    if (!type.isRecord()) {
      throw new IllegalArgumentException("not a record: " + type);
    }
    List<RecordPath> paths = new ArrayList<>();
    collect(type, List.of(), List.of(), paths);
    return paths;
  }

  private static void collect(
      Class<?> type, List<Class<?>> within, List<String> keys, List<RecordPath> paths) {
    for (Component component : Component.of(type)) {
      List<String> longer = with(keys, component.name());
      Class<?> inner = component.type();
      if (isFollowed(inner) && !inner.equals(type) && !within.contains(inner)) {
        collect(inner, with(within, type), longer, paths);
      } else {
        paths.add(new RecordPath(longer));
      }
    }
  }

  private static boolean isFollowed(Class<?> type) {
    return type.isRecord() && type != Metas.class && !Value.class.isAssignableFrom(type);
  }

  private static <T> List<T> with(List<T> list, T last) {
    List<T> longer = new ArrayList<>(list);
    longer.add(last);
    return longer;
  }

  /** The keys joined by dots: {@code contact.email}. */
  public String name() {
    return String.join(".", keys);
  }

  /**
   * Returns the value at this path of a record that {@link RecordValues} converted; NULL for none.
   */
  public Value in(Value tree) {
    Value part = tree;
    for (String key : keys) {
      part = part instanceof Value.Dict dict ? dict.entries().getOrDefault(key, Value.NULL) : null;
      if (part == null) {
        return Value.NULL;
      }
    }
    return part;
  }
}
