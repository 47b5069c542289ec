package dev.pressport.export.parquet;

import dev.pressport.contentmodel.ContentField;
import dev.pressport.contentmodel.ContentType;
import dev.pressport.contentmodel.FieldOrigin;
import dev.pressport.contentmodel.FieldValue;
import dev.pressport.export.parquet.ColumnType.ListOf;
import dev.pressport.export.parquet.ColumnType.Plain;
import dev.pressport.model.Value;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The custom fields of the entries of a type: a structure of those that are defined, each with the
 * type of its kind, and a map of all other values.
 */
final class FieldTypes {
  private static final ColumnType REFERENCE =
      ColumnType.struct(
          parts(
              "type",
              Plain.VARCHAR,
              "id",
              Plain.BIGINT,
              "slug",
              Plain.VARCHAR,
              "url",
              Plain.VARCHAR));

  private final List<ContentField> fields;
  private final Map<String, ColumnType> types = new LinkedHashMap<>();

  /** Creates the types; without a content type all values are others. */
  FieldTypes(Optional<ContentType> type) {
    this.fields =
        type.map(ContentType::fields).orElse(List.of()).stream()
            .filter(field -> field.origin() == FieldOrigin.ACF)
            .toList();
    fields.forEach(field -> types.putIfAbsent(field.name(), of(field)));
  }

  /** Returns the type of the structure; JSON when there are no fields. */
  ColumnType type() {
    return ColumnType.struct(types);
  }

  /** Returns the values that fit their fields; NULL for none. */
  Value defined(Map<String, Value> values) {
    Map<String, Value> defined = new LinkedHashMap<>();
    for (ContentField field : fields) {
      Value value = values.get(field.name());
      if (value != null) {
        defined.put(field.name(), FieldValue.of(field, value).value());
      }
    }
    return defined.isEmpty() ? Value.NULL : new Value.Dict(defined);
  }

  /** Returns the values without a field, and those of which a part does not fit, as a whole. */
  Value others(Map<String, Value> values) {
    Map<String, Value> others = new LinkedHashMap<>(values);
    for (ContentField field : fields) {
      Value value = values.get(field.name());
      if (value != null && FieldValue.of(field, value).unfit().isEmpty()) {
        others.remove(field.name());
      }
    }
    return others.isEmpty() ? Value.NULL : new Value.Dict(others);
  }

  private static ColumnType of(ContentField field) {
    ColumnType one = single(field);
    return field.multiple() ? new ListOf(one) : one;
  }

  private static ColumnType single(ContentField field) {
    return switch (field.kind()) {
      case TEXT, LONG_TEXT, COLOR, EMAIL, URL -> Plain.VARCHAR;
      case RICH_TEXT -> ColumnType.struct(parts("raw", Plain.VARCHAR, "html", Plain.VARCHAR));
      case INTEGER -> Plain.BIGINT;
      case NUMBER -> Plain.DOUBLE;
      case BOOLEAN -> Plain.BOOLEAN;
      case DATE -> Plain.DATE;
      case DATE_TIME -> Plain.TIMESTAMP;
      case TIME -> Plain.TIME;
      case CHOICE -> ColumnType.struct(parts("value", Plain.VARCHAR, "label", Plain.VARCHAR));
      case LINK ->
          ColumnType.struct(
              parts("title", Plain.VARCHAR, "url", Plain.VARCHAR, "newTab", Plain.BOOLEAN));
      case EMBED -> ColumnType.struct(parts("url", Plain.VARCHAR));
      case IMAGE, FILE, ENTRY, TERM, AUTHOR -> REFERENCE;
      case PAGE_LINK -> ColumnType.struct(parts("id", Plain.BIGINT, "url", Plain.VARCHAR));
      case GROUP -> struct(field.fields());
      case ROWS -> new ListOf(struct(field.fields()));
      case PLACE, LAYOUTS, JSON -> Plain.JSON;
    };
  }

  private static ColumnType struct(List<ContentField> fields) {
    Map<String, ColumnType> parts = new LinkedHashMap<>();
    fields.forEach(field -> parts.putIfAbsent(field.name(), of(field)));
    return ColumnType.struct(parts);
  }

  private static Map<String, ColumnType> parts(Object... namesAndTypes) {
    Map<String, ColumnType> parts = new LinkedHashMap<>();
    for (int i = 0; i < namesAndTypes.length; i += 2) {
      parts.put((String) namesAndTypes[i], (ColumnType) namesAndTypes[i + 1]);
    }
    return parts;
  }
}
