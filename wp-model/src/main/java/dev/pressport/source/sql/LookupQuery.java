package dev.pressport.source.sql;

import java.io.Closeable;
import java.io.IOException;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A query that is asked again and again with other numbers. */
final class LookupQuery implements Closeable {
  private final PreparedStatement statement;

  LookupQuery(SiteTables site, String sql) throws IOException {
    statement = site.query(sql);
  }

  /** A row of the result; its columns are null, numbers or bytes. */
  record Line(List<@Nullable Object> values) {

    @Nullable Object get(int column) {
      return values.get(column);
    }

    long number(int column) {
      return values.get(column) instanceof Number number ? number.longValue() : 0;
    }
  }

  /** All rows of a short result. */
  List<Line> all(long... numbers) throws IOException {
    List<Line> lines = new ArrayList<>();
    try (Lines open = lines(numbers)) {
      for (Line line = open.next(); line != null; line = open.next()) {
        lines.add(line);
      }
    }
    return lines;
  }

  /** The first row; null when there is none. */
  @Nullable Line first(long... numbers) throws IOException {
    try (Lines open = lines(numbers)) {
      return open.next();
    }
  }

  /** The rows one by one. The query must not be asked again before they are closed. */
  Lines lines(long... numbers) throws IOException {
    try {
      for (int i = 0; i < numbers.length; i++) {
        statement.setLong(i + 1, numbers[i]);
      }
      return new Lines(statement.executeQuery());
    } catch (SQLException e) {
      throw new IOException(e);
    }
  }

  @Override
  public void close() throws IOException {
    try {
      statement.close();
    } catch (SQLException e) {
      throw new IOException(e);
    }
  }

  /** Rows that are read one by one. */
  static final class Lines implements Closeable {
    private final ResultSet rows;
    private final int width;

    private Lines(ResultSet rows) throws SQLException {
      this.rows = rows;
      this.width = rows.getMetaData().getColumnCount();
    }

    @Nullable Line next() throws IOException {
      try {
        if (!rows.next()) {
          return null;
        }
        List<@Nullable Object> values = new ArrayList<>(width);
        for (int column = 1; column <= width; column++) {
          values.add(rows.getObject(column));
        }
        return new Line(values);
      } catch (SQLException e) {
        throw new IOException(e);
      }
    }

    @Override
    public void close() throws IOException {
      try {
        rows.close();
      } catch (SQLException e) {
        throw new IOException(e);
      }
    }
  }
}
