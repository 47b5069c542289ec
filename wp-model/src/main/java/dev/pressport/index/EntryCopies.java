package dev.pressport.index;

import dev.pressport.model.SiteIndex.EntryOutline;
import dev.pressport.model.Term;
import dev.pressport.row.Row;
import dev.pressport.text.Slug;
import java.util.List;
import java.util.Objects;

/** The rules by which two rows with one id are copies of an entry, and which copy is newer. */
final class EntryCopies {
  /** Most have no title, and each is of one menu: with another menu it is another item. */
  private static final String MENU_ITEM = "nav_menu_item";

  private EntryCopies() {}

  /**
   * Returns whether a row is a copy of the entry that has its id. Within one file, which has an id
   * once, it has the same slug; another file may be an older or newer export.
   */
  static boolean areSame(EntryOutline seen, EntryPrint print, Row row) {
    if (!seen.type().equals(row.string("post_type").strip())) {
      return false;
    }
    boolean oneFile = print.origin().equals(row.origin());
    boolean sameSlug = seen.slug().equals(Slug.decode(row.string("post_name").strip()));
    if (oneFile && !sameSlug) {
      return false;
    }
    String one = EntryGuid.decoded(seen.guid());
    String other = EntryGuid.of(row);
    if (one != null && other != null) {
      return oneFile
          ? one.equals(other) && isOfMenu(seen, row)
          : EntryGuid.withoutHost(one).equals(EntryGuid.withoutHost(other));
    }
    boolean sameDate = Objects.equals(seen.date(), row.scalar("post_date"));
    boolean sameTitle = seen.title().equals(row.string("post_title"));
    return sameDate
        && (sameTitle || (!oneFile && sameSlug && !seen.slug().isEmpty()))
        && isOfMenu(seen, row);
  }

  private static boolean isOfMenu(EntryOutline seen, Row row) {
    return !seen.type().equals(MENU_ITEM) || seen.terms().equals(termKeys(row));
  }

  /** Returns the terms that an entry row names, each once. */
  static List<Term.Key> termKeys(Row row) {
    return row.terms().stream()
        .map(name -> new Term.Key(name.taxonomy(), Slug.decode(name.slug())))
        .distinct()
        .toList();
  }

  /** Returns whether a row was modified later than the copy that was seen before. */
  static boolean isNewer(Row row, EntryPrint seen) {
    String modified = EntryPrint.modified(row);
    return modified != null && (seen.modified() == null || modified.compareTo(seen.modified()) > 0);
  }
}
