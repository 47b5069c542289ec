package dev.pressport.export;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.pressport.export.migrate.Migration;
import dev.pressport.export.migrate.Report;
import dev.pressport.export.output.Exports;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What an export left on disk; what clean JSON it is, parsed. */
public record Exported(Path folder, Report report) {
  private static final ObjectMapper JSON = new ObjectMapper();

  /** The objects of a file that holds one a line. */
  List<JsonNode> lines(String path) {
    return parsed(folder.resolve(path));
  }

  private static List<JsonNode> parsed(Path file) {
    List<JsonNode> objects = new ArrayList<>();
    try {
      // Not readAllLines, which would also end a line at a carriage return.
      for (String line : Files.readString(file, StandardCharsets.UTF_8).split("\n", -1)) {
        if (!line.isEmpty()) {
          objects.add(JSON.readTree(line));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return objects;
  }

  /** The entries of all types, file after file. */
  public List<JsonNode> entries() {
    return Exports.files(folder.resolve("entries")).stream()
        .flatMap(file -> parsed(file).stream())
        .toList();
  }

  /** The only entry with an id. */
  public JsonNode entry(long id) {
    List<JsonNode> found =
        entries().stream().filter(entry -> entry.get("id").longValue() == id).toList();
    if (found.size() != 1) {
      throw new AssertionError(found.size() + " entries have the id " + id);
    }
    return found.get(0);
  }

  /** What stands at a JSON pointer in an entry. */
  JsonNode at(long id, String pointer) {
    JsonNode value = entry(id).at(pointer);
    if (value.isMissingNode()) {
      throw new AssertionError("nothing at " + pointer + " of entry " + id);
    }
    return value;
  }

  /** The text at a JSON pointer in an entry; null when that is null. */
  @org.jspecify.annotations.Nullable
  String text(long id, String pointer) {
    return at(id, pointer).textValue();
  }

  /** The stored body of an entry. */
  @org.jspecify.annotations.Nullable
  String raw(long id) {
    return text(id, "/content/raw");
  }

  /** What stands at a JSON pointer in each entry, in the order of the files. */
  List<String> all(String pointer) {
    return entries().stream().map(entry -> entry.at(pointer).asText()).toList();
  }

  public List<JsonNode> authors() {
    return lines("authors.ndjson");
  }

  public List<JsonNode> terms() {
    return lines("terms.ndjson");
  }

  public List<JsonNode> comments() {
    return lines("comments.ndjson");
  }

  /** The problems in their order, such as {@code LOSSY invalid-date post 1 post_date}. */
  List<String> problems() {
    return lines("_pressport/problems.ndjson").stream()
        .map(
            problem ->
                List.of("severity", "code", "type", "id", "field").stream()
                    .map(problem::get)
                    .filter(value -> !value.isNull())
                    .map(JsonNode::asText)
                    .reduce((a, b) -> a + " " + b)
                    .orElseThrow())
        .toList();
  }

  /** A JSON value written with single quotes for double ones. */
  static JsonNode json(String text) {
    try {
      return JSON.readTree(text.replace('\'', '"'));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The numbers of one account of report.json. */
  List<Integer> account(String pointer) {
    try {
      JsonNode line = JSON.readTree(folder.resolve(Migration.REPORT).toFile()).at(pointer);
      return line.properties().stream().map(Map.Entry::getValue).map(JsonNode::intValue).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
