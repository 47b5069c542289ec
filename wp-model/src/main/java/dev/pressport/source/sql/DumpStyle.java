package dev.pressport.source.sql;

import java.util.HashSet;
import java.util.Set;
import java.util.regex.Pattern;

/** The program that wrote a dump, as far as it determines the end of the dump. */
final class DumpStyle {
  private static final Pattern MYSQLDUMP =
      Pattern.compile("-- (MySQL|MariaDB) dump .*", Pattern.DOTALL);
  private static final Pattern ADMINER = Pattern.compile("-- Adminer .* dump\\s*", Pattern.DOTALL);
  private static final Pattern DATE =
      Pattern.compile("-- \\d{4}-\\d{2}-\\d{2} \\d{2}:\\d{2}:\\d{2}.*", Pattern.DOTALL);

  private boolean open;
  private boolean adminer;
  private boolean inTransaction;
  private final Set<TableListener.TableName> tables = new HashSet<>();

  /** A line of comment. */
  void comment(String line) {
    if (MYSQLDUMP.matcher(line).matches()) {
      open = true;
    } else if (ADMINER.matcher(line).matches()) {
      adminer = true;
      open = true;
    } else if (line.startsWith("-- Dump completed") || (adminer && DATE.matcher(line).matches())) {
      open = false;
    }
  }

  /** A transaction begins or ends. */
  void transaction(boolean begins) {
    inTransaction = begins;
  }

  /** Rows of a table follow. */
  void rows(TableListener.TableName table) {
    if (tables.size() < 2) {
      tables.add(table);
    }
  }

  /**
   * Returns whether the closing line of the program is missing. Where phpMyAdmin writes a file for
   * each table, they all begin a transaction and only the last one ends it.
   */
  boolean isCutOff() {
    return open || (inTransaction && tables.size() > 1);
  }
}
