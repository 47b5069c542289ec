package dev.pressport.export.csv;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PushbackReader;
import java.io.Reader;
import java.util.regex.Pattern;

/**
 * Puts an apostrophe before what a spreadsheet would run as a formula when the file is opened. What
 * begins a formula: OWASP, "CSV Injection". A plain number, {@code -1.5}, runs nothing.
 */
final class Formulas {
  private static final String BEGINNINGS = "=+-@\t\r";
  private static final char APOSTROPHE = '\'';

  private static final Pattern NUMBER =
      Pattern.compile("[+-]?(\\d+(\\.\\d*)?|\\.\\d+)([eE][+-]?\\d+)?");

  private Formulas() {}

  static String inert(String cell) {
    boolean runs = !cell.isEmpty() && begins(cell.charAt(0)) && !NUMBER.matcher(cell).matches();
    return runs ? APOSTROPHE + cell : cell;
  }

  /** Makes a cell inert that is too large to be a number. */
  static Reader inert(Reader cell) throws IOException {
    PushbackReader reader = new PushbackReader(new BufferedReader(cell), 2);
    int first = reader.read();
    if (first >= 0) {
      reader.unread(first);
      if (begins((char) first)) {
        reader.unread(APOSTROPHE);
      }
    }
    return reader;
  }

  private static boolean begins(char c) {
    return BEGINNINGS.indexOf(c) >= 0;
  }
}
