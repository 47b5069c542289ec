package dev.pressport.source;

import dev.pressport.row.Row;
import java.io.Closeable;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Pulls the rows of a site: authors, terms, entries, each followed by its comments. A row is valid
 * until its site is closed. For one thread.
 */
public interface RowReader extends Closeable {

  /** The next row, or null at the end. */
  @Nullable Row next() throws IOException;

  /** How many bytes of the origins have been read, of the sum of their sizes. */
  long bytesRead();

  /** Returns the truncated origins; known at the end. */
  List<Truncation> truncations();

  /**
   * Returns the number of rows of each origin, by its name, that became part of rows of richer
   * ones: known when several sources were joined.
   */
  default Map<String, Long> joined() {
    return Map.of();
  }

  /**
   * An origin that ends in the middle.
   *
   * @param of what it is that ends too early
   * @param origin its name
   * @param lastWhole the last whole item, such as {@code menu item 1653}; null when there is none,
   *     or when items are made of rows that do not stand together
   * @param offset where that one, or the last whole row, ends, in bytes of the unpacked content
   * @param size where the content ends
   * @param kept how many items were kept
   */
  record Truncation(
      Whole of, String origin, @Nullable String lastWhole, long offset, long size, long kept) {}

  /** The kind of a truncated origin, on which the remedy depends. */
  enum Whole {
    EXPORT_FILE(
        "Download the export again. If it is cut off each time, export one year at a time, and name"
            + " all files in one pressport command."),
    DUMP(
        "Make the dump again. If it is cut off each time, compress it, or use mysqldump, which has"
            + " no time limit."),
    CLEAN_JSON("Copy the folder again, or export the site again."),
    /** The recording of a live site. */
    PULL("Run pressport pull again with the same address, user and folder. It resumes.");

    private final String remedy;

    Whole(String remedy) {
      this.remedy = remedy;
    }

    /** Returns what people can do to get the rest, in sentences. */
    public String remedy() {
      return remedy;
    }
  }
}
