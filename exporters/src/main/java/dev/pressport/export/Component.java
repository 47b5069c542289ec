package dev.pressport.export;

import dev.pressport.model.JsonName;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A component of a public record, under its name outside of Java. */
record Component(String name, Class<?> type, Method accessor) {

  /** Looking them up anew for each item would take longer than writing it. */
  private static final ClassValue<List<Component>> ALL =
      new ClassValue<>() {
        @Override
        protected List<Component> computeValue(Class<?> type) {
          return Arrays.stream(type.getRecordComponents()).map(Component::of).toList();
        }
      };

  /** All components of a record class, in their order. */
  static List<Component> of(Class<?> type) {
    return ALL.get(type);
  }

  private static Component of(RecordComponent component) {
    JsonName name = component.getAnnotation(JsonName.class);
    return new Component(
        name == null ? component.getName() : name.value(),
        component.getType(),
        component.getAccessor());
  }

  @Nullable Object in(Record parent) {
    try {
      return accessor.invoke(parent);
    } catch (ReflectiveOperationException e) {
      throw new IllegalArgumentException("not a plain public record: " + parent.getClass(), e);
    }
  }
}
