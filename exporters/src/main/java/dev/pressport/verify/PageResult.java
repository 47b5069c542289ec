package dev.pressport.verify;

import java.util.List;

/** The result for one address of the old site. */
record PageResult(
    Kind kind, List<PageDifference> differences, long words, long missingWords, long images) {
  PageResult {
    differences = List.copyOf(differences);
  }

  /** The kind of an address. */
  enum Kind {
    PAGE,
    /** A list of entries, of which only the address counts. */
    LIST,
    /** A page that is not there and perhaps never was. */
    UNCERTAIN
  }

  /** The result for an address whose page is not compared. */
  static PageResult ofAddress(boolean list, List<PageDifference> differences) {
    return new PageResult(list ? Kind.LIST : Kind.PAGE, differences, 0, 0, 0);
  }

  /** The result for a page that is not there and perhaps never was. */
  static PageResult uncertain() {
    return new PageResult(Kind.UNCERTAIN, List.of(), 0, 0, 0);
  }
}
