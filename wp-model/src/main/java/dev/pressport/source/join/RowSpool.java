package dev.pressport.source.join;

import dev.pressport.index.EntryGuid;
import dev.pressport.row.Row;
import dev.pressport.source.Richness;
import dev.pressport.text.HtmlEntities;
import dev.pressport.text.Slug;
import dev.pressport.work.LookupQuery;
import dev.pressport.work.RecordCodec;
import dev.pressport.work.TextFiles;
import dev.pressport.work.WorkDatabase;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The rows of several sources in a SQLite file of the work folder. Sources come in the order of
 * their richness; after each, its rows find those of richer ones that are the same item, their
 * heads.
 */
final class RowSpool implements Closeable {
  private static final String AUTHOR = "'AUTHOR'";
  private static final String TERM = "'TERM'";
  private static final String ENTRY = "'ENTRY'";
  private static final String COMMENT = "'COMMENT'";

  private static final List<String> TABLES =
      List.of(
          // type: the post type, taxonomy; name: the login, slug, commenter; mark: what else tells
          // it from others: the name on display, the date. entry: of a comment, by its id; owner:
          // the row of the entry that it follows; place: the head of that entry.
          "CREATE TABLE part (seq INTEGER PRIMARY KEY, source INTEGER, kind TEXT, id INTEGER,"
              + " type TEXT, name TEXT, mark TEXT, guid TEXT, unreadable INTEGER, origin TEXT,"
              + " entry INTEGER, owner INTEGER, place INTEGER, head INTEGER, body BLOB)",
          "CREATE INDEX part_id ON part (kind, id)",
          "CREATE INDEX part_guid ON part (guid) WHERE guid <> ''",
          "CREATE INDEX part_head ON part (head) WHERE head IS NOT NULL",
          "CREATE INDEX part_name ON part (kind, name)",
          "CREATE INDEX part_entry ON part (entry, mark) WHERE entry IS NOT NULL",
          "CREATE TABLE other (kind TEXT, source INTEGER, id INTEGER, now INTEGER,"
              + " PRIMARY KEY (kind, source, id))",
          "CREATE TABLE renamed (kind TEXT, source INTEGER, type TEXT, name TEXT, now TEXT)");

  private static final String INSERT =
      "INSERT INTO part (seq, source, kind, id, type, name, mark, guid, unreadable, origin, entry,"
          + " owner, body) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";

  private final TextFiles texts;
  private final RecordCodec codec;
  private final WorkDatabase database;
  private long seq;
  private long entry;
  private @Nullable Long entryId;

  /**
   * An empty spool.
   *
   * @param folder exists, and has no spool yet
   */
  RowSpool(Path folder) throws IOException {
    texts = new TextFiles(folder.resolve("texts"));
    codec = new RecordCodec(texts);
    database = new WorkDatabase(folder.resolve("spool.sqlite"), TABLES);
  }

  /** Takes the next row of a source. */
  void add(Row row, int source) throws IOException {
    long number = ++seq;
    Long id =
        row.number(
            switch (row.kind()) {
              case TERM -> "term_id";
              case COMMENT -> "comment_ID";
              case AUTHOR, ENTRY -> "ID";
            });
    Long known = id == null || id == 0 ? null : id;
    Long of = row.kind() == Row.Kind.COMMENT ? row.number("comment_post_ID") : null;
    if (row.kind() == Row.Kind.ENTRY) {
      entry = number;
      entryId = known;
    }
    boolean follows = row.kind() == Row.Kind.COMMENT && (of == null || of.equals(entryId));
    database.update(
        INSERT,
        number,
        source,
        row.kind().name(),
        known,
        type(row),
        name(row),
        mark(row),
        EntryGuid.withoutHost(row.scalar("guid")),
        row.unreadable() == null ? 0 : 1,
        row.origin(),
        of,
        follows ? entry : null,
        codec.write(row));
  }

  private static String type(Row row) {
    return row.string(row.kind() == Row.Kind.TERM ? "taxonomy" : "post_type").strip();
  }

  private static String name(Row row) {
    return switch (row.kind()) {
      case AUTHOR -> login(row.string("user_login"));
      case TERM -> Slug.decode(row.string("slug").strip());
      case ENTRY -> Slug.decode(row.string("post_name").strip());
      case COMMENT -> HtmlEntities.decode(row.string("comment_author").strip());
    };
  }

  /** WordPress compares them without case. */
  private static String login(String stored) {
    return stored.strip().toLowerCase(Locale.ROOT);
  }

  private static String mark(Row row) {
    return switch (row.kind()) {
      case AUTHOR -> HtmlEntities.decode(row.string("display_name").strip());
      case TERM -> HtmlEntities.decode(row.string("name").strip());
      case ENTRY -> date(row.string("post_date"));
      case COMMENT -> date(row.string("comment_date"));
    };
  }

