package dev.pressport.source.sql;

import dev.pressport.problem.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The tables that each site of WordPress has, and a dump of chosen tables has not. */
final class MissingTables {
  private static final List<Contents> CONTENTS =
      List.of(
          new Contents(
              "custom fields, featured images, files of the media library, links of menus",
              false,
              SiteTable.POSTMETA),
          new Contents("title, addresses, permalinks, other settings", true, SiteTable.OPTIONS),
          new Contents("authors", true, SiteTable.USERS),
          new Contents("roles and descriptions of authors", true, SiteTable.USERMETA),
          new Contents(
              "categories, tags, menus",
              false,
              SiteTable.TERMS,
              SiteTable.TERM_TAXONOMY,
              SiteTable.TERM_RELATIONSHIPS),
          new Contents("comments", false, SiteTable.COMMENTS));

  /**
   * Data that is only in some tables, all of which it needs.
   *
   * @param neverEmpty whether the tables have rows from the installation of WordPress on
   */
  private record Contents(String data, boolean neverEmpty, List<SiteTable> tables) {
    Contents(String data, boolean neverEmpty, SiteTable... tables) {
      this(data, neverEmpty, List.of(tables));
    }

    Optional<SiteTable> missing(SiteTables site) {
      return tables.stream()
          .filter(table -> !site.has(table) || (neverEmpty && site.rows(table) == 0))
          .findFirst();
    }
  }

  private MissingTables() {}

  /**
   * Returns a problem that names them, before they are {@linkplain SiteTables#index made}.
   *
   * @param source its name, for people
   */
  static Optional<Problem> of(String source, SiteTables site) {
    List<String> missing = new ArrayList<>();
    for (Contents contents : CONTENTS) {
      contents
          .missing(site)
          .ifPresent(table -> missing.add(site.nameOf(table) + " (" + contents.data() + ")"));
    }
    return missing.isEmpty()
        ? Optional.empty()
        : Optional.of(Problem.of(SqlProblem.TABLES_MISSING, source, String.join(", ", missing)));
  }
}
