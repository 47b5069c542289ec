package dev.pressport.export.site;

import dev.pressport.model.Ref;
import org.jspecify.annotations.Nullable;

/**
 * A page that lists others, and is no item of the old site.
 *
 * @param path where it is, decoded
 * @param type the post type it lists
 * @param year null for all years
 * @param month null for all months
 */
record ListPage(
    Kind kind, String path, String type, @Nullable Integer year, @Nullable Integer month) {

  /** The kind of a list. */
  enum Kind {
    /** The newest posts, at the home of the site. */
    HOME,
    /** All entries of a post type. */
    ARCHIVE,
    /** The posts of a year. */
    YEAR,
    /** The posts of a month. */
    MONTH
  }

  /** The key of a list. */
  record Key(String type, @Nullable Integer year, @Nullable Integer month) {

    /** The list that a reference means; of days there are none, their month must do. */
    static Key of(Ref ref) {
      return ref instanceof Ref.ToDate date
          ? new Key("post", date.year(), date.month())
          : new Key(ref instanceof Ref.ToArchive to ? to.postType() : "", null, null);
    }
  }

  Key key() {
    return new Key(type, year, month);
  }
}
