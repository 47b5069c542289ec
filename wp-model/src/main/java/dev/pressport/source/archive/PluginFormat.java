package dev.pressport.source.archive;

import dev.pressport.source.ArchivePassword;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** A format of a plugin's own archives. */
public final class PluginFormat {
  /** The number of bytes at the beginning of a file that show its format. */
  public static final int HEAD = 4377;

  /**
   * That of All-in-One is the last, as it has no signature: names of files may be those of others.
   */
  private static final List<PluginFormat> ALL =
      List.of(
          new PluginFormat("Duplicator", new DafFiles()),
          new PluginFormat("Everest Backup", new EverestFiles()),
          new PluginFormat("WP STAGING", new WpstgFiles()),
          new PluginFormat("JetBackup", new SgbpFiles()),
          new PluginFormat("All-in-One WP Migration", new WpressFiles()));

  private final String plugin;
  private final ArchiveReader reader;

  private PluginFormat(String plugin, ArchiveReader reader) {
    this.plugin = plugin;
    this.reader = reader;
  }

  /**
   * Returns the format of a file that is not packed as a whole.
   *
   * @param head its first bytes
   */
  public static Optional<PluginFormat> of(byte[] head, Path file) throws IOException {
    ArchiveFile archive = new ArchiveFile("", file, Files.size(file));
    for (PluginFormat format : ALL) {
      if (format.reader.matches(head, archive)) {
        return Optional.of(format);
      }
    }
    return Optional.empty();
  }

  /**
   * Returns the format of a file that lies in an archive.
   *
   * @param head its first bytes
   */
  public static Optional<PluginFormat> of(byte[] head, String path) {
    byte[] start = Arrays.copyOf(head, Math.min(head.length, HEAD));
    for (PluginFormat format : ALL) {
      if (format.reader.matches(start, path)) {
        return Optional.of(format);
      }
    }
    return Optional.empty();
  }

  /**
   * Names each file of an archive, in the order in which they lie. What is behind a fault is not
   * named, except a file that the archive ends in.
   *
   * @param name of the archive, for people
   * @throws java.io.EOFException when the archive ends in the middle
   * @throws IOException when it is damaged
   * @throws dev.pressport.source.SourceUnreadable when it cannot be decrypted
   */
  public void list(String name, Path file, ArchivePassword password, Consumer<PackedFile> files)
      throws IOException {
    reader.list(
        new ArchiveFile(name, file, Files.size(file)), new Secret(name, plugin, password), files);
  }

  /** Returns the path of the file that describes the site, if the format has one. */
  public Optional<String> description() {
    return reader.description();
  }

  /**
   * Returns WordPress's options that the plugin keeps beside its dump, by name, as the database
   * would have them.
   *
   * @param description the content of the file that describes the site
   */
  public Map<String, String> options(byte[] description) {
    return reader.options(description);
  }

  /** Opens a file of an archive. */
  public static InputStream open(Path archive, PackedFile file) throws IOException {
    InputStream stored =
        new ArchiveFile("", archive, Files.size(archive)).open(file.at(), file.stored());
    try {
      return file.packing().unpack(stored);
    } catch (IOException e) {
      stored.close();
      throw e;
    }
  }
}
