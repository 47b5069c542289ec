package dev.pressport.work;

import java.io.Closeable;
import java.io.IOException;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A query of a {@link WorkDatabase} that is asked again and again with other values. */
public final class LookupQuery implements Closeable {
  private final PreparedStatement statement;

  LookupQuery(PreparedStatement statement) {
    this.statement = statement;
  }

  /** A row of the result; its columns are null, numbers, strings or bytes. */
  public record Line(List<@Nullable Object> values) {

    /** The value of a column, counted from 0. */
    public @Nullable Object get(int column) {
      return values.get(column);
    }

    /** The number of a column, 0 when it is none. */
    public long number(int column) {
      return values.get(column) instanceof Number number ? number.longValue() : 0;
    }

    /** The string of a column, empty when it is none. */
    public String string(int column) {
      return values.get(column) instanceof String string ? string : "";
    }

    /** Returns the bytes of a column, none when it is of another type. */
    public byte[] bytes(int column) {
      return values.get(column) instanceof byte[] bytes ? bytes : new byte[0];
    }
  }

  /** Returns all rows of a short result. */
  public List<Line> all(Object... values) throws IOException {
    List<Line> lines = new ArrayList<>();
    try (Lines open = lines(values)) {
      for (Line line = open.next(); line != null; line = open.next()) {
        lines.add(line);
      }
    }
    return lines;
  }

  /** Returns the first row; null when there is none. */
  public @Nullable Line first(Object... values) throws IOException {
    try (Lines open = lines(values)) {
      return open.next();
    }
  }

  /**
   * Returns the rows one by one. The query must not be asked again before they are closed.
   *
   * @param values of its parameters
   */
  public Lines lines(Object... values) throws IOException {
    try {
      set(values);
      return new Lines(statement.executeQuery());
    } catch (SQLException e) {
      throw WorkDatabase.failure(e);
    }
  }

  /** Executes a statement that has no result. */
  void update(@Nullable Object... values) throws IOException {
    try {
      set(values);
      statement.executeUpdate();
    } catch (SQLException e) {
      throw WorkDatabase.failure(e);
    }
  }

  private void set(@Nullable Object... values) throws SQLException {
    for (int i = 0; i < values.length; i++) {
      statement.setObject(i + 1, values[i]);
    }
  }

  @Override
  public void close() throws IOException {
    try {
      statement.close();
    } catch (SQLException e) {
      throw WorkDatabase.failure(e);
    }
  }

  /** Rows that are read one by one. */
  public static final class Lines implements Closeable {
    private final ResultSet rows;
    private final int width;

    private Lines(ResultSet rows) throws SQLException {
      this.rows = rows;
      this.width = rows.getMetaData().getColumnCount();
    }

    /** Returns the next row; null at the end. */
    public @Nullable Line next() throws IOException {
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
        throw WorkDatabase.failure(e);
      }
    }

    @Override
    public void close() throws IOException {
      try {
        rows.close();
      } catch (SQLException e) {
        throw WorkDatabase.failure(e);
      }
    }
  }
}
