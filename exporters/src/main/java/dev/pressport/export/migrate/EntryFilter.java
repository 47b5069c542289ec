package dev.pressport.export.migrate;

import dev.pressport.model.SiteIndex;
import dev.pressport.model.SiteIndex.EntryOutline;
import java.util.Optional;
import java.util.function.Predicate;

/** Applies the filters in the order of the source, where the limit counts. For one thread. */
final class EntryFilter {
  private static final String LIMIT = "limit";

  private final Filters filters;
  private final SiteIndex index;
  private long passed;
  private long lastRow = Long.MAX_VALUE;

  EntryFilter(Filters filters, SiteIndex index) {
    this.filters = filters;
    this.index = index;
  }

  /** Returns the reason why the next entry is not wanted; empty when it is. */
  Optional<String> rejectEntry(long id) {
    if (!filters.any()) {
      return Optional.empty();
    }
    Optional<EntryOutline> entry = index.entry(id);
    if (entry.isEmpty()) {
      return Optional.empty();
    }
    Optional<String> rejected = filters.reject(entry.get(), index);
    if (rejected.isPresent()) {
      return rejected;
    }
    return filters.isLimited() ? rejectBeyondLimit(entry.get()) : Optional.empty();
  }

  private Optional<String> rejectBeyondLimit(EntryOutline entry) {
    if (!filters.isCounted(entry.type())) {
      return filters.isSpared(entry.type()) ? Optional.empty() : Optional.of(LIMIT);
    }
    if (passed >= filters.limit()) {
      lastRow = Math.min(lastRow, entry.row() - 1);
      return Optional.of(LIMIT);
    }
    passed++;
    return Optional.empty();
  }

  /** Returns the reason why a comment is not wanted, that of its entry; empty when it is. */
  Optional<String> rejectComment(long entryId) {
    if (!filters.any()) {
      return Optional.empty();
    }
    Optional<EntryOutline> entry = index.entry(entryId);
    if (entry.isEmpty()) {
      return Optional.empty();
    }
    return wants(entry.get()) ? Optional.empty() : Optional.of("its entry");
  }

  /** Returns whether an entry that came already was wanted. */
  private boolean wants(EntryOutline entry) {
    return isWithinLimit(entry) && filters.reject(entry, index).isEmpty();
  }

  private boolean isWithinLimit(EntryOutline entry) {
    return !filters.isLimited()
        || (filters.isCounted(entry.type())
            ? entry.row() <= lastRow
            : filters.isSpared(entry.type()));
  }

  /**
   * Returns a test of whether entries are wanted, in any order, found by taking each once in that
   * of the source.
   */
  static Predicate<EntryOutline> ahead(Filters filters, SiteIndex index) {
    if (!filters.any()) {
      return entry -> true;
    }
    EntryFilter choice = new EntryFilter(filters, index);
    index.forEachEntry(entry -> choice.rejectEntry(entry.id()));
    return choice::wants;
  }
}
