package dev.pressport.plugin.tablepress;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The values of formulas: cells that begin with {@code =}, as a whole or in braces ({@code =Total:
 * {SUM(A1:A3)}}). For a single thread.
 */
final class Formulas {
  private static final String ERROR = "#DIV/0!";

  private static final Pattern IN_BRACES = Pattern.compile("\\{([^{}]{1,1000})}");

  /** The most chars of a formula, and how many cells may need each other. */
  private static final int LONGEST = 2_000;

  private static final int DEEPEST = 100;

  private final List<List<String>> cells;
  private final Map<String, String> known = new HashMap<>();
  private final Set<String> open = new HashSet<>();
  private @Nullable String failed;

  Formulas(List<List<String>> cells) {
    this.cells = cells;
  }

  /** The first formula without a value; null when all have one. */
  @Nullable String failed() {
    return failed;
  }

  /** Returns the text of a cell, a formula as its value; as stored when it has none. */
  String text(int row, int column) {
    String stored = stored(row, column);
    try {
      return value(row, column, stored);
    } catch (FormulaException e) {
      failed = failed == null ? stored : failed;
      return stored;
    }
  }

  private String stored(int row, int column) {
    return row < cells.size() && column < cells.get(row).size() ? cells.get(row).get(column) : "";
  }

  private String value(int row, int column, String stored) {
    if (stored.startsWith("'=")) {
      return stored.substring(1);
    }
    if (!stored.startsWith("=") || stored.length() < 2) {
      return stored;
    }
    String key = row + ":" + column;
    String value = known.get(key);
    if (value == null) {
      if (open.size() == DEEPEST || stored.length() > LONGEST || !open.add(key)) {
        throw new FormulaException();
      }
      try {
        value = evaluated(stored.substring(1));
      } finally {
        open.remove(key);
      }
      known.put(key, value);
    }
    return value;
  }

  private String evaluated(String formula) {
    if (formula.indexOf('{') < 0) {
      return shown(formula);
    }
    Function<MatchResult, String> part =
        match -> java.util.regex.Matcher.quoteReplacement(shown(match.group(1)));
    return IN_BRACES.matcher(formula).replaceAll(part);
  }

  private String shown(String expression) {
    Object value = new Formula(expression, this::cell).value();
    if (value instanceof Boolean truth) {
      return truth ? "1" : "";
    }
    return FormulaFunctions.isError(value) ? ERROR : FormulaValue.text(value);
  }

  /** The value of a cell in a formula: a number or a text. */
  private Object cell(int row, int column) {
    String value = value(row, column, stored(row, column)).strip();
    return value.equals(ERROR) ? (Object) Double.NaN : FormulaValue.of(value);
  }
}
