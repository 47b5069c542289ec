package dev.pressport.source.sql;

import dev.pressport.source.sql.TableListener.Column;
import dev.pressport.source.sql.TableListener.TableName;
import dev.pressport.text.Figures;
import dev.pressport.text.Words;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A reader of the statements of a dump, in the forms of mysqldump, mariadb-dump, phpMyAdmin,
 * wp-cli, Adminer, plugins and SQLite; it reports their tables and rows to a listener.
 */
final class DumpReader implements DumpParser {
  /** The words that begin a line of CREATE TABLE without a column. */
  private static final Set<String> NO_COLUMN =
      Words.of(
          """
          PRIMARY KEY INDEX UNIQUE FULLTEXT SPATIAL CONSTRAINT FOREIGN CHECK PERIOD""");

  /**
   * The words that begin statements. Other lines are not SQL, such as the list of files at the end
   * of mydumper's streams.
   */
  private static final Set<String> STATEMENTS =
      Words.of(
          """
          ALTER ANALYZE BEGIN CALL CHANGE CHECK CHECKSUM COMMIT CREATE DEALLOCATE DECLARE DELETE DO
          DROP END EXEC EXECUTE FLUSH GO GRANT HANDLER IF INSERT INSTALL KILL LOAD LOCK MERGE
          OPTIMIZE PRAGMA PREPARE PRINT PURGE REINDEX RELEASE RENAME REPAIR REPLACE RESET REVOKE
          ROLLBACK SAVEPOINT SELECT SET SHOW SIGNAL START STOP TRUNCATE UNINSTALL UNLOCK UPDATE USE
          VACUUM VALUES WITH XA""");

  /** The words between the beginning of a statement and the name of the table that it changes. */
  private static final Set<String> BEFORE_TABLE =
      Set.of("LOW_PRIORITY", "QUICK", "IGNORE", "FROM", "INTO", "ONLY", "TABLE");

  /** The statements that may end a dump without a terminator. */
  private static final Set<String> ENDS = Set.of("SET", "COMMIT");

  private final DumpTokens tokens;
  private final DumpValues values;
  private final TableListener listener;
  private final DumpStyle style = new DumpStyle();
  private String database = "";
  private boolean wanted;
  private boolean ended;
  private long lastWhole;

  DumpReader(DumpBytes bytes, ValueBuffer buffer, TableListener listener) {
    this.tokens = new DumpTokens(bytes, style::comment);
    this.values = new DumpValues(tokens, buffer);
    this.listener = listener;
  }

  @Override
  public long offset() {
    return tokens.offset();
  }

  @Override
  public long read() throws IOException {
    try {
      while (tokens.skipBlanks()) {
        if (!tokens.takeEnd()) {
          statement();
        }
        lastWhole = tokens.offset();
      }
    } catch (EndOfDump e) {
      return lastWhole;
    }
    return style.isCutOff() ? lastWhole : -1;
  }

  private void statement() throws IOException {
    if (tokens.takeWord("DELIMITER")) {
      tokens.delimiter();
      return;
    }
    wanted = false;
    ended = false;
    String word = tokens.peekWord();
    if (!STATEMENTS.contains(word) && !isCutOff(word)) {
      tokens.skipLine();
      return;
    }
    try {
      begin(word);
    } catch (SqlSyntax e) {
      if (wanted) {
        listener.fault(e.offset(), String.valueOf(e.getMessage()));
      }
    }
    if (!ended && (!ENDS.contains(word) || tokens.skipBlanks())) {
      tokens.skipStatement();
    }
  }

  /** Returns whether the dump ends within a word that begins a statement. */
  private boolean isCutOff(String word) throws IOException {
    return !word.isEmpty()
        && tokens.isAtEnd(word.length())
        && STATEMENTS.stream().anyMatch(statement -> statement.startsWith(word));
  }

  private void begin(String word) throws IOException {
    switch (word) {
      case "INSERT", "REPLACE" -> insert();
      case "UPDATE" -> update();
      case "LOAD" -> {
        wanted = true;
        listener.load(LoadData.read(tokens, database));
      }
      case "CREATE" -> create();
      case "DROP" -> drop();
      case "USE" -> {
        tokens.word();
        database = tokens.name();
      }
      case "SET" -> set();
      case "PRAGMA" -> tokens.backslashes(false);
      case "BEGIN", "START", "COMMIT" -> {
        tokens.word();
        style.transaction(!word.equals("COMMIT"));
      }
      case "DELETE", "TRUNCATE", "MERGE", "COPY" -> unapplied(word);
      default -> tokens.skipPiece();
    }
  }

