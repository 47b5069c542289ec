package dev.pressport.export;

import dev.pressport.export.output.FileNames;
import dev.pressport.export.output.OutputRefused;
import dev.pressport.export.output.UniqueNames;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** The destination of an exporter's files: a folder, one stream, or nothing. */
public interface Output {

  /**
   * Starts a new file.
   *
   * <p>The stream is buffered. The file counts as written once the stream is closed; only then is
   * it recorded with its size and SHA-256.
   *
   * @param path {@code "entries/post.ndjson"}: relative, separated by {@code /}, each segment one
   *     that {@link FileNames#segment} would leave as it is; one leading dot is allowed besides
   * @throws IllegalArgumentException when the path is not of that form
   * @throws IllegalStateException when the path, as a case-insensitive disk compares it, is taken
   *     by another file or folder; {@link UniqueNames} keeps them apart
   * @throws OutputRefused when the disk does not let it be written
   */
  OutputStream create(String path) throws IOException;

  /**
   * Writes a whole new file, which is cheaper than a stream.
   *
   * @param path as for {@link #create}
   */
  default void write(String path, byte[] bytes) throws IOException {
    try (OutputStream out = create(path)) {
      out.write(bytes);
    }
  }

  /** Returns whether files of any size can be stored in it. */
  default boolean takesFiles() {
    return true;
  }

  /**
   * Stores a whole file, by a second name for it where the disk permits. The file must not change
   * any more.
   *
   * @param path as for {@link #create}
   * @param sha256 of its bytes, as hexadecimal digits
   */
  default void add(String path, Path file, long bytes, String sha256) throws IOException {
    try (OutputStream out = create(path)) {
      Files.copy(file, out);
    }
  }
}
