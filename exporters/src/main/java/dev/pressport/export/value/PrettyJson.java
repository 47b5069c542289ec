package dev.pressport.export.value;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.PrettyPrinter;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.Separators;
import com.fasterxml.jackson.core.util.Separators.Spacing;
import dev.pressport.model.Value;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** JSON for people to read, with the same bytes on every system. */
public final class PrettyJson {

  /** Writes the fields of the one object that a file holds. */
  @FunctionalInterface
  public interface Fields {
    void write(JsonGenerator json) throws IOException;
  }

  private static final DefaultIndenter INDENTER = new DefaultIndenter("  ", "\n");

  /** Characters beyond the basic plane stand as they are: readers of YAML refuse their escapes. */
  private static final JsonFactory FACTORY =
      JsonFactory.builder().enable(JsonWriteFeature.COMBINE_UNICODE_SURROGATES_IN_UTF8).build();

  private PrettyJson() {}

  /** Creates a file, which must not be there yet. */
  public static void create(Path path, Fields fields) throws IOException {
    try (OutputStream out = Files.newOutputStream(path, StandardOpenOption.CREATE_NEW)) {
      write(out, fields);
    }
  }

  /** Writes an object to a stream, which stays open. */
  public static void write(OutputStream out, Fields fields) throws IOException {
    JsonGenerator json = FACTORY.createGenerator(out).setPrettyPrinter(printer());
    json.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
    json.writeStartObject();
    fields.write(json);
    json.writeEndObject();
    json.writeRaw('\n');
    json.close();
  }

  /** Writes a value to a stream, which stays open. */
  public static void write(OutputStream out, Value value) throws IOException {
    JsonGenerator json = FACTORY.createGenerator(out).setPrettyPrinter(printer());
    json.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
    ValueJson.write(json, value);
    json.writeRaw('\n');
    json.close();
  }

  private static PrettyPrinter printer() {
    Separators separators =
        PrettyPrinter.DEFAULT_SEPARATORS.withObjectFieldValueSpacing(Spacing.AFTER);
    return new DefaultPrettyPrinter(separators)
        .withObjectIndenter(INDENTER)
        .withArrayIndenter(INDENTER);
  }
}