  /** Reports a statement that changes a table in a way that is not read. */
  private void unapplied(String statement) throws IOException {
    long offset = tokens.offset();
    tokens.word();
    while (BEFORE_TABLE.contains(tokens.peekWord())) {
      tokens.word();
    }
    listener.unapplied(tableName(), statement, offset);
  }

  private TableName tableName() throws IOException {
    String name = tokens.name();
    return tokens.take('.') ? new TableName(name, tokens.name()) : new TableName(database, name);
  }

  private void insert() throws IOException {
    long offset = tokens.offset();
    boolean replaces = tokens.word().equals("REPLACE");
    for (String word = tokens.peekWord();
        Set.of("LOW_PRIORITY", "DELAYED", "HIGH_PRIORITY", "IGNORE", "OR", "REPLACE", "INTO")
            .contains(word);
        word = tokens.peekWord()) {
      replaces |= tokens.word().equals("REPLACE");
    }
    TableName table = tableName();
    List<String> columns = tokens.peek() == '(' ? names() : null;
    if (!tokens.takeWord("VALUES") && !tokens.takeWord("VALUE")) {
      listener.unapplied(table, replaces ? "REPLACE" : "INSERT", offset);
      return;
    }
    style.rows(table);
    TableListener.Rows rows = listener.insert(table, columns, replaces);
    if (rows == null) {
      skipRows(table);
      return;
    }
    wanted = true;
    boolean inLines = tokens.isNextOnNewLine();
    do {
      tokens.skipBlanks();
      long rowOffset = tokens.offset();
      tokens.mark();
      try {
        row(rows, rowOffset);
      } catch (SqlSyntax | EndOfDump e) {
        boolean back = tokens.backToRow();
        String id = back ? tokens.idOfRow() : "";
        if (back && inLines && isRepaired(rows, rowOffset)) {
          listener.repaired(table);
          continue;
        }
        if (!skipDamagedRow(inLines)) {
          throw e;
        }
        String row = id.isEmpty() ? "byte " + Figures.number(rowOffset) : "ID " + id;
        listener.lost(table, row, rowOffset);
      }
    } while (tokens.take(','));
    tokens.unmark();
    lastWhole = tokens.offset();
  }

  /**
   * Reads a row again whose quotes were not escaped. If it has as many values as the table has
   * columns, each of them is right: such quotes can only make more values of one.
   */
  private boolean isRepaired(TableListener.Rows rows, long offset) throws IOException {
    tokens.unescapedQuotes(true);
    try {
      row(rows, offset);
      return true;
    } catch (SqlSyntax | EndOfDump e) {
      return false;
    } finally {
      tokens.unescapedQuotes(false);
    }
  }

  /** Goes to the next row, or to the end of the statement; returns whether there is one. */
  private boolean skipDamagedRow(boolean inLines) throws IOException {
    boolean found = tokens.skipDamagedRow(inLines);
    ended = found && tokens.isStatement();
    return found;
  }

  /**
   * Reads a row that phpMyAdmin writes as UPDATE: it sets all columns, also those by which it looks
   * for the row. Others change a row, and are no rows.
   */
  private void update() throws IOException {
    long offset = tokens.offset();
    tokens.word();
    while (BEFORE_TABLE.contains(tokens.peekWord())) {
      tokens.word();
    }
    TableName table = tableName();
    List<String> columns = new ArrayList<>();
    List<@Nullable Object> row = new ArrayList<>();
    if (!takeRow(columns, row)) {
      listener.unapplied(table, "UPDATE", offset);
      return;
    }
    style.rows(table);
    TableListener.Rows rows = listener.insert(table, columns, true);
    if (rows == null) {
      listener.unread(table, 1);
    } else {
      rows.row(row, offset);
    }
  }

  /** Reads the values that an UPDATE sets, and returns whether they are a row. */
  private boolean takeRow(List<String> columns, List<@Nullable Object> row) throws IOException {
    try {
      if (!tokens.takeWord("SET")) {
        return false;
      }
      do {
        columns.add(tokens.name());
        tokens.require('=');
        row.add(values.value());
      } while (tokens.take(','));
      return tokens.takeWord("WHERE") && columns.contains(conditionColumn());
    } catch (SqlSyntax e) {
      return false;
    }
  }

