package dev.pressport.work;

import dev.pressport.model.Text;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A text too large for memory, in a file of the work folder.
 *
 * @param length in UTF-16 units
 */
public record SpooledText(Path file, long length) implements Text {

  @Override
  public boolean inline() {
    return false;
  }

  @Override
  public String string() {
    throw new IllegalStateException("a text of " + length + " characters is not held in memory");
  }

  @Override
  public Reader reader() throws IOException {
    return Files.newBufferedReader(file, StandardCharsets.UTF_8);
  }

  /** The same text in memory, in which there must be room for it. */
  public Text loaded() {
    StringBuilder whole = new StringBuilder((int) length);
    char[] piece = new char[1 << 14];
    try (Reader reader = reader()) {
      for (int n = reader.read(piece); n >= 0; n = reader.read(piece)) {
        whole.append(piece, 0, n);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return Text.of(whole.toString());
  }
}
