package dev.pressport.export.media;

import dev.pressport.export.output.SortedLines;
import dev.pressport.media.MediaFile;
import dev.pressport.permalink.PathTable;
import dev.pressport.text.WebAddress;
import dev.pressport.work.WorkMemory;
import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * The files that content uses, without duplicates, each with its line of the media list. Large sets
 * are kept on disk. Safe for many threads.
 */
final class UsedFiles implements Closeable {
  /** Separates the path from the line; it sorts before every character of a path. */
  private static final char END = 0;

  private final PathTable paths = new PathTable();
  private final MediaKinds kinds = new MediaKinds();
  private final SortedLines lines;
  private long count;
  private String firstPath = "";
  private @Nullable String host;

  /** Writes the line of a file. */
  @FunctionalInterface
  interface LineWriter {
    void write(MediaFile file, OutputStream out) throws IOException;
  }

  /** Creates an empty set that writes its files to an existing folder. */
  UsedFiles(Path folder) {
    this(folder, WorkMemory.share(128));
  }

  /** Creates an empty set with an existing folder and the bytes to hold in memory. */
  UsedFiles(Path folder, long memory) {
    this.lines = SortedLines.byBytes(folder, memory);
  }

  /** Adds a file, unless one with its old path was added. */
  synchronized void add(MediaFile file, LineWriter line) throws IOException {
    String path = file.path();
    if (paths.add(path, 1) != 0) {
      return;
    }
    ByteArrayOutputStream sorted = new ByteArrayOutputStream();
    sorted.write(path.replace(END, ' ').getBytes(StandardCharsets.UTF_8));
    sorted.write(END);
    line.write(file, sorted);
    lines.add(0, sorted.toByteArray());
    kinds.linked(path);
    count++;
    if (file.url() != null && (host == null || path.compareTo(firstPath) < 0)) {
      firstPath = path;
      host = WebAddress.hostOf(file.url());
    }
  }

  synchronized long count() {
    return count;
  }

  /** Returns the host of the first file that has an address; null when there is none. */
  synchronized @Nullable String host() {
    return host;
  }

  synchronized MediaKinds kinds() {
    return kinds;
  }

  /** Writes the lines in the order of the old paths. */
  synchronized void writeTo(OutputStream out) throws IOException {
    lines.forEach(
        (id, sorted) -> {
          int end = 0;
          while (sorted[end] != END) {
            end++;
          }
          out.write(sorted, end + 1, sorted.length - end - 1);
        });
  }

  @Override
  public synchronized void close() throws IOException {
    lines.close();
  }
}
