package dev.pressport.export;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;

class SiteASqliteTest extends SiteATablesTest {
  private @Nullable Database database;

  @Override
  String target() {
    return "sqlite";
  }

  @Override
  void open(Path folder) throws SQLException {
    database = new Database("jdbc:sqlite:" + folder.resolve("site.sqlite"));
  }

  @AfterEach
  void close() throws SQLException {
    if (database != null) {
      database.close();
    }
  }

  private Database database() {
    Database open = database;
    if (open == null) {
      throw new IllegalStateException();
    }
    return open;
  }

  /** Renames columns to the keys of the clean JSON. */
  private static Cells cells(Map<String, String> row) {
    Map<String, String> texts = new HashMap<>();
    row.forEach(
        (column, value) -> {
          StringBuilder name = new StringBuilder();
          for (String word : column.replace("author_", "author._").split("_", -1)) {
            name.append(
                name.isEmpty() || name.toString().endsWith(".") || word.isEmpty()
                    ? word
                    : Character.toUpperCase(word.charAt(0)) + word.substring(1));
          }
          texts.put(name.toString(), value);
        });
    return new Cells(texts);
  }

  @Override
  Cells entry(long id) throws SQLException {
    Map<String, String> row =
        database()
            .row(
                "SELECT e.*, c.raw FROM entries e JOIN contents c ON c.entry_id = e.id"
                    + " WHERE e.id = ?",
                id);
    Map<String, String> texts = new HashMap<>(cells(row).texts());
    texts.put("content.raw", row.getOrDefault("raw", ""));
    texts.compute("protected", (name, value) -> "1".equals(value) ? "true" : "false");
    return new Cells(texts);
  }

  @Override
  Cells author(String login) throws SQLException {
    return cells(database().row("SELECT * FROM authors WHERE login = ?", login));
  }

  @Override
  Cells term(String taxonomy, String slug) throws SQLException {
    return cells(
        database().row("SELECT * FROM terms WHERE taxonomy = ? AND slug = ?", taxonomy, slug));
  }

  @Override
  Cells comment(long id) throws SQLException {
    return cells(database().row("SELECT * FROM comments WHERE id = ?", id));
  }

  @Override
  List<Meta> metas(long entry) throws SQLException {
    return database()
        .rows("SELECT key, value FROM entry_meta WHERE entry_id = ? ORDER BY rowid", entry)
        .stream()
        .map(row -> new Meta(row.getOrDefault("key", ""), row.getOrDefault("value", "")))
        .toList();
  }

  @Override
  List<String> terms(long entry) throws SQLException {
    return database()
        .rows(
            "SELECT t.taxonomy, t.slug, t.name FROM entry_terms et JOIN terms t"
                + " ON t.key = et.term_key WHERE et.entry_id = ?",
            entry)
        .stream()
        .map(
            row ->
                row.get("taxonomy")
                    + " "
                    + row.get("slug")
                    + " "
                    + ("post_format".equals(row.get("taxonomy")) ? "-" : row.get("name")))
        .sorted()
        .toList();
  }
}
