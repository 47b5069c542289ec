package dev.pressport.source.sql;

import dev.pressport.work.LookupQuery;
import dev.pressport.work.WorkDatabase;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The rows of WordPress's tables in a SQLite file of the work folder, which is of no use after the
 * run. Numbers are numbers there, everything else the bytes that the source gave; a whole number in
 * their place is that of a {@link LargeValues large value}.
 */
final class Tables implements Closeable {
  /** The columns for the source of a row and the place in it. */
  static final List<String> PLACE = List.of("_origin", "_place");

  private final WorkDatabase database;
  private final InsertQueue inserts;
  private final Map<Name, Stored> stored = new LinkedHashMap<>();

  /** A table of WordPress in one of the sites of one of the databases. */
  record Name(String database, String prefix, SiteTable table) {}

  /** A table by its name in the file, and how many rows it has. */
  private static final class Stored {
    private final String name;
    private long rows;
    private boolean replaced;

    Stored(String name) {
      this.name = name;
    }
  }

  Tables(Path file) throws IOException {
    database = new WorkDatabase(file, List.of());
    inserts = new InsertQueue(database);
  }

  /** Makes a table, without the rows that it may have had. */
  void create(Name name) throws IOException {
    drop(name);
    table(name);
  }

  private Stored table(Name name) throws IOException {
    Stored known = stored.get(name);
    if (known != null) {
      return known;
    }
    Stored made = new Stored("t" + stored.size());
    stored.put(name, made);
    inserts.settle();
    String columns =
        Stream.concat(
                name.table().numbers().stream().map(column -> quoted(column) + " INTEGER"),
                name.table().texts().stream().map(Tables::quoted))
            .collect(Collectors.joining(", "));
    database.execute(
        "CREATE TABLE " + made.name + " (" + columns + ", _origin INTEGER, _place INTEGER)");
    return made;
  }

  private static String quoted(String column) {
    return '"' + column + '"';
  }

  /** Removes a table with its rows. */
  void drop(Name name) throws IOException {
    Stored known = stored.get(name);
    if (known != null) {
      inserts.settle();
      database.execute("DELETE FROM " + known.name);
      known.rows = 0;
    }
  }

  /** Returns the place for further rows of a table. */
  Inserts into(Name name) throws IOException {
    return new Inserts(table(name), name.table());
  }

  /** The place for the rows of one table. */
  final class Inserts {
    private final Stored table;
    private final String sql;
    private final int width;

    private Inserts(Stored table, SiteTable columns) {
      this.table = table;
      this.width = columns.numbers().size() + columns.texts().size() + PLACE.size();
      this.sql = "INSERT INTO " + table.name + " VALUES (?" + ", ?".repeat(width - 1) + ")";
    }

    /**
     * Adds a row.
     *
     * @param values of the columns of the table, its numbers first: null, a number, bytes
     */
    void add(List<@Nullable Object> values, int origin, long place) throws IOException {
      @Nullable Object[] all = values.toArray(new @Nullable Object[width]);
      all[width - 2] = origin;
      all[width - 1] = place;
      inserts.add(sql, all);
      table.rows++;
    }
  }

  /** Notes that later rows of a table take the place of earlier ones with the same key. */
  void replaces(Name name) throws IOException {
    table(name).replaced = true;
  }

  /** The tables that are there. */
  Set<Name> names() {
    return stored.keySet();
  }

  /** Returns the number of rows of a table. */
  long rows(Name name) {
    Stored table = stored.get(name);
    return table == null ? 0 : table.rows;
  }

  /** Ends writing: rows can now be found by the first column of their table. */
  void index(List<Name> names) throws IOException {
    inserts.settle();
    for (Name name : names) {
      Stored table = table(name);
      List<String> key = name.table().key();
      if (table.replaced && !key.isEmpty()) {
        database.execute(
            "DELETE FROM %1$s WHERE rowid NOT IN (SELECT max(rowid) FROM %1$s GROUP BY %2$s)"
                .formatted(
                    table.name,
                    key.stream().map(Tables::quoted).collect(Collectors.joining(", "))));
      }
      database.execute(
          "CREATE INDEX IF NOT EXISTS i_%1$s ON %1$s (%2$s)"
              .formatted(
                  table.name,
                  name.table().numbers().stream()
                      .map(Tables::quoted)
                      .collect(Collectors.joining(", "))));
    }
    database.commit();
  }

  /** A query over tables; each {@code {suffix}} in it stands for the table of that name. */
  LookupQuery query(String sql, Map<SiteTable, Name> site) throws IOException {
    inserts.settle();
    String query = sql;
    for (Map.Entry<SiteTable, Name> table : site.entrySet()) {
      String mark = '{' + table.getKey().suffix() + '}';
      if (query.contains(mark)) {
        query = query.replace(mark, table(table.getValue()).name);
      }
    }
    return database.query(query);
  }

  @Override
  public void close() throws IOException {
    inserts.close();
    database.close();
  }
}