  private static String date(String stored) {
    return stored.startsWith("0000") ? "" : stored.strip();
  }

  /** Ends a source: its rows find their heads among those of richer ones. */
  void join(int source) throws IOException {
    entry = 0;
    entryId = null;
    database.commit();
    if (source == 0) {
      return;
    }
    find(AUTHOR, source, "name = p.name", "p.name <> ''");
    find(AUTHOR, source, "id = p.id", "h.mark = p.mark");
    find(TERM, source, "name = p.name", "h.type = p.type");
    find(TERM, source, "id = p.id", "h.type = p.type AND h.mark = p.mark");
    find(
        ENTRY,
        source,
        "id = p.id",
        "h.type = p.type AND (h.unreadable OR p.unreadable OR h.guid = p.guid AND p.guid <> ''"
            + " OR (h.guid = '' OR p.guid = '') AND (h.mark = p.mark AND p.mark <> ''"
            + " OR h.name = p.name AND p.name <> ''"
            // Nothing that both tell: menu items of the API have an id and little else.
            + " OR (h.mark = '' OR p.mark = '') AND (h.name = '' OR p.name = '')))");
    findByGuid(source);
    noteOthers(ENTRY, source);
    database.execute(
        "UPDATE part SET entry = coalesce((SELECT now FROM other o WHERE o.kind = %s"
                .formatted(ENTRY)
            + " AND o.source = part.source AND o.id = part.entry), entry)"
            + " WHERE source = %d AND kind = %s".formatted(source, COMMENT));
    find(
        COMMENT,
        source,
        "id = p.id",
        "h.entry IS p.entry AND (h.mark = p.mark OR h.name = p.name)");
    find(
        COMMENT,
        source,
        "entry = p.entry AND mark = p.mark",
        "h.name = p.name AND p.mark <> '' AND NOT EXISTS"
            + " (SELECT 1 FROM part o WHERE o.head = h.seq AND o.source = p.source)");
    noteOthers(COMMENT, source);
    noteRenamedTerms(source);
    database.commit();
  }

  /**
   * Joins the rows of a kind that have no head yet to the first for which a condition holds, among
   * the first few that have a key; an honest site has one. Of a file that has an item twice only
   * the first is joined.
   */
  private void find(String kind, int source, String key, String condition) throws IOException {
    database.execute(
        ("UPDATE part AS p SET head = (SELECT h.seq FROM (SELECT * FROM part WHERE kind = %1$s"
                + " AND %3$s AND source < %2$d AND head IS NULL ORDER BY seq LIMIT 20) h"
                + " WHERE %4$s ORDER BY h.seq LIMIT 1)"
                + " WHERE p.source = %2$d AND p.kind = %1$s AND p.head IS NULL")
            .formatted(kind, source, key, condition));
    database.execute(
        ("UPDATE part SET head = NULL WHERE source = %d AND kind = %s AND head IS NOT NULL AND"
                + " EXISTS (SELECT 1 FROM part o WHERE o.head = part.head AND o.source = part.source"
                + " AND o.origin = part.origin AND o.seq < part.seq)")
            .formatted(source, kind));
  }

  /**
   * Joins entries under other ids, as after an import: of two entries that alone have a guid, each
   * is in another source.
   */
  private void findByGuid(int source) throws IOException {
    String few = "(SELECT * FROM part WHERE guid = p.guid AND guid <> '' ORDER BY seq LIMIT 20) h";
    String heads = "h.kind = p.kind AND h.type = p.type AND h.head IS NULL";
    database.execute(
        ("UPDATE part AS p SET head = (SELECT h.seq FROM "
                + few
                + " WHERE "
                + heads
                + " AND h.source < p.source)"
                + " WHERE p.source = %d AND p.kind = %s AND p.head IS NULL AND"
                + " (SELECT count(*) FROM "
                + few
                + " WHERE "
                + heads
                + ") = 2 AND"
                + " (SELECT count(*) FROM "
                + few
                + " WHERE h.source = p.source) = 1")
            .formatted(source, ENTRY));
  }

  private void noteOthers(String kind, int source) throws IOException {
    database.execute(
        ("INSERT OR IGNORE INTO other SELECT p.kind, p.source, p.id, h.id FROM part p JOIN part h"
                + " ON h.seq = p.head WHERE p.source = %d AND p.kind = %s AND p.id <> h.id")
            .formatted(source, kind));
  }

  private void noteRenamedTerms(int source) throws IOException {
    database.execute(
        ("INSERT INTO renamed SELECT p.kind, p.source, p.type, p.name, h.name FROM part p"
                + " JOIN part h ON h.seq = p.head WHERE p.source = %d AND p.kind = %s"
                + " AND p.name <> h.name")
            .formatted(source, TERM));
  }

