package dev.pressport.model;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A value as JSON knows it, with exact integers: what a meta, an ACF field or a block attribute
 * holds once it is decoded. A string is a {@link Text}, since it may be too large for memory.
 */
public sealed interface Value
    permits Value.Null, Value.Bool, Value.Int, Value.Decimal, Value.Array, Value.Dict, Text {

  /** The absent value. */
  Null NULL = new Null();

  /** True. */
  Bool TRUE = new Bool(true);

  /** False. */
  Bool FALSE = new Bool(false);

  /** PHP's and JSON's {@code null}. */
  record Null() implements Value {}

  /** A truth value. */
  record Bool(boolean value) implements Value {}

  /** A whole number of 64 bits, PHP's {@code int}. */
  record Int(long value) implements Value {}

  /** A finite floating point number; infinities and NaN are {@link Dict}s with {@code @float}. */
  record Decimal(double value) implements Value {
    public Decimal {
      if (!Double.isFinite(value)) {
        throw new IllegalArgumentException("not finite: " + value);
      }
    }
  }

  /** A list; PHP's array with the keys 0 to n-1 in order. */
  record Array(List<Value> items) implements Value {
    public Array {
      items = List.copyOf(items);
    }
  }

  /** A map whose order counts; any other PHP array, and every object. */
  record Dict(Map<String, Value> entries) implements Value {
    public Dict {
      entries = Collections.unmodifiableMap(new LinkedHashMap<>(entries));
    }
  }

  /** The truth value {@code value}. */
  static Bool of(boolean value) {
    return value ? TRUE : FALSE;
  }

  /** The whole number {@code value}. */
  static Int of(long value) {
    return new Int(value);
  }

  /** The string {@code value}, held in memory. */
  static Text of(String value) {
    return Text.of(value);
  }
}
