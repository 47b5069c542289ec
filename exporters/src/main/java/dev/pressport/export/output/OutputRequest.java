package dev.pressport.export.output;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.pressport.export.value.PrettyJson;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The request of a run; {@code _pressport/request.json} in a partial folder records it.
 *
 * @param version Pressport's own
 * @param options as they were given, by name; no secrets
 */
public record OutputRequest(
    String version, List<Source> sources, SortedMap<String, String> options) {

  /**
   * A source to read.
   *
   * @param location the path of a file or folder, or an address without credentials
   * @param bytes the size of a file, 0 when it has none
   * @param modified when a file was last changed
   */
  public record Source(String location, long bytes, @Nullable Instant modified) {

    /** A file or folder as it is now. */
    public static Source of(Path path) throws IOException {
      return new Source(
          path.toAbsolutePath().normalize().toString(),
          Files.isRegularFile(path) ? Files.size(path) : 0,
          Files.getLastModifiedTime(path).toInstant());
    }

    /** Returns a source that is not a file, such as a site's address. */
    public static Source of(String location) {
      return new Source(location, 0, null);
    }
  }

  public OutputRequest {
    sources = List.copyOf(sources);
    options = Collections.unmodifiableSortedMap(new TreeMap<>(options));
  }

  void create(Path path) throws IOException {
    PrettyJson.create(path, this::write);
  }

  /** Returns whether a file that {@link #create} wrote is of the same request. */
  boolean isIn(Path path) throws IOException {
    if (!Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS)) {
      return false;
    }
    ByteArrayOutputStream own = new ByteArrayOutputStream();
    PrettyJson.write(own, this::write);
    return Files.size(path) == own.size()
        && Arrays.equals(Files.readAllBytes(path), own.toByteArray());
  }

  private void write(JsonGenerator json) throws IOException {
    json.writeStringField("tool", "pressport");
    json.writeStringField("version", version);
    json.writeArrayFieldStart("sources");
    for (Source source : sources) {
      json.writeStartObject();
      json.writeStringField("location", source.location());
      json.writeNumberField("bytes", source.bytes());
      if (source.modified() != null) {
        json.writeStringField("modified", source.modified().toString());
      }
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeObjectFieldStart("options");
    for (Map.Entry<String, String> option : options.entrySet()) {
      json.writeStringField(option.getKey(), option.getValue());
    }
    json.writeEndObject();
  }
}
