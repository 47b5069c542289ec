package dev.pressport.export.media;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The files that content uses, in numbers.
 *
 * @param mode {@code copy}, {@code link} or {@code none}; {@code kept} where the target takes no
 *     files, {@code planned} where they would be copied if the output were a folder
 * @param copied the number of files in the output
 * @param bytes their total size
 * @param linked the number of files that content links to at their old addresses, by choice or
 *     because nothing is copied in this run
 * @param missing the number of files that could not be copied
 * @param dropped the number of files that content lost, by choice
 * @param host the host that the linked files load from; null when there are none
 * @param samples some of the missing files
 */
public record MediaReport(
    String mode,
    long copied,
    long bytes,
    long linked,
    long missing,
    long dropped,
    @Nullable String host,
    List<Sample> samples) {
  /** The report of a target that takes no files. */
  public static final MediaReport NONE = new MediaReport("none", 0, 0, 0, 0, 0, null, List.of());

  /** Returns the number of files that stay behind. */
  public long left() {
    return mode.equals("link") ? linked : 0;
  }

  public MediaReport {
    samples = List.copyOf(samples);
  }

  /** A missing file. */
  public record Sample(String url, String reason) {}
}
