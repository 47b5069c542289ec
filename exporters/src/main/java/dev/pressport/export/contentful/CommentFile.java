package dev.pressport.export.contentful;

import dev.pressport.export.cms.JsonArrayFile;
import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.Closeable;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The comments of a site, until all are known: a comment links to the one that it answers only when
 * that is imported, too.
 */
final class CommentFile implements Closeable {
  private static final char SEPARATOR = '\t';

  private final Path file;
  private final BufferedWriter writer;
  private long[] ids = new long[16];
  private int count;

  CommentFile(Path file) throws IOException {
    this.file = file;
    this.writer = Files.newBufferedWriter(file);
  }

  /**
   * Adds a comment.
   *
   * @param parent the comment that it answers, null for none
   * @param linked the comment with a link to that one
   * @param alone the comment without
   */
  void add(long id, @Nullable Long parent, byte[] linked, byte[] alone) throws IOException {
    if (count == ids.length) {
      ids = Arrays.copyOf(ids, 2 * count);
    }
    ids[count++] = id;
    if (parent != null) {
      writer.write(parent + "" + SEPARATOR + text(linked) + SEPARATOR);
    }
    writer.write(text(alone) + "\n");
  }

  private static String text(byte[] json) {
    return new String(json, StandardCharsets.UTF_8);
  }

  /** Adds all comments to a list. */
  void addTo(JsonArrayFile list) throws IOException {
    writer.close();
    long[] known = Arrays.copyOf(ids, count);
    Arrays.sort(known);
    try (BufferedReader lines = Files.newBufferedReader(file)) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        // JSON escapes tabs within texts.
        int first = line.indexOf(SEPARATOR);
        if (first < 0) {
          list.add(line.getBytes(StandardCharsets.UTF_8));
        } else {
          int second = line.indexOf(SEPARATOR, first + 1);
          long parent = Long.parseLong(line.substring(0, first));
          boolean there = Arrays.binarySearch(known, parent) >= 0;
          String json = there ? line.substring(first + 1, second) : line.substring(second + 1);
          list.add(json.getBytes(StandardCharsets.UTF_8));
        }
      }
    }
  }

  /** Deletes the file. */
  @Override
  public void close() throws IOException {
    writer.close();
    Files.deleteIfExists(file);
  }
}
