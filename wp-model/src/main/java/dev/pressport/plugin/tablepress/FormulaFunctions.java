package dev.pressport.plugin.tablepress;

import static java.util.Map.entry;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.DoublePredicate;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.Collectors;

/** The functions that formulas of tables use. */
final class FormulaFunctions {
  private static final Map<String, Function> ALL =
      Map.ofEntries(
          entry("SUM", arguments -> Arrays.stream(numbers(arguments)).sum()),
          entry("AVERAGE", FormulaFunctions::average),
          entry("AVG", FormulaFunctions::average),
          entry("MEAN", FormulaFunctions::average),
          entry("MEDIAN", FormulaFunctions::median),
          entry("MODE", FormulaFunctions::mode),
          entry("MIN", arguments -> Arrays.stream(numbers(arguments)).min().orElse(0)),
          entry("MAX", arguments -> Arrays.stream(numbers(arguments)).max().orElse(0)),
          entry("RANGE", FormulaFunctions::spread),
          entry(
              "PRODUCT", arguments -> Arrays.stream(numbers(arguments)).reduce(1, (a, b) -> a * b)),
          entry("COUNT", arguments -> (double) numbers(arguments).length),
          entry(
              "COUNTA",
              arguments ->
                  (double)
                      values(arguments).stream()
                          .filter(value -> !FormulaValue.isEmpty(value))
                          .count()),
          entry(
              "COUNTBLANK",
              arguments ->
                  (double) values(arguments).stream().filter(FormulaValue::isEmpty).count()),
          entry("COUNTIF", arguments -> (double) matching(arguments).length),
          entry("SUMIF", arguments -> Arrays.stream(matching(arguments)).sum()),
          entry("ROUND", arguments -> rounded(arguments, RoundingMode.HALF_UP)),
          entry("ROUNDUP", arguments -> rounded(arguments, RoundingMode.UP)),
          entry("ROUNDDOWN", arguments -> rounded(arguments, RoundingMode.DOWN)),
          entry("TRUNC", arguments -> rounded(arguments, RoundingMode.DOWN)),
          entry("NUMBER_FORMAT", FormulaFunctions::formatted),
          entry("INT", of(Math::floor)),
          entry("FLOOR", of(Math::floor)),
          entry("CEIL", of(Math::ceil)),
          entry("CEILING", of(Math::ceil)),
          entry("ABS", of(Math::abs)),
          entry("SQRT", of(Math::sqrt)),
          entry("EXP", of(Math::exp)),
          entry("LN", of(Math::log)),
          entry("LOG10", of(Math::log10)),
          entry("PI", arguments -> Math.PI),
          entry("POWER", arguments -> Math.pow(number(arguments, 0), number(arguments, 1))),
          entry("MOD", FormulaFunctions::modulo),
          entry("IF", FormulaFunctions::choice),
          entry("AND", arguments -> values(arguments).stream().allMatch(FormulaValue::isTrue)),
          entry("OR", arguments -> values(arguments).stream().anyMatch(FormulaValue::isTrue)),
          entry("NOT", arguments -> !FormulaValue.isTrue(one(arguments, 0))),
          entry("ISBLANK", arguments -> FormulaValue.isEmpty(one(arguments, 0))),
          entry("CONCATENATE", FormulaFunctions::joined),
          entry("CONCAT", FormulaFunctions::joined),
          entry("LEN", arguments -> (double) string(arguments, 0).length()),
          entry("UPPER", arguments -> string(arguments, 0).toUpperCase(Locale.ROOT)),
          entry("LOWER", arguments -> string(arguments, 0).toLowerCase(Locale.ROOT)),
          entry("TRIM", arguments -> string(arguments, 0).strip()),
          entry("LEFT", arguments -> part(string(arguments, 0), 0, length(arguments, 1))),
          entry(
              "RIGHT",
              arguments -> {
                String text = string(arguments, 0);
                return part(text, text.length() - length(arguments, 1), length(arguments, 1));
              }),
          entry(
              "MID",
              arguments ->
                  part(
                      string(arguments, 0),
                      (int) number(arguments, 1) - 1,
                      (int) number(arguments, 2))));

  /** A function of its arguments. */
  @FunctionalInterface
  private interface Function {
    Object apply(List<Object> arguments);
  }

  private FormulaFunctions() {}

  static Object apply(String name, List<Object> arguments) {
    Function function = ALL.get(name);
    if (function == null) {
      throw new FormulaException();
    }
    return function.apply(arguments);
  }

  private static Function of(DoubleUnaryOperator operator) {
    return arguments -> operator.applyAsDouble(number(arguments, 0));
  }

  /** The single values of arguments and of their ranges. */
  private static List<Object> values(List<Object> arguments) {
    List<Object> values = new ArrayList<>();
    for (Object argument : arguments) {
      if (argument instanceof Collection<?> range) {
        values.addAll(range);
      } else {
        values.add(argument);
      }
    }
    return values;
  }

