package dev.pressport.record;

import dev.pressport.model.Text;
import dev.pressport.model.Value;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The inverse of {@link RecordValues}. It returns a record only where that would become exactly the
 * same value again, so that nothing can get lost on the way.
 */
public final class ValueRecords {
  private static final Map<Class<?>, Function<Value, Object>> SIMPLE =
      Map.ofEntries(
          Map.entry(String.class, ValueRecords::string),
          Map.entry(Long.class, ValueRecords::wholeNumber),
          Map.entry(long.class, ValueRecords::wholeNumber),
          Map.entry(Integer.class, value -> Math.toIntExact(wholeNumber(value))),
          Map.entry(int.class, value -> Math.toIntExact(wholeNumber(value))),
          Map.entry(Double.class, value -> as(Value.Decimal.class, value).value()),
          Map.entry(double.class, value -> as(Value.Decimal.class, value).value()),
          Map.entry(Boolean.class, value -> as(Value.Bool.class, value).value()),
          Map.entry(boolean.class, value -> as(Value.Bool.class, value).value()),
          Map.entry(LocalDateTime.class, ValueRecords::local),
          Map.entry(Instant.class, ValueRecords::instant));

  private ValueRecords() {}

  /** A value that is none of the record that is requested. */
  private static final class Unlike extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Unlike() {
      super(null, null, false, false);
    }
  }

  /**
   * Returns the object that a value was made of; empty when it was not of this class.
   *
   * @param type of a record, string, boxed number or truth value, date or value
   */
  public static <R> Optional<R> read(Class<R> type, Value value) {
    try {
      return Optional.ofNullable(type.cast(part(type, value)));
    } catch (Unlike | ArithmeticException e) {
      return Optional.empty();
    }
  }

  private static @Nullable Object part(Type type, Value value) {
    if (type instanceof ParameterizedType generic) {
      return value instanceof Value.Null ? null : collection(generic, value);
    }
    Class<?> plain = (Class<?>) type;
    if (Value.class.isAssignableFrom(plain) && plain.isInstance(value)) {
      return value;
    }
    if (value instanceof Value.Null) {
      if (plain.isPrimitive()) {
        throw new Unlike();
      }
      return null;
    }
    Function<Value, Object> simple = SIMPLE.get(plain);
    return simple == null ? record(plain, value) : simple.apply(value);
  }

  private static Object collection(ParameterizedType type, Value value) {
    Type[] of = type.getActualTypeArguments();
    if (type.getRawType() == List.class) {
      List<Object> list = new ArrayList<>();
      as(Value.Array.class, value).items().forEach(item -> list.add(present(of[0], item)));
      return list;
    }
    if (type.getRawType() == Map.class) {
      Map<String, Object> map = new LinkedHashMap<>();
      as(Value.Dict.class, value)
          .entries()
          .forEach((key, item) -> map.put(key, present(of[1], item)));
      return map;
    }
    throw new Unlike();
  }

  private static Object present(Type type, Value value) {
    Object part = part(type, value);
    if (part == null) {
      throw new Unlike();
    }
    return part;
  }

  private static Object record(Class<?> type, Value value) {
    Map<String, Value> entries = as(Value.Dict.class, value).entries();
    List<Component> components = type.isRecord() ? Component.of(type) : List.of();
    if (!type.isRecord()
        || !List.copyOf(entries.keySet())
            .equals(components.stream().map(Component::name).toList())) {
      throw new Unlike();
    }
    Object[] parts =
        components.stream()
            .map(
                component ->
                    part(
                        component.genericType(),
                        entries.getOrDefault(component.name(), Value.NULL)))
            .toArray();
    try {
      return Component.record(type, parts);
    } catch (IllegalArgumentException e) {
      throw new Unlike();
    }
  }

  private static <V extends Value> V as(Class<V> type, Value value) {
    if (!type.isInstance(value)) {
      throw new Unlike();
    }
    return type.cast(value);
  }

  private static String string(Value value) {
    Text text = as(Text.class, value);
    if (!text.inline()) {
      throw new Unlike();
    }
    return text.string();
  }

  /** Beyond 2^53-1 clean JSON has a string of the digits. */
  private static long wholeNumber(Value value) {
    if (value instanceof Value.Int number) {
      return number.value();
    }
    String digits = string(value);
    try {
      long number = Long.parseLong(digits);
      if (Math.abs((double) number) >= 1L << 53 && Long.toString(number).equals(digits)) {
        return number;
      }
    } catch (NumberFormatException e) {
      // As for other strings.
    }
    throw new Unlike();
  }

  private static LocalDateTime local(Value value) {
    return same(value, text -> LocalDateTime.parse(text, RecordValues.LOCAL));
  }

  private static Instant instant(Value value) {
    return same(value, Instant::parse);
  }

  private static <T> T same(Value value, Function<String, T> parse) {
    String text = string(value);
    try {
      T parsed = parse.apply(text);
      if (RecordValues.of(parsed).equals(value)) {
        return parsed;
      }
    } catch (DateTimeException e) {
      // As for a text that is written otherwise.
    }
    throw new Unlike();
  }
}
