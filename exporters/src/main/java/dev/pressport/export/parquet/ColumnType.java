package dev.pressport.export.parquet;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.pressport.export.value.ValueJson;
import dev.pressport.model.Text;
import dev.pressport.model.Value;
import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The type of a column or of a part of one, in DuckDB's words. */
sealed interface ColumnType {
  /** Takes the places of values that are not written as they are. */
  interface Unfit {
    /** Takes that of a value that does not fit a type, and is left out. */
    void value(String path, String type);

    /** Takes that of a text that is cut. */
    void cut(String path);
  }

  /** The type as it stands in SQL. */
  String sql();

  /** Writes a value of this type, or null for one that does not fit, as JSON. */
  void write(JsonGenerator json, Value value, String path, Unfit unfit) throws IOException;

  /** A type without parts. */
  enum Plain implements ColumnType {
    VARCHAR(".*"),
    BIGINT("-?[0-9]{1,18}"),
    DOUBLE("-?[0-9.]+(?:[eE][-+]?[0-9]+)?"),
    BOOLEAN("true|false"),
    DATE("(?!0000)[0-9]{4}-[0-9]{2}-[0-9]{2}"),
    TIME("[0-9]{2}:[0-9]{2}:[0-9]{2}"),
    TIMESTAMP("(?!0000)[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}"),
    TIMESTAMPTZ("(?!0000)[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}(?:[.][0-9]+)?Z"),
    /** Any value, as JSON. */
    JSON(".*");

    /** A row holds some of them, and readers hold a row in memory. */
    static final int LONGEST_TEXT = 20_000_000;

    private final Pattern form;

    Plain(String form) {
      this.form = Pattern.compile(form);
    }

    @Override
    public String sql() {
      return name();
    }

    @Override
    public void write(JsonGenerator json, Value value, String path, Unfit unfit)
        throws IOException {
      if (value instanceof Value.Null) {
        json.writeNull();
      } else if (this == JSON) {
        ValueJson.write(json, value);
      } else if (this == VARCHAR) {
        text(json, value, path, unfit);
      } else if (fits(value)) {
        scalar(json, value);
      } else {
        unfit.value(path, sql());
        json.writeNull();
      }
    }

    private static void text(JsonGenerator json, Value value, String path, Unfit unfit)
        throws IOException {
      if (!(value instanceof Text text)) {
        boolean digits = value instanceof Value.Int;
        json.writeString(digits ? "" + ((Value.Int) value).value() : ValueJson.string(value));
        return;
      }
      if (text.length() > LONGEST_TEXT) {
        unfit.cut(path);
      }
      if (text.inline()) {
        json.writeString(start(text.string()));
        return;
      }
      try (Reader reader = text.reader()) {
        char[] start = new char[(int) Math.min(text.length(), LONGEST_TEXT)];
        int length = 0;
        int read = reader.read(start);
        while (read > 0) {
          length += read;
          read = reader.read(start, length, start.length - length);
        }
        json.writeString(new String(start, 0, length));
      }
    }

    private static String start(String text) {
      return text.length() <= LONGEST_TEXT ? text : text.substring(0, LONGEST_TEXT);
    }

    private boolean fits(Value value) {
      return switch (this) {
        case BIGINT -> value instanceof Value.Int || isText(value);
        case DOUBLE -> value instanceof Value.Int || value instanceof Value.Decimal;
        case BOOLEAN -> value instanceof Value.Bool;
        default -> isText(value);
      };
    }

    private boolean isText(Value value) {
      return value instanceof Text text && text.inline() && form.matcher(text.string()).matches();
    }

    private static void scalar(JsonGenerator json, Value value) throws IOException {
      if (value instanceof Value.Int integer) {
        json.writeNumber(integer.value());
      } else {
        ValueJson.write(json, value);
      }
    }
  }

  /** A list. */
  record ListOf(ColumnType items) implements ColumnType {
    @Override
    public String sql() {
      return items.sql() + "[]";
    }

    @Override
    public void write(JsonGenerator json, Value value, String path, Unfit unfit)
        throws IOException {
      if (value instanceof Value.Array array) {
        json.writeStartArray();
        for (Value item : array.items()) {
          items.write(json, item, path, unfit);
        }
        json.writeEndArray();
      } else {
        nothing(json, value, path, sql(), unfit);
      }
    }
  }

  /** A map whose keys are texts. */
  record MapOf(ColumnType values) implements ColumnType {
    @Override
    public String sql() {
      return "MAP(VARCHAR, " + values.sql() + ")";
    }

    @Override
    public void write(JsonGenerator json, Value value, String path, Unfit unfit)
        throws IOException {
      if (value instanceof Value.Dict dict) {
        json.writeStartObject();
        for (Map.Entry<String, Value> entry : dict.entries().entrySet()) {
          json.writeFieldName(entry.getKey());
          values.write(json, entry.getValue(), path + "." + entry.getKey(), unfit);
        }
        json.writeEndObject();
      } else {
        nothing(json, value, path, sql(), unfit);
      }
    }
  }

  /** A structure with named parts, at least one. */
  record StructOf(Map<String, ColumnType> parts) implements ColumnType {
    public StructOf {
      parts = new LinkedHashMap<>(parts);
    }

    @Override
    public String sql() {
      return parts.entrySet().stream()
          .map(part -> quoted(part.getKey()) + " " + part.getValue().sql())
          .collect(Collectors.joining(", ", "STRUCT(", ")"));
    }

    @Override
    public void write(JsonGenerator json, Value value, String path, Unfit unfit)
        throws IOException {
      if (!(value instanceof Value.Dict dict)) {
        nothing(json, value, path, "STRUCT", unfit);
        return;
      }
      json.writeStartObject();
      for (Map.Entry<String, ColumnType> part : parts.entrySet()) {
        json.writeFieldName(part.getKey());
        part.getValue()
            .write(
                json,
                dict.entries().getOrDefault(part.getKey(), Value.NULL),
                path + "." + part.getKey(),
                unfit);
      }
      json.writeEndObject();
    }
  }

  /**
   * Returns a structure; JSON for parts that DuckDB cannot name: it ignores the case of names, and
   * a structure has some.
   */
  static ColumnType struct(Map<String, ColumnType> parts) {
    List<String> names = new ArrayList<>();
    parts.keySet().forEach(name -> names.add(name.toLowerCase(Locale.ROOT)));
    boolean named =
        names.stream().distinct().count() == names.size()
            && names.stream().noneMatch(String::isEmpty);
    return parts.isEmpty() || !named ? Plain.JSON : new StructOf(parts);
  }

  private static void nothing(
      JsonGenerator json, Value value, String path, String type, Unfit unfit) throws IOException {
    if (!(value instanceof Value.Null)) {
      unfit.value(path, type);
    }
    json.writeNull();
  }

  static String quoted(String name) {
    return '"' + name.replace("\"", "\"\"") + '"';
  }
}
