package dev.pressport.record;

import dev.pressport.model.Metas;
import dev.pressport.model.UnreadDetails;
import dev.pressport.model.Value;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The records of the model, and what stands in them, as values. A record becomes a {@link
 * Value.Dict} with a key for each of its components, in their order; so every target names and
 * writes them alike. Metas become their values alone. {@link ValueRecords} is the way back.
 */
public final class RecordValues {
  static final DateTimeFormatter LOCAL = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss");

  private RecordValues() {}

  /**
   * Returns a part of a record as a value.
   *
   * @param part a public record, list, set whose order is fixed, map with strings as keys, string,
   *     number, truth value, constant, date or value; null becomes {@link Value#NULL}. A constant
   *     becomes its name in small letters, a site-local date {@code 2024-01-31T11:00:00}, an
   *     instant {@code 2024-01-31T10:00:00Z}
   * @throws IllegalArgumentException for anything else
   */
  public static Value of(@Nullable Object part) {
    if (part == null) {
      return Value.NULL;
    }
    if (part instanceof Value value) {
      return value;
    }
    if (part instanceof String string) {
      return Value.of(string);
    }
    if (part instanceof Boolean bool) {
      return Value.of(bool.booleanValue());
    }
    if (part instanceof Number number) {
      return number(number);
    }
    if (part instanceof Enum<?> constant) {
      return Value.of(constant.name().toLowerCase(Locale.ROOT));
    }
    if (part instanceof LocalDateTime local) {
      return Value.of(LOCAL.format(local));
    }
    if (part instanceof Instant instant) {
      return Value.of(instant.toString());
    }
    return composed(part);
  }

  private static Value number(Number number) {
    if (number instanceof Long || number instanceof Integer) {
      return Value.of(number.longValue());
    }
    if (number instanceof Double) {
      return new Value.Decimal(number.doubleValue());
    }
    throw unknown(number);
  }

  private static Value composed(Object part) {
    if (part instanceof Metas metas) {
      return of(metas.values());
    }
    if (part instanceof Collection<?> all) {
      return new Value.Array(all.stream().map(RecordValues::of).toList());
    }
    if (part instanceof UnreadDetails details) {
      return details.value();
    }
    Map<String, Value> entries = new LinkedHashMap<>();
    if (part instanceof Map<?, ?> map) {
      map.forEach((key, value) -> entries.put((String) key, of(value)));
    } else if (part instanceof Record parent) {
      for (Component component : Component.of(parent.getClass())) {
        entries.put(component.name(), of(component.in(parent)));
      }
    } else {
      throw unknown(part);
    }
    return new Value.Dict(entries);
  }

  private static IllegalArgumentException unknown(Object part) {
    return new IllegalArgumentException("no value can be made of a " + part.getClass().getName());
  }
}
