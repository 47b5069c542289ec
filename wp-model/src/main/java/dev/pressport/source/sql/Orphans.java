package dev.pressport.source.sql;

import dev.pressport.problem.Problem;
import dev.pressport.row.PluginTable;
import dev.pressport.work.LookupQuery;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * Rows that belong to others which are gone. WordPress's tables have no foreign keys, so every old
 * site has some.
 */
final class Orphans {
  private static final List<Kind> KINDS =
      List.of(
          new Kind(
              "custom fields of deleted entries",
              SiteTable.POSTS,
              without("{postmeta} m", "{posts} p WHERE p.ID = m.post_id")),
          new Kind(
              "custom fields of deleted terms",
              SiteTable.TERMS,
              without("{termmeta} m", "{terms} t WHERE t.term_id = m.term_id")),
          new Kind(
              "custom fields of deleted comments",
              SiteTable.COMMENTS,
              // Comments are found by their entry, so these are looked up in a list of their own.
              "SELECT count(*) FROM {commentmeta} WHERE comment_id NOT IN"
                  + " (SELECT comment_ID FROM {comments} WHERE comment_ID IS NOT NULL)"),
          new Kind(
              "custom fields of deleted users",
              SiteTable.USERS,
              without("{usermeta} m", "{users} u WHERE u.ID = m.user_id")),
          new Kind(
              "links to deleted terms",
              SiteTable.TERM_TAXONOMY,
              without(
                  "{term_relationships} r",
                  "{term_taxonomy} x JOIN {terms} t ON t.term_id = x.term_id"
                      + " WHERE x.term_taxonomy_id = r.term_taxonomy_id")),
          new Kind(
              "links of deleted entries to terms",
              SiteTable.POSTS,
              without("{term_relationships} r", "{posts} p WHERE p.ID = r.object_id")
                  + " AND NOT EXISTS (SELECT 1 FROM {links} l WHERE l.link_id = r.object_id)"),
          new Kind(
              "entries of deleted users",
              SiteTable.USERS,
              without("{posts} p", "{users} u WHERE u.ID = p.post_author")
                  + " AND post_author <> 0"),
          new Kind(
              "comments on deleted entries",
              SiteTable.POSTS,
              without("{comments} c", "{posts} p WHERE p.ID = c.comment_post_ID")
                  + " AND comment_post_ID <> 0"));

  /** The name of the rows, the table of their owners, and the query that counts them. */
  private record Kind(String rows, SiteTable owners, String query) {}

  private Orphans() {}

  private static String without(String table, String owner) {
    return "SELECT count(*) FROM " + table + " WHERE NOT EXISTS (SELECT 1 FROM " + owner + ')';
  }

  /** A problem for each kind of which there are any. */
  static List<Problem> of(SiteTables site) throws IOException {
    List<Problem> problems = new ArrayList<>();
    for (Kind kind : KINDS) {
      if (site.rows(kind.owners()) == 0) {
        // The table is missing, not each of its rows.
        continue;
      }
      try (LookupQuery count = site.query(kind.query())) {
        LookupQuery.Line line = count.first();
        if (line != null && line.number(0) > 0) {
          problems.add(Problem.of(SqlProblem.ORPHANS, kind.rows(), line.number(0)));
        }
      }
    }
    for (PluginTable table : FamilyTables.of(site).withNamed()) {
      long rows = site.rows(SiteTable.of(table));
      long lost = rows == 0 ? 0 : lost(site, table);
      if (lost > 0) {
        problems.add(
            Problem.of(
                SqlProblem.ORPHANS,
                "rows of " + site.prefix() + table.name() + " that belong to no item",
                lost));
      }
    }
    return problems;
  }

  /** Returns how many rows of a plugin's table belong to an entry or a term that is gone. */
  private static long lost(SiteTables site, PluginTable table) throws IOException {
    String owners =
        switch (table.owner()) {
          case ENTRY -> "SELECT ID FROM {posts}";
          case TERM -> "SELECT term_id FROM {terms}";
          case TERM_TAXONOMY, SITE -> "";
        };
    if (owners.isEmpty() || table.through().isPresent()) {
      return 0;
    }
    String owner = '"' + table.numbers().get(0) + '"';
    try (LookupQuery count =
        site.query(
            "SELECT count(*) FROM {%s} WHERE %s NOT IN (%s)"
                .formatted(table.name(), owner, owners))) {
      LookupQuery.Line line = count.first();
      return line == null ? 0 : line.number(0);
    }
  }
}
