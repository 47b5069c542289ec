package dev.pressport.export.strapi;

import dev.pressport.export.Copies;
import dev.pressport.export.cms.CmsRequest;
import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;

/**
 * The file for {@code strapi import}: a tar archive with schemas, entities, links and assets, each
 * of them gathered in a file of the work folder first.
 */
final class TransferFile implements Closeable {
  private static final String NAME = "export.tar";
  private static final String METADATA =
      "{\"createdAt\":\"" + Clock.UNKNOWN + "\",\"strapi\":{\"version\":\"5.54.0\"}}";

  private final CmsRequest request;
  private final Path entitiesFile;
  private final Path linksFile;
  private final Path completeFile;
  private final OutputStream entities;
  private final OutputStream links;
  private final ByteArrayOutputStream schemas = new ByteArrayOutputStream();
  private final UploadRows files;

  TransferFile(CmsRequest request) throws IOException {
    this.request = request;
    Path folder = request.export().workFolder();
    this.entitiesFile = folder.resolve("entities");
    this.linksFile = folder.resolve("links");
    this.completeFile = folder.resolve("complete");
    this.entities = new BufferedOutputStream(Files.newOutputStream(entitiesFile));
    this.links = new BufferedOutputStream(Files.newOutputStream(linksFile));
    this.files = new UploadRows(request, folder);
  }

  /** The lines of rows. */
  OutputStream entities() {
    return entities;
  }

  /** The lines of relations. */
  OutputStream links() {
    return links;
  }

  /** The lines of schemas. */
  OutputStream schemas() {
    return schemas;
  }

  /** The rows of files. */
  UploadRows files() {
    return files;
  }

  /**
   * Writes the archive, once all lines are there.
   *
   * @param localized the types whose rows must have a locale
   * @param locale of those that have none
   */
  void write(Copies copies, List<String> localized, String locale) throws IOException {
    files.add(copies);
    files.forEach((number, data, name) -> addFileRow(number, data));
    entities.close();
    links.close();
    files
        .pictures()
        .complete(entitiesFile, completeFile, line -> RowData.localized(line, localized, locale));
    try (OutputStream out = request.export().output().create(NAME);
        TarArchiveOutputStream tar =
            new TarArchiveOutputStream(out, StandardCharsets.UTF_8.name())) {
      tar.setBigNumberMode(TarArchiveOutputStream.BIGNUMBER_STAR);
      add(tar, "metadata.json", METADATA.getBytes(StandardCharsets.UTF_8));
      add(tar, "schemas/schemas_00001.jsonl", schemas.toByteArray());
      add(tar, "entities/entities_00001.jsonl", completeFile, Files.size(completeFile));
      add(tar, "links/links_00001.jsonl", linksFile, Files.size(linksFile));
      files.forEach(
          (number, data, name) ->
              add(tar, "assets/metadata/" + name + ".json", withId(number, data)));
      copies.forEach(copy -> add(tar, "assets/" + copy.path(), copy.file(), copy.bytes()));
    }
  }

  private void addFileRow(long number, byte[] data) throws IOException {
    entities.write(
        ("{\"type\":\"" + Link.FILES + "\",\"id\":" + number + ",\"data\":")
            .getBytes(StandardCharsets.UTF_8));
    entities.write(data);
    entities.write("}\n".getBytes(StandardCharsets.UTF_8));
  }

  private static byte[] withId(long number, byte[] data) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(data.length + 32);
    bytes.writeBytes(("{\"id\":" + number + ",").getBytes(StandardCharsets.UTF_8));
    bytes.write(data, 1, data.length - 1);
    return bytes.toByteArray();
  }

  private static void add(TarArchiveOutputStream tar, String name, byte[] bytes)
      throws IOException {
    begin(tar, name, bytes.length);
    tar.write(bytes);
    tar.closeArchiveEntry();
  }

  private static void add(TarArchiveOutputStream tar, String name, Path file, long bytes)
      throws IOException {
    begin(tar, name, bytes);
    Files.copy(file, tar);
    tar.closeArchiveEntry();
  }

  private static void begin(TarArchiveOutputStream tar, String name, long bytes)
      throws IOException {
    TarArchiveEntry entry = new TarArchiveEntry(name);
    entry.setSize(bytes);
    entry.setModTime(0);
    tar.putArchiveEntry(entry);
  }

  @Override
  public void close() throws IOException {
    entities.close();
    links.close();
    files.close();
    for (Path file : List.of(entitiesFile, linksFile, completeFile)) {
      Files.deleteIfExists(file);
    }
  }
}
