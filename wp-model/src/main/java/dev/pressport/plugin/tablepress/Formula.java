package dev.pressport.plugin.tablepress;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** One expression, in the notation of spreadsheets. For a single thread. */
final class Formula {
  private static final int DEEPEST = 50;
  private static final int MOST_CELLS = 100_000;

  private final String text;
  private final Cells cells;
  private int at;
  private int depth;

  /** The cells that a formula refers to, counted from 0. */
  @FunctionalInterface
  interface Cells {
    Object value(int row, int column);
  }

  Formula(String text, Cells cells) {
    this.text = text;
    this.cells = cells;
  }

  /**
   * The value of the whole expression.
   *
   * @throws FormulaException when it has none
   */
  Object value() {
    Object value = comparison();
    if (!isEnd()) {
      throw new FormulaException();
    }
    return value;
  }

  private boolean isEnd() {
    while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
      at++;
    }
    return at == text.length();
  }

  private boolean takes(String sign) {
    if (!isEnd() && text.startsWith(sign, at)) {
      at += sign.length();
      return true;
    }
    return false;
  }

  private Object comparison() {
    if (++depth > DEEPEST) {
      throw new FormulaException();
    }
    Object left = joined();
    for (String sign : List.of("<=", ">=", "<>", "!=", "==", "=", "<", ">")) {
      if (takes(sign)) {
        int order = FormulaValue.compare(left, joined());
        left =
            switch (sign) {
              case "<=" -> order <= 0;
              case ">=" -> order >= 0;
              case "<>", "!=" -> order != 0;
              case "<" -> order < 0;
              case ">" -> order > 0;
              default -> order == 0;
            };
        break;
      }
    }
    depth--;
    return left;
  }

  private Object joined() {
    Object value = sum();
    while (takes("&")) {
      value = FormulaValue.text(value) + FormulaValue.text(sum());
    }
    return value;
  }

  private Object sum() {
    Object value = product();
    while (true) {
      if (takes("+")) {
        value = FormulaValue.number(value) + FormulaValue.number(product());
      } else if (takes("-")) {
        value = FormulaValue.number(value) - FormulaValue.number(product());
      } else {
        return value;
      }
    }
  }

  private Object product() {
    Object value = power();
    while (true) {
      if (takes("*")) {
        value = FormulaValue.number(value) * FormulaValue.number(power());
      } else if (takes("/")) {
        value = quotient(FormulaValue.number(value), FormulaValue.number(power()));
      } else {
        return value;
      }
    }
  }

  private static double quotient(double value, double divisor) {
    return divisor == 0 ? Double.NaN : value / divisor;
  }

  private Object power() {
    Object value = signed();
    while (takes("^")) {
      value = Math.pow(FormulaValue.number(value), FormulaValue.number(signed()));
    }
    return value;
  }

  private Object signed() {
    boolean negative = false;
    boolean signs = false;
    while (takes("-")) {
      negative = !negative;
      signs = true;
    }
    while (takes("+")) {
      signs = true;
    }
    Object value = operand();
    while (takes("%")) {
      value = FormulaValue.number(value) / 100;
    }
    if (!signs) {
      return value;
    }
    double number = FormulaValue.number(value);
    return negative ? -number : number;
  }

  private Object operand() {
    if (isEnd()) {
      throw new FormulaException();
    }
    char next = text.charAt(at);
    if (takes("(")) {
      Object value = comparison();
      require(")");
      return value;
    }
    if (next == '"') {
      return string();
    }
    if (Character.isDigit(next) || next == '.') {
      return number();
    }
    return name();
  }

  private void require(String sign) {
    if (!takes(sign)) {
      throw new FormulaException();
    }
  }

  private String string() {
    StringBuilder string = new StringBuilder();
    for (at++; at < text.length(); at++) {
      if (text.charAt(at) != '"') {
        string.append(text.charAt(at));
      } else if (text.startsWith("\"\"", at)) {
        string.append('"');
        at++;
      } else {
        at++;
        return string.toString();
      }
    }
    throw new FormulaException();
  }

  private Double number() {
    int start = at;
    while (at < text.length() && (Character.isDigit(text.charAt(at)) || text.charAt(at) == '.')) {
      at++;
    }
    Object number = FormulaValue.of(text.substring(start, at));
    if (number instanceof Double value) {
      return value;
    }
    throw new FormulaException();
  }

  private Object name() {
    int start = at;
    while (at < text.length() && isOfName(text.charAt(at))) {
      at++;
    }
    String name = text.substring(start, at).replace("$", "").toUpperCase(Locale.ROOT);
    if (takes("(")) {
      return FormulaFunctions.apply(name, arguments());
    }
    return switch (name) {
      case "TRUE" -> true;
      case "FALSE" -> false;
      case "PI" -> Math.PI;
      default -> cellValue(CellName.of(name));
    };
  }

  private static boolean isOfName(char c) {
    return Character.isLetterOrDigit(c) || c == '_' || c == '.' || c == '$';
  }

  private Object cellValue(CellName cell) {
    return cells.value(cell.row(), cell.column());
  }

  /** The arguments of a function; the cells of a range are a list of its values. */
  private List<Object> arguments() {
    List<Object> arguments = new ArrayList<>();
    if (takes(")")) {
      return arguments;
    }
    do {
      arguments.add(argument());
    } while (takes(",") || takes(";"));
    require(")");
    return arguments;
  }

  private Object argument() {
    int start = at;
    if (!isEnd()) {
      int first = at;
      while (at < text.length() && isOfName(text.charAt(at))) {
        at++;
      }
      String from = text.substring(first, at).replace("$", "").toUpperCase(Locale.ROOT);
      if (takes(":") && !isEnd()) {
        int second = at;
        while (at < text.length() && isOfName(text.charAt(at))) {
          at++;
        }
        String to = text.substring(second, at).replace("$", "").toUpperCase(Locale.ROOT);
        return range(CellName.of(from), CellName.of(to));
      }
    }
    at = start;
    return comparison();
  }

  private List<Object> range(CellName from, CellName to) {
    int top = Math.min(from.row(), to.row());
    int bottom = Math.max(from.row(), to.row());
    int left = Math.min(from.column(), to.column());
    int right = Math.max(from.column(), to.column());
    if ((long) (bottom - top + 1) * (right - left + 1) > MOST_CELLS) {
      throw new FormulaException();
    }
    List<Object> values = new ArrayList<>();
    for (int row = top; row <= bottom; row++) {
      for (int column = left; column <= right; column++) {
        values.add(cells.value(row, column));
      }
    }
    return new FormulaRange(values, right - left + 1);
  }
}
