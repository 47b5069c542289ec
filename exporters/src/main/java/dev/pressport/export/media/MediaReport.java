package dev.pressport.export.media;

import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The files that content uses, in numbers.
 *
 * @param copied the number of files in the output
 * @param bytes their total size
 * @param linked the number of files that content links to at their old addresses, by choice or
 *     because nothing is copied in this run
 * @param missing the number of files that could not be copied
 * @param dropped the number of files that content lost, by choice
 * @param host the host that the linked files load from; null when there are none
 * @param samples some of the missing files
 * @param kinds the files by kind, those of most files first
 * @param reasons the reasons why files are missing, with the number of files
 */
public record MediaReport(
    Handling handling,
    long copied,
    long bytes,
    long linked,
    long missing,
    long dropped,
    @Nullable String host,
    List<Sample> samples,
    List<Kind> kinds,
    SortedMap<String, Long> reasons) {
  /** Returns the number of files that were not copied and load from the old site. */
  public long left() {
    return handling == Handling.LINK ? linked : 0;
  }

  public MediaReport {
    samples = List.copyOf(samples);
    kinds = List.copyOf(kinds);
    reasons = Collections.unmodifiableSortedMap(new TreeMap<>(reasons));
  }

  /** The handling of files. */
  public enum Handling {
    COPY,
    LINK,
    /** The content loses them. */
    NONE,
    /** The target takes no files. */
    KEPT,
    /** They would be copied if the output were a folder. */
    PLANNED
  }

  /**
   * Files with one extension.
   *
   * @param name the extension in lower case, or {@code other}
   * @param bytes the size of the copied ones
   */
  public record Kind(String name, long copied, long bytes, long missing, long linked) {
    /** Returns the number of files. */
    public long files() {
      return copied + missing + linked;
    }

    Kind named(String other) {
      return new Kind(other, copied, bytes, missing, linked);
    }
  }

  /** A missing file. */
  public record Sample(String url, String reason) {}
}
