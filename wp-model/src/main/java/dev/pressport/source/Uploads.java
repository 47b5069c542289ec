package dev.pressport.source;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * The files that people uploaded to a site, as they came with its database: what WordPress keeps in
 * {@code wp-content/uploads} (wp-includes/functions.php, wp_upload_dir()). Paths are relative to
 * that folder, with slashes, and never lead out of it. A path finds a file also when one of them
 * has its accents decomposed, as macOS writes names. Programs and hidden files are never found,
 * since no web server sends them to visitors. For one thread at a time.
 */
public interface Uploads extends Closeable {

  /** Returns their location for people: {@code backup.zip/wp-content/uploads}. */
  String name();

  /** Returns their number. */
  long files();

  /** Returns their total size, unpacked. */
  long bytes();

  /**
   * Returns the size of a file in bytes, as the list of contents says; it may be wrong in a damaged
   * archive.
   *
   * @param path such as {@code 2024/01/photo.jpg}
   * @return empty when there is no file with that path
   */
  OptionalLong size(String path) throws IOException;

  /** Returns whether there is a file with a path. */
  default boolean has(String path) throws IOException {
    return size(path).isPresent();
  }

  /**
   * Opens one of them. In an archive that can only be read from its beginning, such as {@code
   * .tar.gz}, this takes a reading up to the file, unless it is {@link #unpackedInto}.
   *
   * @param path such as {@code 2024/01/photo.jpg}
   * @return empty when there is no file with that path; the stream throws an exception when the
   *     file is damaged
   * @throws IOException also when this file alone is damaged
   */
  Optional<InputStream> open(String path) throws IOException;

  /**
   * Opens a file of the site outside the uploads, where these came with the whole site: an image of
   * a theme or a plugin.
   *
   * @param path below the site, such as {@code wp-content/themes/x/logo.png}
   * @return empty for what is not there, and for all that is not an image, a font, a style sheet or
   *     another file that pages load
   */
  default Optional<InputStream> openFile(String path) throws IOException {
    return Optional.empty();
  }

  /**
   * Returns the same files for many calls of {@link #open}: those of an archive that can only be
   * read from its beginning are unpacked once, when the first is opened. Closing either closes
   * both.
   *
   * @param folder may not exist yet; takes as much space as the files, and belongs to the caller
   */
  default Uploads unpackedInto(Path folder) {
    return this;
  }

  /** The bytes of a file. */
  @FunctionalInterface
  interface Content {
    InputStream open() throws IOException;
  }
}
