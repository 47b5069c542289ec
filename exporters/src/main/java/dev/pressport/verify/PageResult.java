package dev.pressport.verify;

import java.util.List;

/**
 * The result for one address of the old site.
 *
 * @param found whether there is a page, or a file where a list is wanted
 */
record PageResult(
    Kind kind,
    boolean found,
    List<PageDifference> differences,
    long words,
    long missingWords,
    long images) {
  PageResult {
    differences = List.copyOf(differences);
  }

  /** The kind of an address. */
  enum Kind {
    PAGE,
    /** A page of a media file that the old site perhaps did not have. */
    FILE_PAGE,
    /** A list of entries, of which only the address counts. */
    LIST
  }
}
