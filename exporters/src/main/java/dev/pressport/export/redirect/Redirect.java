package dev.pressport.export.redirect;

import dev.pressport.permalink.OldAddress;

/**
 * A permanent redirect.
 *
 * @param to a path from the root of the host, or a whole address; all characters but those of
 *     {@link LinkText} are percent-encoded, so that it has no meaning in any configuration
 */
record Redirect(OldAddress from, String to) {

  /** The status of all redirects: moved permanently. */
  static final int STATUS = 301;

  /** The parts of a list of redirects, in their order. */
  enum Part {
    /** The ids of entries. */
    IDS,
    /** Other variables of queries. */
    QUERIES,
    /** Old paths. */
    PATHS
  }

  /** Returns the part of a list to which it belongs. */
  Part part() {
    return switch (from.kind()) {
      case ID -> Part.IDS;
      case QUERY -> Part.QUERIES;
      case PERMALINK, FORMER, GUID, FEED, FILE -> Part.PATHS;
      case RULE -> from.variable() == null ? Part.PATHS : Part.QUERIES;
    };
  }

  /** Returns the old path without a slash at the end; empty for the root. */
  String path() {
    String path = from.path();
    int end = path.length();
    while (end > 0 && path.charAt(end - 1) == '/') {
      end--;
    }
    return path.substring(0, end);
  }

  /** Returns the variable of the query; empty for none. */
  String variable() {
    String variable = from.variable();
    return variable == null ? "" : variable;
  }

  /** Returns the old path, and the query where there is one, percent-encoded. */
  String address() {
    String query =
        variable().isEmpty()
            ? ""
            : "?" + LinkText.ofDecoded(variable()) + "=" + LinkText.ofDecoded(from.value());
    return LinkText.ofDecoded(from.path()) + query;
  }

  /** Returns the old path with the variable and its value, as servers receive them. */
  String query() {
    return path() + "?" + variable() + "=" + LinkText.ofDecoded(from.value());
  }
}
