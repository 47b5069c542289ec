package dev.pressport.source.sql;

import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A listener to the contents of a dump, in its order. */
interface TableListener {

  /** A table by its name and that of its database, which is empty where the dump names none. */
  record TableName(String database, String table) {}

  /**
   * A column of a table.
   *
   * @param charset in capitals; empty when it is that of the table, or not declared
   */
  record Column(String name, String charset) {}

  /** Announces the encoding of what follows, in capitals, such as {@code UTF8MB4}. */
  void charset(String name);

  /** A table is made, empty. */
  void create(TableName name, List<Column> columns) throws IOException;

  /** A table is gone. */
  void drop(TableName name) throws IOException;

  /**
   * Reports rows of a table that are not needed.
   *
   * @param rows how many more; negative when they cannot be counted
   */
  void unread(TableName name, long rows);

  /**
   * Announces rows of a table.
   *
   * @param columns null when the statement does not name them
   * @param replaces whether a row replaces another one with the same key
   * @return the receiver of the rows; null when they are not needed
   */
  @Nullable Rows insert(TableName name, @Nullable List<String> columns, boolean replaces)
      throws IOException;

  /** Announces that rows of a table lie in a file. */
  void load(LoadData data);

  /** A statement about a table that is wanted cannot be understood from an offset on. */
  void fault(long offset, String why);

  /**
   * Reports a row of a wanted table that is damaged.
   *
   * @param row its name for people; empty when it is not known which rows, or how many, are damaged
   * @param offset where it begins; negative where it is not part of a text
   */
  void lost(TableName name, String row, long offset);

  /** Reports a row of a wanted table that was damaged, and that was read nevertheless. */
  void repaired(TableName name);

  /**
   * Reports a statement that changes the rows of a table, and that is not applied.
   *
   * @param statement its first word, in capitals
   */
  void unapplied(TableName name, String statement, long offset);

  /** A receiver of rows. */
  @FunctionalInterface
  interface Rows {

    /**
     * A row; each value is null, bytes, the number of its file, or {@link Computed}.
     *
     * @param offset where it begins
     */
    void row(List<@Nullable Object> values, long offset) throws IOException;
  }
}
