package dev.pressport.render;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The result of a query loop.
 *
 * @param entries those of its first page
 * @param total the number of entries found, null when there are too many to count
 */
public record QueryResult(List<CurrentEntry> entries, @Nullable Long total) {
  public QueryResult {
    entries = List.copyOf(entries);
  }
}
