package dev.pressport.export.sqlite;

import dev.pressport.export.ExportRequest;
import dev.pressport.export.ExportSession;
import dev.pressport.export.Exporter;
import dev.pressport.export.LayoutRequest;
import dev.pressport.export.MediaPlaces;
import dev.pressport.export.Renaming;
import dev.pressport.export.output.MediaFolder;
import dev.pressport.export.value.ContentForms;
import dev.pressport.option.Option;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** Writes one SQLite database, to query, to keep, and to look at with Datasette. */
public final class SqliteExporter implements Exporter {
  static final String FILE = "site.sqlite";
  static final String METADATA = "metadata.json";
  static final String GUIDE = "README.md";

  @Override
  public String id() {
    return "sqlite";
  }

  @Override
  public List<String> otherNames() {
    return List.of("sqlite3", "db", "database", "sql", "datasette");
  }

  @Override
  public String description() {
    return "one SQLite database, with full-text search";
  }

  @Override
  public List<Option<?>> options() {
    return List.of(ContentForms.OPTION);
  }

  @Override
  public Optional<MediaPlaces> mediaPlaces(LayoutRequest request) {
    return Optional.of(new MediaFolder());
  }

  @Override
  public Renaming renaming() {
    return Renaming.OF_FIELDS;
  }

  @Override
  public Optional<Map<String, Long>> count(Path folder) throws IOException {
    return Optional.of(WrittenItems.count(folder.resolve(FILE)));
  }

  @Override
  public List<String> nextSteps(String folder) {
    return List.of("sqlite3 " + folder + "/" + FILE);
  }

  static String text(String resource) {
    try (InputStream in = SqliteExporter.class.getResourceAsStream(resource)) {
      return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public ExportSession open(ExportRequest request) {
    return new SqliteSession(request);
  }
}
