package dev.pressport.render;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a query loop shows.
 *
 * @param entries those of its first page
 * @param total how many it found, null when there are too many to count
 */
public record Loop(List<CurrentEntry> entries, @Nullable Long total) {
  public Loop {
    entries = List.copyOf(entries);
  }
}
