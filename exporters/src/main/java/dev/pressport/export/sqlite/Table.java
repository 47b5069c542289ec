package dev.pressport.export.sqlite;

import dev.pressport.export.table.ColumnMeanings;
import dev.pressport.export.table.RecordTable;
import dev.pressport.export.value.RecordPath;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A table.
 *
 * @param meaning a sentence for people
 * @param key the names of the columns of its primary key; empty for none
 */
record Table(String name, String meaning, List<String> key, List<Column> columns) {
  Table {
    key = List.copyOf(key);
    columns = List.copyOf(columns);
  }

  static Table of(String name, String meaning, String... key) {
    return new Table(name, meaning, List.of(key), List.of());
  }

  /** Returns the same table with another column at its end. */
  Table with(String column, String type, String columnMeaning) {
    return with(new Column(column, type, columnMeaning, null));
  }

  /** Returns the same table with a column that refers to another table. */
  Table with(String column, String type, String columnMeaning, @Nullable String parent) {
    return with(new Column(column, type, columnMeaning, parent));
  }

  private Table with(Column column) {
    List<Column> longer = new ArrayList<>(columns);
    longer.add(column);
    return new Table(name, meaning, key, longer);
  }

  /**
   * Returns the same table with the columns of records of a class.
   *
   * @param described the table of {@link ColumnMeanings}
   * @param parents the columns that others refer to, by the names of these
   */
  Table withAll(RecordTable parts, Class<?> type, String described, Map<String, String> parents) {
    Table longer = this;
    for (RecordPath path : parts.paths()) {
      String column = SqlName.of(path.name());
      longer =
          longer.with(
              new Column(
                  column,
                  Column.typeOf(type, path.keys()),
                  ColumnMeanings.of(described, path.name()).orElse(""),
                  parents.get(column)));
    }
    return longer;
  }

  /** Returns the references to other tables, by the names of their columns. */
  Map<String, String> parents() {
    Map<String, String> parents = new LinkedHashMap<>();
    for (Column column : columns) {
      if (column.parent() != null) {
        parents.put(column.name(), column.parent());
      }
    }
    return parents;
  }

  /** Returns the statement that creates it; the schema keeps the comments. */
  String create() {
    List<String> lines = new ArrayList<>();
    List<String> comments = new ArrayList<>();
    for (Column column : columns) {
      StringBuilder line = new StringBuilder(SqlName.quoted(column.name()));
      if (!column.type().isEmpty()) {
        line.append(' ').append(column.type());
      }
      if (key.equals(List.of(column.name()))) {
        line.append(" PRIMARY KEY");
      }
      if (column.parent() != null) {
        line.append(" REFERENCES ").append(column.parent());
      }
      lines.add(line.toString());
      comments.add(column.meaning());
    }
    if (key.size() > 1) {
      lines.add(
          "PRIMARY KEY ("
              + key.stream().map(SqlName::quoted).collect(Collectors.joining(", "))
              + ")");
      comments.add("");
    }
    StringBuilder sql =
        new StringBuilder("CREATE TABLE " + SqlName.quoted(name) + " ( -- " + line(meaning));
    for (int i = 0; i < lines.size(); i++) {
      sql.append("\n  ").append(lines.get(i)).append(i < lines.size() - 1 ? "," : "");
      if (!comments.get(i).isEmpty()) {
        sql.append(" -- ").append(line(comments.get(i)));
      }
    }
    return sql.append("\n)").toString();
  }

  private static String line(String text) {
    return text.replaceAll("[\\p{Cntrl}\\u2028\\u2029]+", " ");
  }

  String insert() {
    return "INSERT INTO "
        + SqlName.quoted(name)
        + " VALUES ("
        + columns.stream().map(column -> "?").collect(Collectors.joining(", "))
        + ")";
  }
}
