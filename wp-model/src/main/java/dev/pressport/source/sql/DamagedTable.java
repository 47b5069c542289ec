package dev.pressport.source.sql;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/** The rows of a table of a damaged SQLite file that can be found one by one. */
final class DamagedTable {
  /** How many ids are tried one by one. */
  private static final long MOST_TRIED = 200_000;

  private final Connection connection;
  private final String quoted;
  private final String table;

  DamagedTable(Connection connection, String quoted, String table) {
    this.connection = connection;
    this.quoted = quoted;
    this.table = table;
  }

  /**
   * The ids of rows.
   *
   * @param all whether they are those of all rows, also of the damaged ones
   */
  record Ids(SortedSet<Long> ids, boolean all) {}

  /** Returns the ids of an index of the table that is whole, else those that the table shows. */
  Ids ids() {
    for (String index : indexes()) {
      SortedSet<Long> ids = new TreeSet<>();
      String hint = index.replace("\"", "\"\"");
      if (add(ids, "SELECT rowid FROM " + quoted + " INDEXED BY \"" + hint + '"')) {
        return new Ids(ids, true);
      }
    }
    SortedSet<Long> first = new TreeSet<>();
    SortedSet<Long> last = new TreeSet<>();
    String all = "SELECT rowid FROM " + quoted + " NOT INDEXED ORDER BY rowid";
    add(first, all);
    add(last, all + " DESC");
    long from = first.isEmpty() ? 0 : first.last();
    long to = last.isEmpty() ? from + MOST_TRIED : last.first();
    first.addAll(last);
    addBetween(from, Math.min(to, from + MOST_TRIED), first);
    return new Ids(first, false);
  }

  private List<String> indexes() {
    List<String> names = new ArrayList<>();
    try (PreparedStatement statement =
        connection.prepareStatement("SELECT name FROM pragma_index_list(?) WHERE partial = 0")) {
      statement.setString(1, table);
      try (ResultSet rows = statement.executeQuery()) {
        while (rows.next()) {
          names.add(rows.getString(1));
        }
      }
    } catch (SQLException e) {
      names.clear();
    }
    return names;
  }

  /** Adds ids as far as they can be read; returns whether that is to the end. */
  private boolean add(SortedSet<Long> ids, String query) {
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(query)) {
      while (rows.next()) {
        ids.add(rows.getLong(1));
      }
      return true;
    } catch (SQLException e) {
      return false;
    }
  }

  private void addBetween(long from, long to, SortedSet<Long> ids) {
    String query = "SELECT rowid FROM " + quoted + " NOT INDEXED WHERE rowid = ";
    for (long id = from + 1; id < to; id++) {
      add(ids, query + id);
    }
  }
}
