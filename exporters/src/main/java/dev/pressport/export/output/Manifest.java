package dev.pressport.export.output;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import dev.pressport.export.value.PrettyJson;
import java.io.CharConversionException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Reads {@code {"tool":"pressport","version":…,"files":[{"path","bytes","sha256"}…]}}, file by
 * file. A file that a person changed has {@code "changed":true}, and the bytes of Pressport.
 *
 * <p>It is read from a folder that anybody may have changed. Whatever Pressport would not have
 * written (other names, unsafe paths, another order) is a {@link JsonProcessingException}, and
 * bytes that are no text a {@link CharConversionException}.
 */
final class Manifest implements FileList {

  private static final String TOOL = "pressport";

  private static final String CHANGED = "changed";

  private static final JsonFactory FACTORY = new JsonFactory();

  private final JsonParser json;
  private String previous = "";

  private Manifest(JsonParser json) {
    this.json = json;
  }

  /** Starts to read a manifest. */
  static Manifest open(Path path) throws IOException {
    JsonParser json = FACTORY.createParser(path.toFile());
    try {
      Manifest manifest = new Manifest(json);
      manifest.readHead();
      return manifest;
    } catch (IOException e) {
      json.close();
      throw e;
    }
  }

  /** Starts to read those of several manifests that are there, as one. */
  static FileList openAll(List<Path> paths) throws IOException {
    List<FileList> lists = new ArrayList<>();
    for (Path path : paths) {
      if (Files.exists(path)) {
        lists.add(open(path));
      }
    }
    return new MergedFiles(lists);
  }

  /** Returns whether there is a manifest, and Pressport wrote it. */
  static boolean isOurs(Path path) throws IOException {
    if (!Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS)) {
      return false;
    }
    try (Manifest manifest = open(path)) {
      while (manifest.next() != null) {
        // Reading it is the check.
      }
      return true;
    } catch (JsonProcessingException | CharConversionException notOurs) {
      return false;
    }
  }

  /** Writes a manifest of sorted files. */
  static void create(Path path, String version, FileList files) throws IOException {
    create(path, version, files, file -> false);
  }

  /**
   * Writes a manifest of sorted files.
   *
   * @param changed the paths where a person's file stays in place of the one that is listed
   */
  static void create(Path path, String version, FileList files, Predicate<String> changed)
      throws IOException {
    PrettyJson.create(
        path,
        json -> {
          json.writeStringField("tool", TOOL);
          json.writeStringField("version", version);
          json.writeArrayFieldStart("files");
          for (WrittenFile file = files.next(); file != null; file = files.next()) {
            json.writeStartObject();
            json.writeStringField("path", file.path());
            json.writeNumberField("bytes", file.bytes());
            json.writeStringField("sha256", file.sha256());
            if (changed.test(file.path())) {
              json.writeBooleanField(CHANGED, true);
            }
            json.writeEndObject();
          }
          json.writeEndArray();
        });
  }

  private void readHead() throws IOException {
    expect(json.nextToken() == JsonToken.START_OBJECT);
    expect(TOOL.equals(text("tool")));
    text("version");
    expect("files".equals(json.nextFieldName()));
    expect(json.nextToken() == JsonToken.START_ARRAY);
  }

  @Override
  public @Nullable WrittenFile next() throws IOException {
    if (json.nextToken() != JsonToken.START_OBJECT) {
      expect(json.currentToken() == JsonToken.END_ARRAY);
      expect(json.nextToken() == JsonToken.END_OBJECT);
      return null;
    }
    String path = text("path");
    expect("bytes".equals(json.nextFieldName()));
    expect(json.nextToken() == JsonToken.VALUE_NUMBER_INT);
    WrittenFile file = new WrittenFile(path, json.getLongValue(), text("sha256"));
    if (json.nextToken() != JsonToken.END_OBJECT) {
      expect(CHANGED.equals(json.currentName()));
      expect(json.nextToken() == JsonToken.VALUE_TRUE);
      expect(json.nextToken() == JsonToken.END_OBJECT);
    }
    expect(previous.compareTo(path) <= 0 && FileNames.isSafePath(path));
    previous = path;
    return file;
  }

  private String text(String field) throws IOException {
    expect(field.equals(json.nextFieldName()));
    String text = json.nextTextValue();
    expect(text != null);
    return String.valueOf(text);
  }

  private void expect(boolean ours) throws JsonParseException {
    if (!ours) {
      throw new JsonParseException(json, "not a manifest of Pressport");
    }
  }

  @Override
  public void close() throws IOException {
    json.close();
  }
}
