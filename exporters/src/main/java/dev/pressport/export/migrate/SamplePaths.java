package dev.pressport.export.migrate;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The first paths that an export writes, relative to the output folder and separated by {@code /}.
 *
 * @param entries of a post, a page and another public entry, as far as the target writes a file for
 *     an entry or its type
 * @param media of a copied media file; null when the target copies none, or there are none
 */
public record SamplePaths(List<String> entries, @Nullable String media) {
  /** No path is known. */
  public static final SamplePaths NONE = new SamplePaths(List.of(), null);

  public SamplePaths {
    entries = List.copyOf(entries);
  }
}
