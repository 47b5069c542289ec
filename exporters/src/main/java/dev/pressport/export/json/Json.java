package dev.pressport.export.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.StreamWriteConstraints;
import dev.pressport.model.Text;
import dev.pressport.model.Value;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The values of the model as JSON. */
final class Json {
  /** The largest integer that every JSON reader keeps exact. */
  private static final long MAX_EXACT = (1L << 53) - 1;

  private static final DateTimeFormatter LOCAL =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss");

  /** PHP values nest up to 4096 deep. */
  private static final JsonFactory FACTORY =
      JsonFactory.builder()
          .streamWriteConstraints(StreamWriteConstraints.builder().maxNestingDepth(10_000).build())
          .build();

  private Json() {}

  /** Writes one object. */
  @FunctionalInterface
  interface Body {
    void write(JsonGenerator json) throws IOException;
  }

  /** A line of NDJSON. */
  static byte[] line(Body body) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(1024);
    try {
      writeLine(bytes, body);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  /** Writes a line of NDJSON and leaves the stream open. */
  static void writeLine(OutputStream out, Body body) throws IOException {
    JsonGenerator json = FACTORY.createGenerator(out);
    json.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
    json.disable(JsonGenerator.Feature.FLUSH_PASSED_TO_STREAM);
    body.write(json);
    json.writeRaw('\n');
    json.close();
  }

  static void field(JsonGenerator json, String name, @Nullable String value) throws IOException {
    json.writeStringField(name, value);
  }

  static void field(JsonGenerator json, String name, @Nullable Long value) throws IOException {
    json.writeFieldName(name);
    if (value == null) {
      json.writeNull();
    } else {
      number(json, value);
    }
  }

  static void field(JsonGenerator json, String name, @Nullable LocalDateTime value)
      throws IOException {
    json.writeStringField(name, value == null ? null : LOCAL.format(value));
  }

  static void field(JsonGenerator json, String name, @Nullable Instant value) throws IOException {
    json.writeStringField(name, value == null ? null : value.toString());
  }

  static void field(JsonGenerator json, String name, @Nullable Value value) throws IOException {
    json.writeFieldName(name);
    value(json, value == null ? Value.NULL : value);
  }

  static void value(JsonGenerator json, Value value) throws IOException {
    if (value instanceof Text text) {
      text(json, text);
    } else if (value instanceof Value.Int integer) {
      number(json, integer.value());
    } else if (value instanceof Value.Bool bool) {
      json.writeBoolean(bool.value());
    } else if (value instanceof Value.Decimal decimal) {
      json.writeNumber(decimal.value());
    } else if (value instanceof Value.Array array) {
      array(json, array.items());
    } else if (value instanceof Value.Dict dict) {
      json.writeStartObject();
      for (Map.Entry<String, Value> entry : dict.entries().entrySet()) {
        json.writeFieldName(entry.getKey());
        value(json, entry.getValue());
      }
      json.writeEndObject();
    } else {
      json.writeNull();
    }
  }

  static void array(JsonGenerator json, List<Value> items) throws IOException {
    json.writeStartArray();
    for (Value item : items) {
      value(json, item);
    }
    json.writeEndArray();
  }

  private static void text(JsonGenerator json, Text text) throws IOException {
    if (text.inline()) {
      json.writeString(text.string());
      return;
    }
    try (Reader reader = text.reader()) {
      json.writeString(reader, -1);
    }
  }

  private static void number(JsonGenerator json, long value) throws IOException {
    if (value > MAX_EXACT || value < -MAX_EXACT) {
      json.writeString(Long.toString(value));
    } else {
      json.writeNumber(value);
    }
  }
}
