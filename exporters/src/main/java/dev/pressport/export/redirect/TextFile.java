package dev.pressport.export.redirect;

import dev.pressport.export.Output;
import java.io.BufferedWriter;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;

/** A file in the folder of redirects, written line by line. */
final class TextFile implements Closeable {
  static final String FOLDER = "_pressport/redirects/";

  private final Writer out;

  /** Starts a file. */
  TextFile(Output output, String name) throws IOException {
    out =
        new BufferedWriter(
            new OutputStreamWriter(output.create(FOLDER + name), StandardCharsets.UTF_8));
  }

  /** Writes a line, or a text of several lines. */
  void line(String text) throws IOException {
    out.write(text);
    out.write('\n');
  }

  @Override
  public void close() throws IOException {
    out.close();
  }
}
