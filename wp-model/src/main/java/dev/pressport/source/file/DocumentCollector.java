package dev.pressport.source.file;

import dev.pressport.source.ArchivePassword;
import dev.pressport.source.archive.CryptFile;
import dev.pressport.source.archive.PluginFormat;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Gathers what is in a location. Archives are looked into, also in a folder. */
final class DocumentCollector {
  private final Findings findings = new Findings();
  private final ArchivePassword password;

  DocumentCollector(ArchivePassword password) {
    this.password = password;
  }

  /** Looks into a folder. */
  void folder(String name, Path folder) throws IOException {
    Container container = new FolderFiles(folder);
    findings.container(container, false);
    container.each(
        member -> {
          if (SiteFolders.isAcfJson(member.path())) {
            findings.acfJson(new Document(member.path(), member.bytes(), member.opener()));
            return true;
          }
          Optional<String> uploads = SiteFolders.uploads(member.path());
          if (uploads.isPresent()) {
            findings.upload(member, container, name, uploads.get(), false);
          } else if (!SiteFolders.isOfProgram(member.path())) {
            file(member.path(), folder.resolve(member.path()));
          }
          return true;
        });
  }

  /** Looks into a file that is the whole location. */
  void location(String name, Path file) throws IOException {
    if (!file(name, file)) {
      ForeignFile.refusal(name, file).ifPresent(findings::obstacle);
    }
  }

  /**
   * Looks into a file.
   *
   * @return whether it is an archive
   */
  boolean file(String name, Path file) throws IOException {
    if (CryptFile.isNamed(name)) {
      findings.encrypted(
          new Document(
              name,
              Files.size(file),
              progress -> new CountingInputStream(Files.newInputStream(file), progress)),
          Files.size(file),
          password);
      return true;
    }
    CompressionFormat compression = CompressionFormat.of(file);
    Optional<Container> container = container(name, file, compression, password);
    if (container.isPresent()) {
      findings.add(new ArchiveContents(name, Files.size(file), password).found(container.get()));
      return true;
    }
    long size = Files.size(file);
    findings.document(
        new Document(
            name,
            size,
            progress ->
                compression.unpacked(
                    name, new CountingInputStream(Files.newInputStream(file), progress), size)));
    return false;
  }

  /**
   * Returns the files of an archive; empty when the file is none.
   *
   * @param name of the file, for people
   */
  static Optional<Container> container(String name, Path file, ArchivePassword password)
      throws IOException {
    return container(name, file, CompressionFormat.of(file), password);
  }

  private static Optional<Container> container(
      String name, Path file, CompressionFormat compression, ArchivePassword password)
      throws IOException {
    if (compression == CompressionFormat.ZIP) {
      return Optional.of(zip(name, file, password));
    }
    long size = Files.size(file);
    byte[] head;
    try (InputStream in = compression.unpacked(name, Files.newInputStream(file), size)) {
      head = in.readNBytes(ArchiveFormat.HEAD);
    }
    Optional<ArchiveFormat> format = ArchiveFormat.of(head);
    if (format.isPresent()) {
      return Optional.of(new StreamedFiles(name, file, compression, format.get()));
    }
    Optional<PluginFormat> ofPlugin = PluginFormat.of(head, file);
    return compression == CompressionFormat.NONE
        ? ofPlugin.map(own -> new IndexedFiles(name, file, own, password))
        : ofPlugin.map(
            own ->
                new IndexedFiles(
                    new Document(
                        name,
                        size,
                        progress -> compression.unpacked(name, Files.newInputStream(file), size)),
                    size,
                    own,
                    password));
  }

  private static Container zip(String name, Path file, ArchivePassword password)
      throws IOException {
    Optional<String> text = password.text();
    if (text.isPresent() && EncryptedZip.isOne(file)) {
      return EncryptedZip.of(name, file, text.get());
    }
    if (LargeZip.isOne(file)) {
      return new LargeZip(name, file);
    }
    ZipFiles zip = new ZipFiles(name, file);
    return zip.isWhole()
        ? zip
        : new StreamedFiles(name, file, CompressionFormat.ZIP, ArchiveFormat.ZIP);
  }

  /** Returns the documents found. */
  Documents documents() throws IOException {
    return findings.documents();
  }
}
