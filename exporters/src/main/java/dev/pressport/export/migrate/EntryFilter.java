package dev.pressport.export.migrate;

import dev.pressport.contentmodel.NameChoices;
import dev.pressport.model.SiteIndex;
import dev.pressport.model.SiteIndex.EntryOutline;
import java.util.Optional;
import java.util.function.Predicate;

/** Applies the filters in the order of the source, where the limit counts. For one thread. */
final class EntryFilter {
  private static final String LIMIT = "limit";

  private final Filters filters;
  private final NameChoices types;
  private final SiteIndex index;
  private long passed;
  private long lastRow = Long.MAX_VALUE;

  EntryFilter(Filters filters, NameChoices types, SiteIndex index) {
    this.filters = filters;
    this.types = types;
    this.index = index;
  }

  /** Returns the reason why the next entry is not wanted; empty when it is. */
  Optional<String> rejectEntry(long id) {
    if (!any()) {
      return Optional.empty();
    }
    Optional<EntryOutline> entry = index.entry(id);
    if (entry.isEmpty()) {
      return Optional.empty();
    }
    Optional<String> rejected = reject(entry.get());
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
    if (!any()) {
      return Optional.empty();
    }
    Optional<EntryOutline> entry = index.entry(entryId);
    if (entry.isEmpty()) {
      return Optional.empty();
    }
    if (types.drops(entry.get().type())) {
      return Optional.of(Report.LeftOut.BY_POLICY);
    }
    return wants(entry.get()) ? Optional.empty() : Optional.of("its entry");
  }

  /** Returns whether an entry that came already was wanted. */
  private boolean wants(EntryOutline entry) {
    return isWithinLimit(entry) && reject(entry).isEmpty();
  }

  private boolean isWithinLimit(EntryOutline entry) {
    return !filters.isLimited()
        || (filters.isCounted(entry.type())
            ? entry.row() <= lastRow
            : filters.isSpared(entry.type()));
  }

  private boolean any() {
    return filters.any() || types.changeAny();
  }

  private Optional<String> reject(EntryOutline entry) {
    return types.drops(entry.type())
        ? Optional.of(Report.LeftOut.BY_POLICY)
        : filters.reject(entry, index);
  }

  /**
   * Returns a test of whether entries are wanted, in any order, found by taking each once in that
   * of the source.
   */
  static Predicate<EntryOutline> ahead(Filters filters, NameChoices types, SiteIndex index) {
    EntryFilter choice = new EntryFilter(filters, types, index);
    if (!choice.any()) {
      return entry -> true;
    }
    index.forEachEntry(entry -> choice.rejectEntry(entry.id()));
    return choice::wants;
  }
}
