package dev.pressport.source.wxr;

import dev.pressport.model.Text;
import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** A text too large for memory, in a file of the work folder. */
record SpooledText(Path file, long length) implements Text {

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
}
