package dev.pressport.source.sql;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The rows in a file without statements, as LOAD DATA reads them. */
final class DelimitedRows {
  private static final int MOST_COLUMNS = 4096;
  private static final String NULL_WORD = "NULL";

  private final DumpBytes bytes;
  private final DelimitedFormat format;
  private final ValueBuffer buffer;
  private final List<Boolean> hex;
  private long lastWhole;
  private boolean last;

  /**
   * @param hex the columns, by their numbers, that are in hexadecimal digits
   */
  DelimitedRows(DumpBytes bytes, DelimitedFormat format, ValueBuffer buffer, List<Boolean> hex) {
    this.bytes = bytes;
    this.format = format;
    this.buffer = buffer;
    this.hex = List.copyOf(hex);
  }

  /**
   * Reads all rows.
   *
   * @return where the last whole row ends if the file is cut off, else -1
   * @throws SqlSyntax when it has another form
   */
  long read(TableListener.Rows rows) throws IOException {
    try {
      for (long line = 0; line < format.skippedLines() && bytes.peek() >= 0; line++) {
        row(rows, false);
      }
      while (bytes.peek() >= 0) {
        row(rows, true);
      }
      return -1;
    } catch (EndOfDump e) {
      return lastWhole;
    }
  }

  private void row(TableListener.Rows rows, boolean wanted) throws IOException {
    long offset = bytes.offset();
    while (!take(format.lineStart())) {
      if (bytes.next() < 0) {
        // Whatever follows the last row is no row.
        return;
      }
    }
    List<@Nullable Object> row = new ArrayList<>();
    do {
      if (row.size() == MOST_COLUMNS) {
        throw new SqlSyntax("a row has more than " + MOST_COLUMNS + " columns", offset);
      }
      row.add(field(row.size() < hex.size() && hex.get(row.size())));
    } while (!last);
    lastWhole = bytes.offset();
    if (wanted) {
      rows.row(row, offset);
    }
  }

  private @Nullable Object field(boolean inHex) throws IOException {
    buffer.reset();
    OctetSink sink = inHex ? new HexSink(buffer) : buffer;
    if (format.enclosure() >= 0 && bytes.peek() == format.enclosure()) {
      bytes.skip(1);
      enclosed(sink);
      return buffer.end();
    }
    if (bytes.peek() == format.escape() && bytes.peek(1) == 'N' && endsAfter(2)) {
      bytes.skip(2);
      ends();
      return null;
    }
    if (format.escape() < 0 && isNullWord()) {
      bytes.skip(NULL_WORD.length());
      ends();
      return null;
    }
    while (!ends()) {
      next(sink);
    }
    return buffer.end();
  }

  private void enclosed(OctetSink sink) throws IOException {
    while (true) {
      if (bytes.peek() != format.enclosure()) {
        next(sink);
        continue;
      }
      bytes.skip(1);
      if (bytes.peek() == format.enclosure()) {
        bytes.skip(1);
      } else if (ends()) {
        return;
      }
      sink.append(format.enclosure());
    }
  }

  /** Reads one character, perhaps an escaped one. */
  private void next(OctetSink sink) throws IOException {
    int octet = bytes.next();
    boolean escaped = octet >= 0 && octet == format.escape();
    int character = escaped ? bytes.next() : octet;
    if (character < 0) {
      throw new EndOfDump();
    }
    sink.append(
        !escaped
            ? character
            : switch (character) {
              case '0' -> 0;
              case 'b' -> '\b';
              case 'n' -> '\n';
              case 'r' -> '\r';
              case 't' -> '\t';
              case 'Z' -> 0x1a;
              default -> character;
            });
  }

  private boolean isNullWord() throws IOException {
    return isAt(NULL_WORD, 0) && endsAfter(NULL_WORD.length());
  }

  private boolean endsAfter(int ahead) throws IOException {
    return isAt(format.fieldEnd(), ahead) || isAt(format.lineEnd(), ahead);
  }

  /** Reads the end of a field if it comes next; it may be that of the row. */
  private boolean ends() throws IOException {
    if (take(format.fieldEnd())) {
      last = false;
      return true;
    }
    last = take(format.lineEnd());
    return last;
  }

  private boolean take(String text) throws IOException {
    boolean there = isAt(text, 0);
    if (there) {
      bytes.skip(text.length());
    }
    return there;
  }

  private boolean isAt(String text, int ahead) throws IOException {
    for (int i = 0; i < text.length(); i++) {
      if (bytes.peek(ahead + i) != text.charAt(i)) {
        return false;
      }
    }
    return true;
  }
}
