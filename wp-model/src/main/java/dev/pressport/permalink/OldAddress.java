package dev.pressport.permalink;

import org.jspecify.annotations.Nullable;

/**
 * An address of the old site below its host.
 *
 * @param path decoded, with a slash at the beginning; whether it ends with one is of no importance
 * @param variable the variable of the query that names an item; null for none
 * @param value of that variable, decoded; empty for none
 */
public record OldAddress(Kind kind, String path, @Nullable String variable, String value) {

  /** A kind of old address. */
  public enum Kind {
    /** The address that the item had last. */
    PERMALINK("permalink"),
    /** A permalink with a former slug or date. */
    FORMER("former slug or date"),
    /** A permalink of an earlier structure, out of the guid. */
    GUID("earlier permalink structure"),
    /** The id of an entry: {@code ?p=12}, {@code ?page_id=12} or {@code ?attachment_id=12}. */
    ID("id"),
    /** A variable that names an item: {@code ?cat=3}. */
    QUERY("query"),
    /** A file of WordPress that showed the feed. */
    FEED("feed"),
    /** A file that is elsewhere. */
    FILE("file"),
    /** An address that a rule of a plugin redirects. */
    RULE("redirect rule");

    private final String label;

    Kind(String label) {
      this.label = label;
    }

    /** Returns its name for people. */
    public String label() {
      return label;
    }
  }

  /** An address without a query. */
  public static OldAddress path(Kind kind, String path) {
    return new OldAddress(kind, path, null, "");
  }

  /**
   * Returns a decoded path in a form in which two paths are equal that WordPress takes for equal:
   * without slashes around, in lower case.
   */
  public static String folded(String path) {
    return Segments.of(path).folded();
  }
}
