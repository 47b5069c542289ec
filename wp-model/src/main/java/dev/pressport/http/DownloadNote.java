package dev.pressport.http;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A small JSON file of names and values beside a download, which is written whole or not at all.
 */
final class DownloadNote {
  private static final JsonFactory JSON = new JsonFactory();

  private final Path file;

  DownloadNote(Path file) {
    this.file = file;
  }

  /** Returns the values; none when the file is missing or damaged. */
  Map<String, String> read() throws IOException {
    Map<String, String> values = new LinkedHashMap<>();
    try (JsonParser json = JSON.createParser(Files.readAllBytes(file))) {
      json.nextToken();
      while (json.nextToken() == JsonToken.FIELD_NAME) {
        String name = json.currentName();
        json.nextToken();
        values.put(name, json.getText());
      }
      return values;
    } catch (NoSuchFileException | JsonProcessingException e) {
      return Map.of();
    }
  }

  /** Replaces the values; those that are null are left out. */
  void write(Map<String, @Nullable String> values) throws IOException {
    Path aside = file.resolveSibling(file.getFileName() + ".new");
    try (JsonGenerator json = JSON.createGenerator(Files.newBufferedWriter(aside))) {
      json.writeStartObject();
      for (Map.Entry<String, @Nullable String> value : values.entrySet()) {
        if (value.getValue() != null) {
          json.writeStringField(value.getKey(), value.getValue());
        }
      }
      json.writeEndObject();
    }
    Files.move(aside, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
  }

  void delete() throws IOException {
    Files.deleteIfExists(file);
  }
}
