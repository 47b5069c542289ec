package dev.pressport.problem;

import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.List;
import java.util.stream.Stream;

/**
 * Kinds of problems and refusals of one package, each a constant of the class that implements this.
 * The class is public and found through {@code META-INF/services}, so other jars add their own.
 */
public interface CodeProvider {

  /** Returns the constants of this class. */
  default List<Coded> codes() {
    return Stream.of(getClass().getDeclaredFields())
        .filter(field -> Modifier.isStatic(field.getModifiers()))
        .filter(field -> Coded.class.isAssignableFrom(field.getType()))
        .map(CodeProvider::constant)
        .toList();
  }

  private static Coded constant(Field field) {
    try {
      field.setAccessible(true);
      return (Coded) field.get(null);
    } catch (IllegalAccessException e) {
      throw new IllegalStateException(field + " cannot be read", e);
    }
  }
}
