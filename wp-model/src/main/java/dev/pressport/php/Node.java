package dev.pressport.php;

import dev.pressport.model.Value;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A value as PHP holds it, before references are resolved to copies. */
sealed interface Node {

  /** Returns whether {@code r:} may point to it. */
  boolean isObject();

  /** Null, a truth value, a number or a string. */
  record Scalar(Value value) implements Node {
    static final Scalar NULL = new Scalar(Value.NULL);

    @Override
    public boolean isObject() {
      return false;
    }
  }

  /** An object without visible properties: an enum case, or an object with a custom format. */
  record Opaque(Value value) implements Node {
    @Override
    public boolean isObject() {
      return true;
    }
  }

  /**
   * An array, or an object with its properties.
   *
   * <p>Keys are strings for both: PHP turns a string key that is a decimal integer into that
   * integer, so that the text of an integer key and a string key are never the same.
   */
  final class Container implements Node {

    /** Most are small, and a large value has very many of them. */
    private static final int SMALL = 4;

    private final @Nullable String className;
    private final Map<String, Slot> slots = new LinkedHashMap<>(SMALL);
    private boolean shared;

    Container(@Nullable String className) {
      this.className = className;
    }

    /** The class of an object, null for an array. */
    @Nullable String className() {
      return className;
    }

    Map<String, Slot> slots() {
      return slots;
    }

    /** Returns whether a reference names it, so that it may be met more than once. */
    boolean isShared() {
      return shared;
    }

    void share() {
      shared = true;
    }

    @Override
    public boolean isObject() {
      return className != null;
    }
  }

  /** A place that holds a value, and that a reference can name by its number. */
  final class Slot {
    Variable variable = new Variable();
  }

  /** A value that several slots share by PHP references. */
  final class Variable {
    Node node = Scalar.NULL;
  }
}
