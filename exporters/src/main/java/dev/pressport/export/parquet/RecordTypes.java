package dev.pressport.export.parquet;

import dev.pressport.export.parquet.ColumnType.ListOf;
import dev.pressport.export.parquet.ColumnType.MapOf;
import dev.pressport.export.parquet.ColumnType.Plain;
import dev.pressport.model.Details;
import dev.pressport.model.Metas;
import dev.pressport.model.Text;
import dev.pressport.model.Value;
import dev.pressport.record.Component;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The types of columns for what records hold. */
final class RecordTypes {
  /** The metas of an item: each key with its values; lists and maps are JSON texts. */
  static final ColumnType METAS = new MapOf(new ListOf(Plain.VARCHAR));

  private static final Map<Class<?>, Plain> PLAIN =
      Map.ofEntries(
          Map.entry(String.class, Plain.VARCHAR),
          Map.entry(Text.class, Plain.VARCHAR),
          Map.entry(long.class, Plain.BIGINT),
          Map.entry(Long.class, Plain.BIGINT),
          Map.entry(int.class, Plain.BIGINT),
          Map.entry(Integer.class, Plain.BIGINT),
          Map.entry(double.class, Plain.DOUBLE),
          Map.entry(Double.class, Plain.DOUBLE),
          Map.entry(boolean.class, Plain.BOOLEAN),
          Map.entry(Boolean.class, Plain.BOOLEAN),
          Map.entry(LocalDateTime.class, Plain.TIMESTAMP),
          Map.entry(Instant.class, Plain.TIMESTAMPTZ));

  private RecordTypes() {}

  /** Returns the type of each component of a record class, by its key. */
  static Map<String, ColumnType> of(Class<?> type) {
    return parts(type, List.of());
  }

  private static Map<String, ColumnType> parts(Class<?> type, List<Class<?>> within) {
    List<Class<?>> around = new ArrayList<>(within);
    around.add(type);
    Map<String, ColumnType> parts = new LinkedHashMap<>();
    for (Component component : Component.of(type)) {
      parts.put(component.name(), of(component.genericType(), around));
    }
    return parts;
  }

  private static ColumnType of(Type type, List<Class<?>> within) {
    if (type instanceof ParameterizedType generic) {
      Type[] of = generic.getActualTypeArguments();
      ColumnType last = of(of[of.length - 1], within);
      return generic.getRawType() == Map.class
          ? new MapOf(last)
          : generic.getRawType() == List.class ? new ListOf(last) : Plain.JSON;
    }
    if (!(type instanceof Class<?> plain)) {
      return Plain.JSON;
    }
    if (plain == Metas.class) {
      return METAS;
    }
    if (plain.isEnum()) {
      return Plain.VARCHAR;
    }
    Plain known = PLAIN.get(plain);
    if (known != null) {
      return known;
    }
    boolean divided =
        plain.isRecord()
            && !Value.class.isAssignableFrom(plain)
            && plain != Details.class
            && !within.contains(plain);
    return divided ? ColumnType.struct(parts(plain, within)) : Plain.JSON;
  }
}
