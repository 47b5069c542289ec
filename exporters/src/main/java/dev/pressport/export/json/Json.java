package dev.pressport.export.json;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.pressport.export.value.ValueJson;
import dev.pressport.record.RecordValues;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import org.jspecify.annotations.Nullable;

/** The lines and fields of the clean JSON. */
final class Json {
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
    JsonGenerator json = ValueJson.generator(out);
    body.write(json);
    json.writeRaw('\n');
    json.close();
  }

  /** Writes a field with what {@link RecordValues#of} makes a value of. */
  static void field(JsonGenerator json, String name, @Nullable Object value) throws IOException {
    json.writeFieldName(name);
    ValueJson.write(json, RecordValues.of(value));
  }
}
