package dev.pressport.work;

import dev.pressport.model.Text;
import java.io.Closeable;
import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The files of the texts that one reading keeps on disk; closing deletes them. For one thread. */
public final class TextFiles implements Closeable {
  private final Path folder;
  private final List<Path> files = new ArrayList<>();

  /** Files in a folder, which need not exist. */
  public TextFiles(Path folder) {
    this.folder = folder;
  }

  /** Starts a new one. */
  public Writing begin() throws IOException {
    Files.createDirectories(folder);
    Path file = folder.resolve("text-" + files.size());
    files.add(file);
    return new Writing(file);
  }

  /** Copies a text into a new one. */
  public SpooledText copy(Text text) throws IOException {
    char[] piece = new char[1 << 14];
    try (Reader reader = text.reader();
        Writing writing = begin()) {
      for (int n = reader.read(piece); n >= 0; n = reader.read(piece)) {
        writing.append(CharBuffer.wrap(piece, 0, n));
      }
      return writing.end();
    }
  }

  @Override
  public void close() throws IOException {
    for (Path file : files) {
      Files.deleteIfExists(file);
    }
    files.clear();
  }

  /** A text on its way into its file. */
  public static final class Writing implements Closeable {
    private final Path file;
    private final Writer writer;
    private long length;

    private Writing(Path file) throws IOException {
      this.file = file;
      this.writer = Files.newBufferedWriter(file, StandardCharsets.UTF_8);
    }

    /** Appends a piece. */
    public void append(CharSequence piece) throws IOException {
      writer.append(piece);
      length += piece.length();
    }

    /** Returns the length of the text so far, in UTF-16 units. */
    public long length() {
      return length;
    }

    /** Ends the text. */
    public SpooledText end() throws IOException {
      writer.close();
      return new SpooledText(file, length);
    }

    @Override
    public void close() throws IOException {
      writer.close();
    }
  }
}
