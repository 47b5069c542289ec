package dev.pressport.plugin.tablepress;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The name of a cell, {@code B3}, with its place counted from 0. */
record CellName(int row, int column) {
  private static final Pattern NAME = Pattern.compile("([A-Z]{1,3})([1-9]\\d{0,6})");

  static CellName of(String name) {
    Matcher matcher = NAME.matcher(name);
    if (!matcher.matches()) {
      throw new FormulaException();
    }
    return new CellName(Integer.parseInt(matcher.group(2)) - 1, column(matcher.group(1)));
  }

  /** Returns the place of a column by its letters, in any case. */
  static int column(String letters) {
    int column = 0;
    for (char letter : letters.toUpperCase(Locale.ROOT).toCharArray()) {
      column = column * 26 + letter - 'A' + 1;
    }
    return column - 1;
  }
}
