package dev.pressport.source.sql;

import dev.pressport.source.sql.TableListener.TableName;
import dev.pressport.text.Words;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A LOAD DATA statement: a table has rows in a file.
 *
 * @param file the name of the file, without its folder
 * @param columns null when the statement does not name them
 * @param hex whether each of the columns is in hexadecimal digits
 * @param replaces whether a row replaces another one with the same key
 * @param offset of the statement
 */
record LoadData(
    String file,
    TableName table,
    @Nullable List<String> columns,
    List<Boolean> hex,
    boolean replaces,
    DelimitedFormat format,
    long offset) {
  private static final int LONGEST_MARK = 64;

  private static final Set<String> MODIFIERS =
      Words.of("LOAD DATA LOW_PRIORITY CONCURRENT LOCAL INFILE");

  /** The rows of a table in the file that {@code mysqldump --tab} writes. */
  static LoadData ofTab(String file, TableName table, DelimitedFormat format) {
    return new LoadData(file, table, null, List.of(), false, format, 0);
  }

  /**
   * Reads a statement.
   *
   * @param database that the dump uses
   */
  static LoadData read(DumpTokens tokens, String database) throws IOException {
    Reading reading = new Reading(tokens);
    return reading.statement(database);
  }

  /**
   * Reads the rows of the file.
   *
   * @return where the last whole row ends if the file is cut off, else -1
   */
  long read(DumpBytes in, ValueBuffer buffer, TableListener listener) throws IOException {
    TableListener.Rows rows = listener.insert(table, columns, replaces);
    try {
      return new DelimitedRows(in, format, buffer, hex)
          .read(rows == null ? (row, at) -> listener.unread(table, 1) : rows);
    } catch (SqlSyntax e) {
      listener.fault(e.offset(), String.valueOf(e.getMessage()));
      return -1;
    }
  }

  /** The reading of a statement. */
  private static final class Reading {
    private final DumpTokens tokens;
    private String fieldEnd = DelimitedFormat.DEFAULT.fieldEnd();
    private String enclosure = "";
    private String escape = "\\";
    private String lineStart = "";
    private String lineEnd = DelimitedFormat.DEFAULT.lineEnd();
    private long skippedLines;

    /** The columns that a variable is for, and whether it is in hexadecimal digits. */
    private final Map<String, String> assigned = new HashMap<>();

    private final Map<String, Boolean> inHex = new HashMap<>();

    Reading(DumpTokens tokens) {
      this.tokens = tokens;
    }

    LoadData statement(String database) throws IOException {
      tokens.skipBlanks();
      long offset = tokens.offset();
      while (MODIFIERS.contains(tokens.peekWord())) {
        tokens.word();
      }
      String path = text(Integer.MAX_VALUE);
      String file = path.substring(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1);
      boolean replaces = tokens.takeWord("REPLACE");
      while (Set.of("IGNORE", "INTO", "TABLE").contains(tokens.peekWord())) {
        tokens.word();
      }
      String name = tokens.name();
      TableName table =
          tokens.take('.') ? new TableName(name, tokens.name()) : new TableName(database, name);
      clauses();
      List<String> columns = tokens.peek() == '(' ? columns() : null;
      if (tokens.takeWord("SET")) {
        assignments();
      }
      if (fieldEnd.isEmpty() || lineEnd.isEmpty()) {
        throw tokens.unexpected("rows of fixed length are not read");
      }
      DelimitedFormat format =
          new DelimitedFormat(
              fieldEnd, first(enclosure), first(escape), lineStart, lineEnd, skippedLines);
      return new LoadData(
          file,
          table,
          columns == null
              ? null
              : columns.stream().map(column -> assigned.getOrDefault(column, column)).toList(),
          columns == null
              ? List.of()
              : columns.stream().map(column -> inHex.getOrDefault(column, false)).toList(),
          replaces,
          format,
          offset);
    }

    private static int first(String text) {
      return text.isEmpty() ? -1 : text.charAt(0);
    }

    private void clauses() throws IOException {
      boolean ofLines = false;
      for (String word = tokens.peekWord();
          !word.isEmpty() && !word.equals("SET");
          word = tokens.peekWord()) {
        tokens.word();
        switch (word) {
          case "FIELDS", "COLUMNS" -> ofLines = false;
          case "CHARACTER" -> {
            tokens.takeWord("SET");
            tokens.word();
          }
          case "LINES" -> ofLines = true;
          case "TERMINATED" -> {
            if (ofLines) {
              lineEnd = by();
            } else {
              fieldEnd = by();
            }
          }
          case "ENCLOSED" -> enclosure = by();
          case "ESCAPED" -> escape = by();
          case "STARTING" -> lineStart = by();
          case "IGNORE" -> ignored();
          default -> {}
        }
      }
    }

    private String by() throws IOException {
      tokens.takeWord("BY");
      return text(LONGEST_MARK);
    }

    private void ignored() throws IOException {
      try {
        skippedLines = Long.parseLong(tokens.word());
      } catch (NumberFormatException e) {
        throw tokens.unexpected("a number of lines is missing");
      }
    }

    private String text(int longest) throws IOException {
      int quote = tokens.peek();
      ByteArrayOutputStream text = new ByteArrayOutputStream();
      if (quote == '\'' || quote == '"') {
        tokens.string(text::write);
      }
      if (text.size() > longest) {
        throw tokens.unexpected("a mark is too long");
      }
      return text.toString(StandardCharsets.ISO_8859_1);
    }

    private List<String> columns() throws IOException {
      List<String> columns = new ArrayList<>();
      tokens.require('(');
      do {
        columns.add(variableOrName());
      } while (tokens.take(','));
      tokens.require(')');
      return columns;
    }

    /** The name of a column, or a variable with its sign. */
    private String variableOrName() throws IOException {
      return tokens.take('@') ? "@" + tokens.name() : tokens.name();
    }

    /** Reads what columns are made of variables, as mydumper writes it for binary values. */
    private void assignments() throws IOException {
      do {
        String column = tokens.name();
        tokens.require('=');
        String function = tokens.word();
        tokens.require('(');
        String variable = variableOrName();
        assigned.put(variable, column);
        inHex.put(variable, function.equals("UNHEX"));
        while (tokens.skipBlanks() && !tokens.take(')')) {
          tokens.skipPiece();
        }
      } while (tokens.take(','));
    }
  }
}