  /**
   * Notes which sources call an author otherwise than the item that they become.
   *
   * @param richness of each source
   */
  private void noteRenamedAuthors(List<Richness> richness) throws IOException {
    try (LookupQuery heads =
            database.query(
                "SELECT seq FROM part h WHERE kind = %s AND EXISTS".formatted(AUTHOR)
                    + " (SELECT 1 FROM part p WHERE p.head = h.seq)");
        LookupQuery parts = parts();
        LookupQuery.Lines authors = heads.lines()) {
      for (LookupQuery.Line author = authors.next(); author != null; author = authors.next()) {
        List<LookupQuery.Line> rows = parts.all(author.number(0));
        List<RowJoin.Part> found = new ArrayList<>();
        for (LookupQuery.Line row : rows) {
          Richness known = richness.get((int) row.number(0));
          found.add(RowJoin.Part.of(RecordCodec.read(Row.class, row.bytes(1)), known));
        }
        String now = RowJoin.join(found).string("user_login").strip();
        for (int i = 0; i < found.size(); i++) {
          String login = found.get(i).row().string("user_login").strip();
          if (!login.equals(now)) {
            database.update(
                "INSERT INTO renamed VALUES (?, ?, '', ?, ?)",
                Row.Kind.AUTHOR.name(),
                rows.get(i).number(0),
                login(login),
                now);
          }
        }
      }
    }
  }

  /**
   * Ends writing.
   *
   * @param richness of each source
   */
  void end(List<Richness> richness) throws IOException {
    database.execute(
        "UPDATE part AS c SET place = coalesce("
            + "(SELECT coalesce(o.head, o.seq) FROM part o WHERE o.seq = c.owner),"
            + " (SELECT h.seq FROM part h WHERE h.kind = %1$s AND h.id = c.entry".formatted(ENTRY)
            + " AND h.head IS NULL ORDER BY h.seq LIMIT 1))"
            + " WHERE c.kind = %s AND c.head IS NULL".formatted(COMMENT));
    database.execute("CREATE INDEX part_place ON part (place, id, seq) WHERE place IS NOT NULL");
    noteRenamedAuthors(richness);
    database.commit();
  }

  /** Returns a query for the numbers of heads. */
  LookupQuery heads(String condition) throws IOException {
    return database.query(
        "SELECT seq FROM part WHERE head IS NULL AND "
            + condition
            + " ORDER BY id IS NULL, id, seq");
  }

  /** Returns a query for the rows of the item of a head, those of richer sources first. */
  LookupQuery parts() throws IOException {
    return database.query("SELECT source, body FROM part WHERE seq = ?1 OR head = ?1 ORDER BY seq");
  }

  /** The id that an item has by now, when a source gave it another. */
  LookupQuery others() throws IOException {
    return database.query("SELECT now FROM other WHERE kind = ? AND source = ? AND id = ?");
  }

  /**
   * The names of authors, or of the terms of all taxonomies, that a source calls otherwise. They
   * are few.
   *
   * @return by type and name, with a line end between
   */
  Map<String, String> renamed(Row.Kind kind, int source) throws IOException {
    Map<String, String> names = new HashMap<>();
    String sql = "SELECT type, name, now FROM renamed WHERE kind = ? AND source = ?";
    for (LookupQuery.Line line : all(sql, kind.name(), source)) {
      names.put(line.string(0) + '\n' + line.string(1), line.string(2));
    }
    return names;
  }

  private List<LookupQuery.Line> all(String sql, Object... values) throws IOException {
    try (LookupQuery query = database.query(sql)) {
      return query.all(values);
    }
  }

  /** Returns whether a source gave other ids for some items. */
  boolean hasOthers() throws IOException {
    return !all("SELECT 1 FROM other LIMIT 1").isEmpty();
  }

  /** Returns the number of items. */
  long items() throws IOException {
    return all("SELECT count(*) FROM part WHERE head IS NULL").get(0).number(0);
  }

  /** Returns the number of rows of each file or address that became part of others. */
  Map<String, Long> joined() throws IOException {
    Map<String, Long> counts = new HashMap<>();
    String sql = "SELECT origin, count(*) FROM part WHERE head IS NOT NULL GROUP BY origin";
    for (LookupQuery.Line line : all(sql)) {
      counts.put(line.string(0), line.number(1));
    }
    return counts;
  }

  @Override
  public void close() throws IOException {
    database.close();
    texts.close();
  }

  /** Conditions for {@link #heads}. */
  static List<String> stages() {
    List<String> stages = new ArrayList<>();
    for (String kind : List.of(AUTHOR, TERM, ENTRY)) {
      stages.add("kind = " + kind);
    }
    stages.add("kind = " + COMMENT + " AND place IS NULL");
    return stages;
  }
}
