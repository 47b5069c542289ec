package dev.pressport.source.sql;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The way in which rows stand in a file, as LOAD DATA describes it.
 *
 * <p>Facts: the manual of MySQL, LOAD DATA Statement, Field and Line Handling.
 *
 * @param fieldEnd between two fields
 * @param enclosure around a field; -1 for none
 * @param escape before special characters; -1 for none
 * @param lineStart before a row; what stands before it is skipped
 * @param lineEnd after a row
 * @param skippedLines at the beginning
 */
record DelimitedFormat(
    String fieldEnd,
    int enclosure,
    int escape,
    String lineStart,
    String lineEnd,
    long skippedLines) {
  /** The form that LOAD DATA, SELECT INTO OUTFILE and {@code mysqldump --tab} have by default. */
  static final DelimitedFormat DEFAULT = new DelimitedFormat("\t", -1, '\\', "", "\n", 0);

  private static final int MOST_ROWS = 50;

  /**
   * Returns the form of a file whose first bytes are known; the default when none fits.
   *
   * @param width the number of columns of each row
   */
  static DelimitedFormat of(byte[] head, int width, ValueBuffer buffer) throws IOException {
    for (String lineEnd : List.of("\r\n", "\n")) {
      for (String fieldEnd : List.of("\t", ",", ";", "|")) {
        for (int enclosure : new int[] {-1, '"'}) {
          DelimitedFormat format = new DelimitedFormat(fieldEnd, enclosure, '\\', "", lineEnd, 0);
          List<List<@Nullable Object>> rows = format.rows(head, buffer);
          boolean fits = !rows.isEmpty() && rows.stream().allMatch(row -> row.size() == width);
          if (fits && (enclosure >= 0 || !isEnclosed(rows))) {
            return format;
          }
        }
      }
    }
    return DEFAULT;
  }

  private List<List<@Nullable Object>> rows(byte[] head, ValueBuffer buffer) throws IOException {
    List<List<@Nullable Object>> rows = new ArrayList<>();
    DumpBytes bytes = new DumpBytes(new ByteArrayInputStream(head));
    try {
      new DelimitedRows(bytes, this, buffer, List.of())
          .read(
              (row, offset) -> {
                if (rows.size() < MOST_ROWS) {
                  rows.add(row);
                }
              });
    } catch (SqlSyntax e) {
      return List.of();
    }
    return rows;
  }

  /** Returns whether all texts stand in quotation marks. */
  private static boolean isEnclosed(List<List<@Nullable Object>> rows) {
    List<String> texts =
        rows.stream()
            .flatMap(List::stream)
            .map(value -> value instanceof byte[] octets ? octets : new byte[0])
            .map(octets -> new String(octets, StandardCharsets.ISO_8859_1))
            .filter(text -> !text.matches("[-+.\\d]*+"))
            .toList();
    return !texts.isEmpty()
        && texts.stream()
            .allMatch(text -> text.length() > 1 && text.startsWith("\"") && text.endsWith("\""));
  }
}