  /** The column in the first condition of a statement. */
  private String conditionColumn() throws IOException {
    while (tokens.take('(')) {
      // phpMyAdmin may put a condition in parentheses.
    }
    String name = tokens.name();
    String column = tokens.take('.') ? tokens.name() : name;
    if (!tokens.skipBlanks()) {
      throw new EndOfDump();
    }
    return column;
  }

  private void skipRows(TableName table) throws IOException {
    boolean inLines = tokens.isNextOnNewLine();
    long rows = 0;
    try {
      do {
        tokens.skipBlanks();
        tokens.mark();
        try {
          tokens.skipRow();
        } catch (SqlSyntax | EndOfDump e) {
          if (!skipDamagedRow(inLines)) {
            throw e;
          }
        }
        rows++;
      } while (tokens.take(','));
    } finally {
      tokens.unmark();
      listener.unread(table, rows);
    }
  }

  private List<String> names() throws IOException {
    List<String> names = new ArrayList<>();
    tokens.require('(');
    do {
      names.add(tokens.name());
    } while (tokens.take(','));
    tokens.require(')');
    return names;
  }

  private void row(TableListener.Rows rows, long offset) throws IOException {
    tokens.require('(');
    List<@Nullable Object> row = new ArrayList<>();
    do {
      row.add(values.value());
    } while (tokens.take(','));
    tokens.require(')');
    lastWhole = tokens.offset();
    rows.row(row, offset);
  }

  private void create() throws IOException {
    tokens.word();
    for (String word = tokens.peekWord();
        Set.of("OR", "REPLACE", "TEMPORARY").contains(word);
        word = tokens.peekWord()) {
      tokens.word();
    }
    if (!tokens.takeWord("TABLE")) {
      return;
    }
    while (Set.of("IF", "NOT", "EXISTS").contains(tokens.peekWord())) {
      tokens.word();
    }
    TableName name = tableName();
    if (!tokens.take('(')) {
      return;
    }
    List<Column> columns = new ArrayList<>();
    do {
      column(columns);
    } while (tokens.take(','));
    tokens.require(')');
    String charset = charsetBefore(false);
    listener.create(
        name,
        columns.stream()
            .map(column -> column.charset().isEmpty() ? new Column(column.name(), charset) : column)
            .toList());
  }

  private void column(List<Column> columns) throws IOException {
    boolean quoted = tokens.peek() == '`' || tokens.peek() == '"' || tokens.peek() == '[';
    if (!quoted && NO_COLUMN.contains(tokens.peekWord())) {
      values.skip();
      return;
    }
    String name = tokens.name();
    columns.add(new Column(name, charsetBefore(true)));
  }

  /** The charset that is named before the end of a column, or of the statement. */
  private String charsetBefore(boolean ofColumn) throws IOException {
    String charset = "";
    int depth = 0;
    while (tokens.skipBlanks()) {
      int octet = tokens.peek();
      if (ofColumn ? depth == 0 && (octet == ',' || octet == ')') : octet == ';') {
        return charset;
      }
      depth += octet == '(' ? 1 : octet == ')' ? -1 : 0;
      String word = tokens.peekWord();
      if (word.isEmpty()) {
        tokens.skipPiece();
        continue;
      }
      tokens.word();
      if (word.equals("CHARSET") || (word.equals("CHARACTER") && tokens.takeWord("SET"))) {
        tokens.take('=');
        charset = tokens.word();
      }
    }
    throw new EndOfDump();
  }

  private void drop() throws IOException {
    tokens.word();
    if (!tokens.takeWord("TABLE")) {
      return;
    }
    while (Set.of("IF", "EXISTS").contains(tokens.peekWord())) {
      tokens.word();
    }
    do {
      listener.drop(tableName());
    } while (tokens.take(','));
  }

  private void set() throws IOException {
    tokens.word();
    String word = tokens.peekWord();
    if (word.equals("NAMES")) {
      tokens.word();
      listener.charset(tokens.name().toUpperCase(Locale.ROOT));
    } else if (word.equals("SQL_MODE")) {
      tokens.word();
      tokens.take('=');
      if (tokens.peek() == '\'' || tokens.peek() == '"') {
        ByteArrayOutputStream mode = new ByteArrayOutputStream();
        tokens.string(mode::write);
        boolean literal =
            mode.toString(StandardCharsets.ISO_8859_1).contains("NO_BACKSLASH_ESCAPES");
        tokens.backslashes(!literal);
      }
    }
  }
}
