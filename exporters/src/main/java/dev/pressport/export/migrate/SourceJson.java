package dev.pressport.export.migrate;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.pressport.source.OpenSite;
import dev.pressport.source.RowReader.Truncation;
import java.io.IOException;
import java.util.List;
import java.util.Map;

/** The origins of content, as the fields {@code files} and {@code truncated} of a document. */
public final class SourceJson {
  private SourceJson() {}

  /**
   * Writes both fields into the object that is open.
   *
   * @param readFrom how many items each origin gave, by its name
   */
  public static void write(
      List<OpenSite.Origin> origins,
      Map<String, Long> readFrom,
      List<Truncation> truncations,
      JsonGenerator json)
      throws IOException {
    json.writeArrayFieldStart("files");
    for (OpenSite.Origin origin : origins) {
      json.writeStartObject();
      json.writeStringField("name", origin.name());
      json.writeStringField("format", origin.format());
      json.writeNumberField("bytes", origin.bytes());
      json.writeNumberField("read", readFrom.getOrDefault(origin.name(), 0L));
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeArrayFieldStart("truncated");
    for (Truncation truncation : truncations) {
      json.writeStartObject();
      json.writeStringField("name", truncation.origin());
      json.writeNumberField("kept", truncation.kept());
      json.writeStringField("lastWhole", truncation.lastWhole());
      json.writeNumberField("offset", truncation.offset());
      json.writeNumberField("size", truncation.size());
      json.writeEndObject();
    }
    json.writeEndArray();
  }
}
