package dev.pressport.record;

import dev.pressport.model.JsonName;
import java.lang.reflect.Constructor;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A component of a public record, under its name outside of Java.
 *
 * @param name as in the clean JSON
 * @param genericType its type with what it is a list or map of
 */
public record Component(String name, Class<?> type, Type genericType, Method accessor) {

  /** Looking them up anew for each item would take longer than writing it. */
  private static final ClassValue<List<Component>> ALL =
      new ClassValue<>() {
        @Override
        protected List<Component> computeValue(Class<?> type) {
          return Arrays.stream(type.getRecordComponents()).map(Component::of).toList();
        }
      };

  private static final ClassValue<Constructor<?>> CONSTRUCTORS =
      new ClassValue<>() {
        @Override
        protected Constructor<?> computeValue(Class<?> type) {
          try {
            return type.getConstructor(
                of(type).stream().map(Component::type).toArray(Class<?>[]::new));
          } catch (NoSuchMethodException e) {
            throw notPublic(type, e);
          }
        }
      };

  /** Returns all components of a record class, in their order. */
  public static List<Component> of(Class<?> type) {
    return ALL.get(type);
  }

  private static Component of(RecordComponent component) {
    JsonName name = component.getAnnotation(JsonName.class);
    return new Component(
        name == null ? component.getName() : name.value(),
        component.getType(),
        component.getGenericType(),
        component.getAccessor());
  }

  /** Returns what a record has in this component. */
  public @Nullable Object in(Record parent) {
    try {
      return accessor.invoke(parent);
    } catch (ReflectiveOperationException e) {
      throw notPublic(parent.getClass(), e);
    }
  }

  /** Returns a record that has these parts in its components. */
  public static Object record(Class<?> type, @Nullable Object... parts) {
    try {
      return CONSTRUCTORS.get(type).newInstance(parts);
    } catch (ReflectiveOperationException e) {
      throw notPublic(type, e);
    }
  }

  private static IllegalArgumentException notPublic(Class<?> type, Exception cause) {
    return new IllegalArgumentException("not a plain public record: " + type, cause);
  }
}
