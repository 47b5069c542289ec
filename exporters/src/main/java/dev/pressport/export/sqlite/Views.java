package dev.pressport.export.sqlite;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The views, the indexes, and the full-text search. */
final class Views {
  static final String SEARCH = "search";
  static final String PUBLIC = "public_entries";

  private static final List<String> INDEXES =
      List.of(
          "CREATE INDEX index_entries_type ON entries (type, date)",
          "CREATE INDEX index_entries_date ON entries (date)",
          "CREATE INDEX index_entries_parent ON entries (parent_id)",
          "CREATE INDEX index_entries_author ON entries (author)",
          "CREATE INDEX index_entries_slug ON entries (slug)",
          "CREATE INDEX index_entry_terms_term ON entry_terms (term_key)",
          "CREATE INDEX index_entry_meta_key ON entry_meta (key)",
          "CREATE INDEX index_comments_entry ON comments (entry_id)",
          "CREATE INDEX index_links_target ON links (target_entry_id)",
          "CREATE INDEX index_terms_taxonomy ON terms (taxonomy, name)");

  /** The terms of the entry {@code e}: its categories and tags by their names. */
  private static final String TERMS =
      "(SELECT group_concat(name, ', ') FROM (SELECT t.name FROM entry_terms et JOIN terms t"
          + " ON t.key = et.term_key WHERE et.entry_id = e.id%s ORDER BY et.position))";

  private final SiteDatabase database;
  private final List<TypeTable> types;
  private final Map<String, String> meanings = new LinkedHashMap<>();
  private final Set<String> names = new HashSet<>();

  Views(SiteDatabase database, List<TypeTable> types) {
    this.database = database;
    this.types = List.copyOf(types);
  }

  void create() throws IOException {
    for (String index : INDEXES) {
      database.execute(index);
    }
    view(
        PUBLIC,
        "What visitors could open, with the name of the author, the terms and the plain text",
        """
        SELECT e.id, e.type, e.title, e.url, e.date, a.display_name AS author_name,
          %s AS terms, e.language, c.text
        FROM entries e
        LEFT JOIN authors a ON a.login = e.author
        LEFT JOIN contents c ON c.entry_id = e.id
        WHERE e.public = 1\
        """
            .formatted(TERMS.formatted("")));
    view(
        "media",
        "The media library: files with their addresses, sizes and texts, and where they are used",
        """
        SELECT e.id, e.title, e.mime_type, d.detail_file_url AS url,
          d.detail_file_copy AS copy, d.detail_file_path AS path, d.detail_width AS width,
          d.detail_height AS height, d.detail_file_bytes AS bytes, d.detail_alt AS alt,
          d.detail_caption AS caption, e.date, e.parent_id AS uploaded_to,
          (SELECT count(*) FROM entries f WHERE f.featured_media_id = e.id) AS featured_by,
          (SELECT count(DISTINCT l.entry_id) FROM links l WHERE l.target_entry_id = e.id)
            AS used_by
        FROM entries e JOIN type_attachment d ON d.entry_id = e.id\
        """);
    view(
        "term_counts",
        "Each term with the number of its entries",
        """
        SELECT t.key, t.taxonomy, t.name, t.slug, t.parent_key, t.url,
          count(et.entry_id) AS entries, coalesce(sum(e.public), 0) AS public_entries
        FROM terms t
        LEFT JOIN entry_terms et ON et.term_key = t.key
        LEFT JOIN entries e ON e.id = et.entry_id
        GROUP BY t.key\
        """);
    view(
        "comments_with_entries",
        "Each comment with the title and the address of its entry",
        """
        SELECT c.id, c.date, c.status, c.type, c.author_name, c.content, c.parent_id,
          c.entry_id, e.title AS entry_title, e.url AS entry_url
        FROM comments c LEFT JOIN entries e ON e.id = c.entry_id\
        """);
    for (TypeTable type : types) {
      ofType(type);
    }
    search();
  }

  private void ofType(TypeTable type) throws IOException {
    List<String> columns = new ArrayList<>();
    columns.add("e.*");
    columns.add("a.display_name AS author_name");
    columns.add(TERMS.formatted("") + " AS terms");
    columns.add(
        "(SELECT count(*) FROM comments c WHERE c.entry_id = e.id AND c.status = 'approved')"
            + " AS comments");
    List<Column> own = type.table().columns();
    own.subList(1, own.size()).forEach(column -> columns.add("d." + SqlName.quoted(column.name())));
    view(
        SqlName.unique("entries_" + type.table().name().substring("type_".length()), names),
        "The entries of the type " + type.type() + " with their custom fields and details",
        "SELECT "
            + String.join(",\n  ", columns)
            + "\nFROM entries e\nJOIN "
            + SqlName.quoted(type.table().name())
            + " d ON d.entry_id = e.id\nLEFT JOIN authors a ON a.login = e.author");
  }

  private void search() throws IOException {
    database.execute(
        "CREATE VIEW entry_texts AS -- What the full-text search reads\n"
            + "SELECT e.id, e.title, c.text FROM entries e"
            + " LEFT JOIN contents c ON c.entry_id = e.id");
    database.execute(
        "CREATE VIRTUAL TABLE "
            + SEARCH
            + " USING fts5(title, text, content='entry_texts', content_rowid='id',"
            + " tokenize='unicode61 remove_diacritics 2')");
    database.execute("INSERT INTO " + SEARCH + "(" + SEARCH + ") VALUES ('rebuild')");
    database.execute("INSERT INTO " + SEARCH + "(" + SEARCH + ") VALUES ('optimize')");
  }

  private void view(String name, String meaning, String select) throws IOException {
    database.execute(
        "CREATE VIEW "
            + SqlName.quoted(name)
            + " AS -- "
            + meaning.replaceAll("[\\p{Cntrl}\\u2028\\u2029]+", " ")
            + "\n"
            + select);
    names.add(name);
    meanings.put(name, meaning);
  }

  /** Returns the meanings of the views by their names. */
  Map<String, String> views() {
    return meanings;
  }
}
