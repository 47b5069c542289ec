package dev.pressport.export.sqlite;

import java.io.IOException;
import java.util.List;
import java.util.Map;

/**
 * Makes references whole: one to an item that is not in the database becomes empty, and a row of
 * {@link Tables#MISSING_REFERENCES}.
 */
final class References {
  private final SiteDatabase database;

  References(SiteDatabase database) {
    this.database = database;
  }

  void settle(List<Table> tables) throws IOException {
    for (Table table : tables) {
      for (Map.Entry<String, String> reference : table.parents().entrySet()) {
        settle(table, reference.getKey(), reference.getValue());
      }
    }
  }

  private void settle(Table table, String column, String parent) throws IOException {
    String name = SqlName.quoted(table.name());
    String child = SqlName.quoted(column);
    int bracket = parent.indexOf('(');
    String parentTable = SqlName.quoted(parent.substring(0, bracket));
    String parentColumn = SqlName.quoted(parent.substring(bracket + 1, parent.length() - 1));
    String missing =
        " FROM %1$s WHERE %2$s IS NOT NULL AND NOT EXISTS (SELECT 1 FROM %3$s AS parent WHERE parent.%4$s = %1$s.%2$s)"
            .formatted(name, child, parentTable, parentColumn);
    database.execute(
        "INSERT INTO missing_references SELECT "
            + SqlName.text(table.name())
            + ", rowid, "
            + SqlName.text(column)
            + ", "
            + child
            + missing);
    database.execute(
        "UPDATE %1$s SET %2$s = NULL WHERE rowid IN (SELECT row_id FROM missing_references WHERE table_name = %3$s AND column_name = %4$s)"
            .formatted(name, child, SqlName.text(table.name()), SqlName.text(column)));
  }
}
