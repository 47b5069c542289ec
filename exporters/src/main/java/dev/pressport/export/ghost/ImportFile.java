package dev.pressport.export.ghost;

import dev.pressport.export.cms.JsonArrayFile;
import dev.pressport.model.Value;
import java.io.BufferedOutputStream;
import java.io.BufferedReader;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/**
 * The import file: the tables of a Ghost database. Their rows come in any order and wait in files
 * of the work folder, which are gone when it is closed.
 */
final class ImportFile implements Closeable {
  static final String NAME = "ghost-import.json";

  /** The version of Ghost whose form the file has; the importer wants one. */
  private static final String HEAD =
      "{\"db\":[{\"meta\":{\"exported_on\":0,\"version\":\"6.0.0\"},\"data\":{\n";

  private static final String IMAGE = "\"feature_image\":\"__GHOST_URL__/content/images/";

  private static final String TAIL = "}}]}\n";

  private final Path folder;
  private final Map<Table, JsonArrayFile> files = new EnumMap<>(Table.class);

  /** The tables that are written. */
  enum Table {
    ROLES,
    USERS,
    ROLES_USERS,
    TAGS,
    POSTS,
    POSTS_META,
    POSTS_TAGS,
    POSTS_AUTHORS,
    SETTINGS;

    String label() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  ImportFile(Path folder) throws IOException {
    this.folder = folder;
    for (Table table : Table.values()) {
      files.put(
          table,
          new JsonArrayFile(new BufferedOutputStream(Files.newOutputStream(path(table)), 1 << 14)));
    }
  }

  private Path path(Table table) {
    return folder.resolve("ghost-" + table.label());
  }

  /** Adds a row. */
  void add(Table table, Value.Dict row) throws IOException {
    file(table).add(row);
  }

  /** Adds a row in the form of {@link JsonArrayFile#bytes}. */
  void add(Table table, byte[] row) throws IOException {
    file(table).add(row);
  }

  private JsonArrayFile file(Table table) {
    return Objects.requireNonNull(files.get(table));
  }

  /** Writes the file, when all rows are there. May be called again. */
  void writeTo(OutputStream out) throws IOException {
    writeTo(out, false);
  }

  /**
   * Writes the file as it has to be within an archive. There, Ghost stores images a second time
   * among the files, and leads featured images to these, which it then cannot show in several
   * sizes: content-file-importer.js. It misses them when there is a dot in their path, of which
   * browsers take no notice.
   */
  void writeForArchive(OutputStream out) throws IOException {
    writeTo(out, true);
  }

  private void writeTo(OutputStream out, boolean archive) throws IOException {
    closeFiles();
    out.write(HEAD.getBytes(StandardCharsets.UTF_8));
    for (Table table : Table.values()) {
      String head = (table.ordinal() == 0 ? "" : ",") + "\"" + table.label() + "\":";
      out.write(head.getBytes(StandardCharsets.UTF_8));
      if (archive && table == Table.POSTS) {
        copyDotted(path(table), out);
      } else {
        Files.copy(path(table), out);
      }
    }
    out.write(TAIL.getBytes(StandardCharsets.UTF_8));
  }

  /** A key with plain quotation marks is not within a text. */
  private static void copyDotted(Path rows, OutputStream out) throws IOException {
    try (BufferedReader lines = Files.newBufferedReader(rows)) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        out.write((line.replace(IMAGE, IMAGE + "./") + "\n").getBytes(StandardCharsets.UTF_8));
      }
    }
  }

  private void closeFiles() throws IOException {
    for (JsonArrayFile file : files.values()) {
      file.close();
    }
  }

  @Override
  public void close() throws IOException {
    closeFiles();
    for (Table table : Table.values()) {
      Files.deleteIfExists(path(table));
    }
  }
}
