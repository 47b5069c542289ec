package dev.pressport.export.parquet;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.pressport.export.value.ValueJson;
import dev.pressport.model.Value;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * A table whose rows lie in a file of JSON lines until they are written.
 *
 * @param columns their types by their names
 */
record ParquetTable(Map<String, ColumnType> columns) {
  ParquetTable {
    columns = new LinkedHashMap<>(columns);
  }

  /** Returns a row as a line. */
  byte[] line(Map<String, Value> cells, ColumnType.Unfit unfit) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(1024);
    try {
      writeLine(cells, unfit, bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  /** Writes a row and leaves the stream open. */
  void writeLine(Map<String, Value> cells, ColumnType.Unfit unfit, OutputStream out)
      throws IOException {
    JsonGenerator json = ValueJson.generator(out);
    json.writeStartObject();
    for (Map.Entry<String, ColumnType> column : columns.entrySet()) {
      json.writeFieldName(column.getKey());
      Value cell = cells.getOrDefault(column.getKey(), Value.NULL);
      column.getValue().write(json, cell, column.getKey(), unfit);
    }
    json.writeEndObject();
    json.writeRaw('\n');
    json.close();
  }

  /** Returns the columns as an argument of DuckDB's read_json. */
  String sql() {
    return columns.entrySet().stream()
        .map(column -> ColumnType.quoted(column.getKey()) + ": " + text(column.getValue().sql()))
        .collect(Collectors.joining(", ", "{", "}"));
  }

  static String text(String text) {
    return '\'' + text.replace("'", "''") + '\'';
  }
}