  /** The numbers among the values; texts do not count, as in spreadsheets. */
  private static double[] numbers(List<Object> arguments) {
    return values(arguments).stream()
        .filter(Double.class::isInstance)
        .mapToDouble(value -> FormulaValue.number(value))
        .toArray();
  }

  private static Object one(List<Object> arguments, int index) {
    if (index >= arguments.size()) {
      throw new FormulaException();
    }
    Object argument = arguments.get(index);
    return argument instanceof List<?> range && range.size() == 1 ? range.get(0) : argument;
  }

  private static double number(List<Object> arguments, int index) {
    return FormulaValue.number(one(arguments, index));
  }

  private static String string(List<Object> arguments, int index) {
    return FormulaValue.text(one(arguments, index));
  }

  private static double average(List<Object> arguments) {
    return Arrays.stream(numbers(arguments)).average().orElseThrow(FormulaException::new);
  }

  private static double median(List<Object> arguments) {
    double[] numbers = numbers(arguments);
    if (numbers.length == 0) {
      throw new FormulaException();
    }
    Arrays.sort(numbers);
    int half = numbers.length / 2;
    return numbers.length % 2 == 1 ? numbers[half] : (numbers[half - 1] + numbers[half]) / 2;
  }

  private static double mode(List<Object> arguments) {
    Map<Double, Integer> counts = new HashMap<>();
    double mode = 0;
    int most = 0;
    for (double number : numbers(arguments)) {
      int count = counts.merge(number, 1, Integer::sum);
      mode = count > most ? number : mode;
      most = Math.max(most, count);
    }
    if (most == 0) {
      throw new FormulaException();
    }
    return mode;
  }

  private static double spread(List<Object> arguments) {
    double[] numbers = numbers(arguments);
    return numbers.length == 0
        ? 0
        : Arrays.stream(numbers).max().getAsDouble() - Arrays.stream(numbers).min().getAsDouble();
  }

  private static double rounded(List<Object> arguments, RoundingMode mode) {
    int digits = arguments.size() < 2 ? 0 : (int) number(arguments, 1);
    double number = number(arguments, 0);
    if (!Double.isFinite(number) || Math.abs(digits) > 20) {
      throw new FormulaException();
    }
    return BigDecimal.valueOf(number).setScale(digits, mode).doubleValue();
  }

  private static String formatted(List<Object> arguments) {
    int digits = arguments.size() < 2 ? 0 : (int) number(arguments, 1);
    if (digits < 0 || digits > 20) {
      throw new FormulaException();
    }
    return String.format(Locale.ROOT, "%,." + digits + "f", number(arguments, 0));
  }

  private static double modulo(List<Object> arguments) {
    double divisor = number(arguments, 1);
    if (divisor == 0) {
      throw new FormulaException();
    }
    double number = number(arguments, 0);
    return number - divisor * Math.floor(number / divisor);
  }

  private static Object choice(List<Object> arguments) {
    boolean condition = FormulaValue.isTrue(one(arguments, 0));
    int index = condition ? 1 : 2;
    return index < arguments.size() ? one(arguments, index) : condition;
  }

  private static String joined(List<Object> arguments) {
    return values(arguments).stream().map(FormulaValue::text).collect(Collectors.joining());
  }

  private static int length(List<Object> arguments, int index) {
    return index < arguments.size() ? (int) number(arguments, index) : 1;
  }

  private static String part(String text, int start, int length) {
    int from = Math.min(Math.max(start, 0), text.length());
    return text.substring(from, Math.min(text.length(), from + Math.max(0, length)));
  }

  /** The numbers of a third argument, or of the first, whose values fit a condition. */
  private static double[] matching(List<Object> arguments) {
    if (arguments.size() < 2) {
      throw new FormulaException();
    }
    List<Object> tested = values(arguments.subList(0, 1));
    List<Object> taken = arguments.size() < 3 ? tested : values(arguments.subList(2, 3));
    String condition = string(arguments, 1).strip();
    double[] numbers = new double[tested.size()];
    int count = 0;
    for (int i = 0; i < tested.size() && i < taken.size(); i++) {
      if (fits(tested.get(i), condition)) {
        numbers[count++] = taken.get(i) instanceof Double number ? number : 0;
      }
    }
    return Arrays.copyOf(numbers, count);
  }

  private static boolean fits(Object value, String condition) {
    for (String sign : List.of("<=", ">=", "<>", "<", ">", "=")) {
      if (condition.startsWith(sign)) {
        Object other = FormulaValue.of(condition.substring(sign.length()).strip());
        boolean comparable = value instanceof Double == other instanceof Double;
        DoublePredicate order =
            switch (sign) {
              case "<=" -> result -> result <= 0;
              case ">=" -> result -> result >= 0;
              case "<>" -> result -> result != 0;
              case "<" -> result -> result < 0;
              case ">" -> result -> result > 0;
              default -> result -> result == 0;
            };
        return comparable ? order.test(FormulaValue.compare(value, other)) : sign.equals("<>");
      }
    }
    return !FormulaValue.isEmpty(value)
        && FormulaValue.compare(value, FormulaValue.of(condition)) == 0;
  }
}
