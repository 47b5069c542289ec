package dev.pressport.source;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;

/**
 * The files that people uploaded to a site, as they came with its database: what WordPress keeps in
 * {@code wp-content/uploads} (wp-includes/functions.php, wp_upload_dir()). Paths are relative to
 * that folder, with slashes, and never lead out of it.
 */
public interface Uploads extends Closeable {

  /** Returns their location for people: {@code backup.zip/wp-content/uploads}. */
  String name();

  /** Returns their number. */
  long files();

  /** Returns their total size, unpacked. */
  long bytes();

  /** Returns whether there is a file with a path. */
  boolean has(String path);

  /**
   * Opens one of them. In an archive that can only be read from its beginning, such as {@code
   * .tar.gz}, this takes a reading up to the file.
   *
   * @param path such as {@code 2024/01/photo.jpg}
   * @return empty when there is no file with that path
   */
  Optional<InputStream> open(String path) throws IOException;

  /** The bytes of a file. */
  @FunctionalInterface
  interface Content {
    InputStream open() throws IOException;
  }
}
