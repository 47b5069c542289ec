package dev.pressport.export.value;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.StreamWriteConstraints;
import dev.pressport.model.Text;
import dev.pressport.model.Value;
import java.io.IOException;
import java.io.OutputStream;
import java.io.Reader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;

/** The values of the model as JSON. */
public final class ValueJson {
  /** The largest integer that every JSON reader keeps exact. */
  private static final long MAX_EXACT = (1L << 53) - 1;

  /** PHP values nest up to 4096 deep. */
  private static final JsonFactory FACTORY =
      JsonFactory.builder()
          .streamWriteConstraints(StreamWriteConstraints.builder().maxNestingDepth(10_000).build())
          .build();

  private ValueJson() {}

  /** A generator for values of any depth; closing it flushes and leaves the stream open. */
  public static JsonGenerator generator(OutputStream out) throws IOException {
    JsonGenerator json = FACTORY.createGenerator(out);
    json.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
    json.disable(JsonGenerator.Feature.FLUSH_PASSED_TO_STREAM);
    return json;
  }

  /** A value as JSON on one line. */
  public static String string(Value value) {
    StringWriter text = new StringWriter();
    try (JsonGenerator json = FACTORY.createGenerator(text)) {
      write(json, value);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return text.toString();
  }

  /** Writes a value; a large text is streamed. */
  public static void write(JsonGenerator json, Value value) throws IOException {
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
        write(json, entry.getValue());
      }
      json.writeEndObject();
    } else {
      json.writeNull();
    }
  }

  /** Writes a list of values. */
  public static void array(JsonGenerator json, List<Value> items) throws IOException {
    json.writeStartArray();
    for (Value item : items) {
      write(json, item);
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

  /** Returns whether an integer is a number in JSON, not a string. */
  public static boolean isExact(long value) {
    return -MAX_EXACT <= value && value <= MAX_EXACT;
  }

  /** Writes an integer; one beyond 2^53-1 as a string of its digits. */
  private static void number(JsonGenerator json, long value) throws IOException {
    if (isExact(value)) {
      json.writeNumber(value);
    } else {
      json.writeString(Long.toString(value));
    }
  }
}
