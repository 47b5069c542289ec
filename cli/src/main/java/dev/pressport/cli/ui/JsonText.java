package dev.pressport.cli.ui;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.LinkedHashMap;
import java.util.Map;

/** Writes one JSON object. */
@FunctionalInterface
interface JsonText {
  /** The largest request; all are a few short fields. */
  int LARGEST = 64 * 1024;

  /** Writes the fields of the object. */
  void fields(JsonGenerator json) throws IOException;

  /** Writes the object. */
  default void write(OutputStream out) throws IOException {
    try (JsonGenerator json = new JsonFactory().createGenerator(out)) {
      json.writeStartObject();
      fields(json);
      json.writeEndObject();
    }
  }

  /**
   * Reads an object of strings; null values are left out.
   *
   * @throws IOException when it is anything else, or too large
   */
  static Map<String, String> read(InputStream in) throws IOException {
    byte[] bytes = in.readNBytes(LARGEST + 1);
    if (bytes.length > LARGEST) {
      throw new IOException("the request is too large");
    }
    Map<String, String> fields = new LinkedHashMap<>();
    try (JsonParser parser = new JsonFactory().createParser(bytes)) {
      if (parser.nextToken() != JsonToken.START_OBJECT) {
        throw new IOException("the request is no object");
      }
      while (parser.nextToken() == JsonToken.FIELD_NAME) {
        String name = parser.currentName();
        JsonToken value = parser.nextToken();
        if (value == JsonToken.VALUE_STRING) {
          fields.put(name, parser.getText());
        } else if (value != JsonToken.VALUE_NULL) {
          throw new IOException(name + " is no string");
        }
      }
    }
    return fields;
  }
}
