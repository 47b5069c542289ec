package dev.pressport.php;

import dev.pressport.model.Metas;
import dev.pressport.model.Text;
import dev.pressport.model.Value;
import dev.pressport.text.PlainNumber;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A value read as loosely as PHP code reads it: {@code 1}, {@code "1"} and {@code true} say the
 * same, and what is missing or of another kind is null or empty, never an error.
 */
public final class LooseValue {

  /** A value that is not there. */
  public static final LooseValue NONE = new LooseValue(Value.NULL);

  private static final int LONGEST_NUMBER = 40;
  private static final Pattern NUMBER = Pattern.compile("[-+.0-9eE]+");

  private final Value value;

  private LooseValue(Value value) {
    this.value = value;
  }

  /** A view of {@code value}. */
  public static LooseValue of(Value value) {
    return new LooseValue(value);
  }

  /** The first value of a meta. */
  public static LooseValue of(Metas metas, String key) {
    return metas.first(key).map(LooseValue::of).orElse(NONE);
  }

  /** One of some values by its key. */
  public static LooseValue of(Map<String, Value> values, String key) {
    return of(values.getOrDefault(key, Value.NULL));
  }

  /** The value itself. */
  public Value value() {
    return value;
  }

  /** Returns whether it is there and not null. */
  public boolean present() {
    return !(value instanceof Value.Null);
  }

  /** Returns whether it is a list or a map. */
  public boolean isArray() {
    return value instanceof Value.Array || value instanceof Value.Dict;
  }

  /** Returns the value of a map under a key. */
  public LooseValue get(String key) {
    Value found = value instanceof Value.Dict dict ? dict.entries().get(key) : null;
    return found == null ? NONE : new LooseValue(found);
  }

  /** A string in memory, or the digits of a whole number; null for anything else. */
  public @Nullable String string() {
    if (value instanceof Text text) {
      return text.inline() ? text.string() : null;
    }
    return value instanceof Value.Int number ? Long.toString(number.value()) : null;
  }

  /** A string in memory, or the digits of a number; null for anything else. */
  public @Nullable String plain() {
    return value instanceof Value.Decimal number ? PlainNumber.of(number.value()) : string();
  }

  /** Returns the {@link #string()}, or null when it is blank. */
  public @Nullable String filled() {
    String string = string();
    return string == null || string.isBlank() ? null : string;
  }

  /** A whole number, also one written as a string or float; null for anything else. */
  public @Nullable Long integer() {
    if (value instanceof Value.Int number) {
      return number.value();
    }
    Double decimal = decimal();
    return decimal == null || Math.rint(decimal) != decimal || Math.abs(decimal) > 1L << 53
        ? null
        : Long.valueOf(decimal.longValue());
  }

  /** Returns the ids of the items of a list; those without one are left out. */
  public List<Long> ids() {
    return list().stream().map(item -> item.get("id").id()).flatMap(Stream::ofNullable).toList();
  }

  /** A whole number above 0, as ids are; null for anything else. */
  public @Nullable Long id() {
    Long number = integer();
    return number == null || number <= 0 ? null : number;
  }

  /**
   * The id of an entry of the site; null for anything else. WordPress stores it as text, in which
   * plugins write -1 for none; a negative number is the id of an entry that was renumbered.
   */
  public @Nullable Long reference() {
    return value instanceof Value.Int number && number.value() < 0 ? number.value() : id();
  }

  /** A number, also one written as a string; null for anything else. */
  public @Nullable Double decimal() {
    if (value instanceof Value.Int number) {
      return (double) number.value();
    }
    if (value instanceof Value.Decimal number) {
      return number.value();
    }
    String string = filled();
    if (string == null
        || string.length() > LONGEST_NUMBER
        || !NUMBER.matcher(string.strip()).matches()) {
      return null;
    }
    try {
      double number = Double.parseDouble(string.strip());
      return Double.isFinite(number) ? number : null;
    } catch (NumberFormatException e) {
      return null;
    }
  }

  /** Returns the value as PHP takes it in a condition; null when it is absent. */
  public @Nullable Boolean bool() {
    if (value instanceof Value.Null) {
      return null;
    }
    if (value instanceof Value.Bool bool) {
      return bool.value();
    }
    if (value instanceof Text text) {
      return !text.isEmpty() && !(text.inline() && text.string().equals("0"));
    }
    return isArray() ? Boolean.valueOf(!list().isEmpty()) : !Double.valueOf(0).equals(decimal());
  }

  /** Returns whether it is there and PHP takes it for true. */
  public boolean isTrue() {
    return Boolean.TRUE.equals(bool());
  }

  /** The items of a list, the values of a map; empty for anything else. */
  public List<LooseValue> list() {
    if (value instanceof Value.Array array) {
      return array.items().stream().map(LooseValue::new).toList();
    }
    return map().values().stream().map(LooseValue::new).toList();
  }

  /** The strings in a list or map. */
  public List<String> strings() {
    List<String> strings = new ArrayList<>();
    for (LooseValue item : list()) {
      String string = item.string();
      if (string != null) {
        strings.add(string);
      }
    }
    return strings;
  }

  /** The entries of a map; those of a list by their numbers; empty for anything else. */
  public Map<String, Value> map() {
    if (value instanceof Value.Dict dict) {
      return dict.entries();
    }
    if (!(value instanceof Value.Array array)) {
      return Map.of();
    }
    Map<String, Value> map = new LinkedHashMap<>();
    for (Value item : array.items()) {
      map.put(Integer.toString(map.size()), item);
    }
    return Collections.unmodifiableMap(map);
  }

  /** Returns the {@link #map()}, or null for anything that is neither map nor list. */
  public @Nullable Map<String, Value> mapOrNull() {
    return isArray() ? map() : null;
  }
}
