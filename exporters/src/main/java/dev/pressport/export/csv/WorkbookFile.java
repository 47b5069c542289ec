package dev.pressport.export.csv;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDateTime;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;

/**
 * A workbook that is written sheet by sheet and row by row. Texts are texts, whatever they begin
 * with: nothing in it is a formula.
 */
final class WorkbookFile implements Closeable {
  private static final int LONGEST_NAME = 31;
  private static final int ROWS_AT_ONCE = 500;
  private static final double WIDTH = 22;

  /** In points; else LibreOffice makes a row as high as its longest text has lines. */
  private static final double HEIGHT = 15;

  private static final Pattern IN_NAMES = Pattern.compile("[\\[\\]:*?/\\\\\\p{Cntrl}]");

  /** What Excel reads as an escaped character: ECMA-376 part 1, 22.9.2.19 (ST_Xstring). */
  private static final Pattern ESCAPE = Pattern.compile("_(?=x[0-9A-Fa-f]{4}_)");

  private static final Pattern DATE = Pattern.compile("\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}");

  /** Of days before, Excel and other programs disagree. */
  private static final String FIRST_DATE = "1900-03-01";

  private static final Set<String> DATES = Set.of("date", "modified");

  private final Workbook workbook;
  private final int mostRows;
  private final Set<String> names = new HashSet<>();
  private String title = "";
  private List<String> header = List.of();
  private @Nullable Worksheet sheet;
  private int row;
  private int column;

  /** Starts a workbook in a stream, which stays open. */
  WorkbookFile(OutputStream out) {
    this(out, Worksheet.MAX_ROWS);
  }

  /** Starts a workbook whose sheets have a number of rows at most, with their headers. */
  WorkbookFile(OutputStream out, int mostRows) {
    this.mostRows = mostRows;
    // Two digits, a dot and four: the form that the standard has for versions.
    workbook = new Workbook(out, "Pressport", "1.0000");
  }

  /** Begins a sheet with its header. */
  void begin(String wanted, List<String> columns) throws IOException {
    title = wanted;
    header =
        columns.size() <= Worksheet.MAX_COLS ? columns : columns.subList(0, Worksheet.MAX_COLS);
    beginSheet();
  }

  private Worksheet beginSheet() throws IOException {
    end();
    Worksheet next = workbook.newWorksheet(name());
    for (int i = 0; i < header.size(); i++) {
      next.inlineString(0, i, plain(header.get(i)));
      next.style(0, i).bold().set();
      next.width(i, WIDTH);
    }
    next.freezePane(0, 1);
    row = 0;
    sheet = next;
    return next;
  }

  private void end() throws IOException {
    if (sheet != null) {
      sheet.finish();
    }
  }

  /** Returns a name that no other sheet has; the case of letters does not count. */
  private String name() {
    String plain = IN_NAMES.matcher(title).replaceAll("_").replaceAll("^'|'$", "_");
    String wanted = plain.isBlank() || plain.equalsIgnoreCase("history") ? "_" + plain : plain;
    String name = shortened(wanted, LONGEST_NAME);
    for (int n = 2; !names.add(name.toLowerCase(Locale.ROOT)); n++) {
      String end = " (" + n + ")";
      name = shortened(wanted, LONGEST_NAME - end.length()) + end;
    }
    return name;
  }

  private static String shortened(String name, int length) {
    if (name.length() <= length) {
      return name;
    }
    return name.substring(
        0, Character.isHighSurrogate(name.charAt(length - 1)) ? length - 1 : length);
  }

  /** Begins a row; a sheet that is full goes on in another. */
  void beginRow() throws IOException {
    Worksheet current = sheet();
    column = 0;
    row++;
    if (row == mostRows) {
      current = beginSheet();
      row = 1;
    } else if (row % ROWS_AT_ONCE == 0) {
      current.flush();
    }
    current.rowHeight(row, HEIGHT);
  }

  private Worksheet sheet() {
    Worksheet current = sheet;
    if (current == null) {
      throw new IllegalStateException("no sheet");
    }
    return current;
  }

  private boolean fits() {
    return column < header.size();
  }

  /** Writes an empty cell. */
  void none() {
    column++;
  }

  void cell(boolean flag) {
    if (fits()) {
      sheet().value(row, column, flag);
    }
    column++;
  }

  void cell(Number number) {
    if (fits()) {
      sheet().value(row, column, number);
    }
    column++;
  }

  void cell(String text) {
    if (fits()) {
      if (DATES.contains(header.get(column))
          && DATE.matcher(text).matches()
          && text.compareTo(FIRST_DATE) >= 0) {
        sheet().value(row, column, LocalDateTime.parse(text));
        sheet().style(row, column).format("yyyy-mm-dd hh:mm:ss").set();
      } else {
        sheet().inlineString(row, column, plain(text));
      }
    }
    column++;
  }

  /**
   * Returns a text of characters that XML can hold: control characters become the pictures that
   * Unicode has for them, and line ends a line feed, as XML readers do.
   */
  static String plain(String text) {
    String lines = text.indexOf('\r') < 0 ? text : text.replace("\r\n", "\n").replace('\r', '\n');
    StringBuilder plain = new StringBuilder(lines.length());
    lines
        .codePoints()
        .forEach(
            c -> {
              if (c < ' ' && c != '\n' && c != '\t') {
                plain.append((char) (0x2400 + c));
              } else if ((c >= 0xD800 && c <= 0xDFFF) || c == 0xFFFE || c == 0xFFFF) {
                plain.append('\uFFFD');
              } else {
                plain.appendCodePoint(c);
              }
            });
    return plain.indexOf("_x") < 0 ? plain.toString() : ESCAPE.matcher(plain).replaceAll("_x005F_");
  }

  /** Ends the workbook. */
  void finish() throws IOException {
    end();
    sheet = null;
    workbook.finish();
  }

  @Override
  public void close() {
    // Without an end it is of no use.
  }
}
