package dev.pressport.source.sql;

import dev.pressport.work.LookupQuery;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Rows that belong to others which are gone. WordPress's tables have no foreign keys, so every old
 * site has some.
 */
final class Orphans {
  private static final List<Kind> KINDS =
      List.of(
          new Kind(
              "Metas of entries that are gone belong to nothing: %d.",
              without("{postmeta} m", "{posts} p WHERE p.ID = m.post_id")),
          new Kind(
              "Metas of terms that are gone belong to nothing: %d.",
              without("{termmeta} m", "{terms} t WHERE t.term_id = m.term_id")),
          new Kind(
              "Metas of comments that are gone belong to nothing: %d.",
              // Comments are found by their entry, so these are looked up in a list of their own.
              "SELECT count(*) FROM {commentmeta} WHERE comment_id NOT IN"
                  + " (SELECT comment_ID FROM {comments} WHERE comment_ID IS NOT NULL)"),
          new Kind(
              "Metas of users who are gone belong to nothing: %d.",
              without("{usermeta} m", "{users} u WHERE u.ID = m.user_id")),
          new Kind(
              "Terms that are gone, but still noted somewhere: %d.",
              without(
                  "{term_relationships} r",
                  "{term_taxonomy} x JOIN {terms} t ON t.term_id = x.term_id"
                      + " WHERE x.term_taxonomy_id = r.term_taxonomy_id")),
          new Kind(
              "Entries and links that are gone, but still have terms: %d.",
              without("{term_relationships} r", "{posts} p WHERE p.ID = r.object_id")
                  + " AND NOT EXISTS (SELECT 1 FROM {links} l WHERE l.link_id = r.object_id)"),
          new Kind(
              "Entries by users who are gone have no author: %d.",
              without("{posts} p", "{users} u WHERE u.ID = p.post_author")
                  + " AND post_author <> 0"),
          new Kind(
              "Comments whose entry is gone come last: %d.",
              without("{comments} c", "{posts} p WHERE p.ID = c.comment_post_ID")
                  + " AND comment_post_ID <> 0"));

  /** A sentence with the number, and the query that counts it. */
  private record Kind(String sentence, String query) {}

  private Orphans() {}

  private static String without(String table, String owner) {
    return "SELECT count(*) FROM " + table + " WHERE NOT EXISTS (SELECT 1 FROM " + owner + ')';
  }

  /** A sentence for each kind of which there are any. */
  static List<String> of(SiteTables site) throws IOException {
    List<String> sentences = new ArrayList<>();
    for (Kind kind : KINDS) {
      try (LookupQuery count = site.query(kind.query())) {
        LookupQuery.Line line = count.first();
        if (line != null && line.number(0) > 0) {
          sentences.add(String.format(Locale.ROOT, kind.sentence(), line.number(0)));
        }
      }
    }
    return sentences;
  }
}
