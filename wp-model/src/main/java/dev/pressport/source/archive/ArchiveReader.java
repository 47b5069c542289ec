package dev.pressport.source.archive;

import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** A reader of one format. */
interface ArchiveReader {

  /**
   * Returns whether a file is of this format.
   *
   * @param head its first bytes, {@link PluginFormat#HEAD} at most
   */
  default boolean matches(byte[] head, ArchiveFile file) throws IOException {
    return matches(head, file.name());
  }

  /**
   * Returns whether a file that cannot be read at its end is of this format.
   *
   * @param head its first bytes, {@link PluginFormat#HEAD} at most
   */
  boolean matches(byte[] head, String path);

  /**
   * Names each file, in the order in which they lie. What is behind a fault is not named.
   *
   * @param secret for encrypted archives
   * @throws java.io.EOFException when the archive ends in the middle
   * @throws IOException when it is damaged
   * @throws dev.pressport.source.SourceUnreadable when it cannot be decrypted
   */
  void list(ArchiveFile file, Secret secret, Consumer<PackedFile> files) throws IOException;

  /** Returns the path of the file that describes the site, if the format has one. */
  default Optional<String> description() {
    return Optional.empty();
  }

  /**
   * Returns WordPress's options that the plugin keeps beside its dump, by name, as the database
   * would have them.
   *
   * @param description the content of the file that describes the site
   */
  default Map<String, String> options(byte[] description) {
    return Map.of();
  }
}
