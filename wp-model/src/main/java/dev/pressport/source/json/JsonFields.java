package dev.pressport.source.json;

import dev.pressport.model.Metas;
import dev.pressport.model.Text;
import dev.pressport.model.Value;
import dev.pressport.record.ValueRecords;
import dev.pressport.row.MetaDecoding;
import dev.pressport.work.SpooledText;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The fields of a JSON object, with the types of clean JSON; null when absent. */
record JsonFields(Map<String, Value> values) {
  /** A column is held in memory, however little a value may take there. */
  private static final long LONGEST_COLUMN = 1 << 20;

  Value value(String name) {
    return values.getOrDefault(name, Value.NULL);
  }

  @Nullable Text text(String name) throws MalformedJsonException {
    return get(name, Text.class, "text");
  }

  @Nullable String string(String name) throws MalformedJsonException {
    Text text = text(name);
    if (text instanceof SpooledText spooled) {
      if (spooled.length() > LONGEST_COLUMN) {
        throw new MalformedJsonException("\"" + name + "\" is too long");
      }
      return spooled.loaded().string();
    }
    return text == null ? null : text.string();
  }

  /** A string that may be absent but then is empty. */
  String stringOrEmpty(String name) throws MalformedJsonException {
    String string = string(name);
    return string == null ? "" : string;
  }

  String required(String name) throws MalformedJsonException {
    String string = string(name);
    if (string == null) {
      throw new MalformedJsonException("\"" + name + "\" is missing");
    }
    return string;
  }

  long requiredNumber(String name) throws MalformedJsonException {
    Long number = number(name);
    if (number == null) {
      throw new MalformedJsonException("\"" + name + "\" is missing");
    }
    return number;
  }

  @Nullable Long number(String name) throws MalformedJsonException {
    return as(name, Long.class, "whole number");
  }

  boolean isTrue(String name) {
    return value(name).equals(Value.TRUE);
  }

  /** Returns the record that {@link ValueRecords} makes of a field. */
  <T> @Nullable T as(String name, Class<T> type, String what) throws MalformedJsonException {
    Value value = value(name);
    return value instanceof Value.Null
        ? null
        : ValueRecords.read(type, value).orElseThrow(() -> unlike(name, what));
  }

  /** The fields of an object. */
  JsonFields object(String name) throws MalformedJsonException {
    Value.Dict dict = get(name, Value.Dict.class, "object");
    return new JsonFields(dict == null ? Map.of() : dict.entries());
  }

  /** The items of an array. */
  List<Value> list(String name) throws MalformedJsonException {
    Value.Array array = get(name, Value.Array.class, "array");
    return array == null ? List.of() : array.items();
  }

  /** The items of an array of objects. */
  List<JsonFields> objects(String name) throws MalformedJsonException {
    List<JsonFields> objects = new ArrayList<>();
    for (Value item : list(name)) {
      if (!(item instanceof Value.Dict dict)) {
        throw unlike(name, "array of objects");
      }
      objects.add(new JsonFields(dict.entries()));
    }
    return objects;
  }

  Metas metas() throws MalformedJsonException {
    JsonFields meta = object("meta");
    Map<String, List<Value>> lists = new LinkedHashMap<>();
    for (String key : meta.values.keySet()) {
      List<Value> list = meta.list(key);
      if (!list.isEmpty()) {
        lists.put(key, list);
      }
    }
    JsonFields metaRaw = object("metaRaw");
    Map<String, Map<Integer, String>> raw = new LinkedHashMap<>();
    Map<String, Map<Integer, String>> stored = new LinkedHashMap<>();
    for (String key : metaRaw.values.keySet()) {
      for (Map.Entry<Integer, String> text : metaRaw.object(key).byPlace().entrySet()) {
        (MetaDecoding.isWhole(text.getValue()) ? stored : raw)
            .computeIfAbsent(key, k -> new LinkedHashMap<>())
            .put(text.getKey(), text.getValue());
      }
    }
    return lists.isEmpty() ? Metas.NONE : new Metas(lists, raw, stored, List.of());
  }

  private Map<Integer, String> byPlace() throws MalformedJsonException {
    Map<Integer, String> byPlace = new LinkedHashMap<>();
    for (String place : values.keySet()) {
      try {
        byPlace.put(Integer.valueOf(place), stringOrEmpty(place));
      } catch (NumberFormatException e) {
        throw new MalformedJsonException("\"metaRaw\" has a key that is no number");
      }
    }
    return byPlace;
  }

  private <V extends Value> @Nullable V get(String name, Class<V> type, String what)
      throws MalformedJsonException {
    Value value = value(name);
    if (value instanceof Value.Null) {
      return null;
    }
    if (!type.isInstance(value)) {
      throw unlike(name, what);
    }
    return type.cast(value);
  }

  private static MalformedJsonException unlike(String name, String what) {
    return new MalformedJsonException("\"" + name + "\" is no " + what);
  }
}
