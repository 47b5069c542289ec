package dev.pressport.plugin.tablepress;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Collection;
import java.util.regex.Pattern;

/** Values in formulas: a Double, a Boolean, or a String, which is empty for an empty cell. */
final class FormulaValue {
  private static final Pattern NUMBER =
      Pattern.compile("[-+]?(?:\\d{1,18}(?:\\.\\d{0,18})?|\\.\\d{1,18})(?:[eE][-+]?\\d{1,3})?");

  private FormulaValue() {}

  /** A number when a text reads as one, else the text. */
  static Object of(String text) {
    return NUMBER.matcher(text).matches() ? (Object) Double.valueOf(text) : text;
  }

  static boolean isEmpty(Object value) {
    return value.equals("");
  }

  static double number(Object value) {
    if (isEmpty(value)) {
      return 0;
    }
    if (value instanceof Boolean bool) {
      return bool ? 1 : 0;
    }
    Object read = value instanceof String text ? of(text.strip()) : value;
    if (read instanceof Double number) {
      return number;
    }
    throw new FormulaException();
  }

  static boolean isTrue(Object value) {
    if (value instanceof String text) {
      return text.equalsIgnoreCase("true");
    }
    return number(value) != 0;
  }

  /** The value as a cell shows it: numbers with 14 digits, as PHP prints them. */
  static String text(Object value) {
    if (value instanceof Double number) {
      if (!Double.isFinite(number)) {
        throw new FormulaException();
      }
      BigDecimal rounded = new BigDecimal(number).round(new MathContext(14)).stripTrailingZeros();
      return rounded.signum() == 0 ? "0" : rounded.toPlainString();
    }
    if (value instanceof Boolean bool) {
      return bool ? "TRUE" : "FALSE";
    }
    if (value instanceof Collection<?>) {
      throw new FormulaException();
    }
    return (String) value;
  }

  private static boolean isText(Object value) {
    return value instanceof String && !isEmpty(value);
  }

  /** Compares two values: numbers as numbers, others as text in any case. */
  static int compare(Object one, Object other) {
    boolean numbers = !isText(one) && !isText(other);
    return numbers
        ? Double.compare(number(one), number(other))
        : String.CASE_INSENSITIVE_ORDER.compare(text(one), text(other));
  }
}
