package dev.pressport.plugin.tablepress;

import static java.util.Map.entry;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DateTimeException;
import java.time.LocalDate;
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

  private static final Map<String, Function> MORE =
      Map.ofEntries(
          entry(
              "IFERROR",
              arguments -> isError(one(arguments, 0)) ? one(arguments, 1) : one(arguments, 0)),
          entry("ISERROR", arguments -> isError(one(arguments, 0))),
          entry("ISNUMBER", arguments -> one(arguments, 0) instanceof Double),
          entry("ISTEXT", arguments -> one(arguments, 0) instanceof String text && !text.isEmpty()),
          entry("IFS", FormulaFunctions::firstTrue),
          entry("SUMPRODUCT", FormulaFunctions::sumOfProducts),
          entry("SUMSQ", arguments -> Arrays.stream(numbers(arguments)).map(x -> x * x).sum()),
          entry(
              "AVERAGEIF",
              arguments ->
                  Arrays.stream(matching(arguments)).average().orElseThrow(FormulaException::new)),
          entry("STDEV", arguments -> Math.sqrt(variance(numbers(arguments), 1))),
          entry("STDEVP", arguments -> Math.sqrt(variance(numbers(arguments), 0))),
          entry("VAR", arguments -> variance(numbers(arguments), 1)),
          entry("VARP", arguments -> variance(numbers(arguments), 0)),
          entry("LARGE", arguments -> ordered(arguments, true)),
          entry("SMALL", arguments -> ordered(arguments, false)),
          entry("RANK", FormulaFunctions::rank),
          entry("INDEX", FormulaFunctions::indexed),
          entry("MATCH", arguments -> (double) matched(arguments)),
          entry("VLOOKUP", arguments -> lookedUp(arguments, false)),
          entry("HLOOKUP", arguments -> lookedUp(arguments, true)),
          entry("SIGN", of(Math::signum)),
          entry("LOG", arguments -> Math.log(number(arguments, 0)) / Math.log(base(arguments))),
          entry(
              "QUOTIENT",
              arguments -> (double) (long) (number(arguments, 0) / divisor(number(arguments, 1)))),
          entry(
              "SUBSTITUTE",
              arguments ->
                  string(arguments, 1).isEmpty()
                      ? string(arguments, 0)
                      : string(arguments, 0).replace(string(arguments, 1), string(arguments, 2))),
          entry("TEXT", FormulaFunctions::written),
          entry("REPT", FormulaFunctions::repeated),
          entry("EXACT", arguments -> string(arguments, 0).equals(string(arguments, 1))),
          entry("VALUE", arguments -> number(arguments, 0)),
          entry("FIND", arguments -> found(string(arguments, 1), string(arguments, 0))),
          entry(
              "SEARCH",
              arguments ->
                  found(
                      string(arguments, 1).toLowerCase(Locale.ROOT),
                      string(arguments, 0).toLowerCase(Locale.ROOT))),
          entry("YEAR", arguments -> (double) date(arguments).getYear()),
          entry("MONTH", arguments -> (double) date(arguments).getMonthValue()),
          entry("DAY", arguments -> (double) date(arguments).getDayOfMonth()));

  /** The day 0 of spreadsheets. */
  private static final LocalDate EPOCH = LocalDate.of(1899, 12, 30);

  private static final int LONGEST = 10_000;

  /** A function of its arguments. */
  @FunctionalInterface
  private interface Function {
    Object apply(List<Object> arguments);
  }

  private FormulaFunctions() {}

  static Object apply(String name, List<Object> arguments) {
    Function function = ALL.getOrDefault(name, MORE.get(name));
    if (function == null) {
      throw new FormulaException();
    }
    return function.apply(arguments);
  }

  private static Function of(DoubleUnaryOperator operator) {
    return arguments -> {
      double number = number(arguments, 0);
      double result = operator.applyAsDouble(number);
      if (Double.isNaN(result) && !Double.isNaN(number)) {
        throw new FormulaException();
      }
      return result;
    };
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
    if (Double.isNaN(number)) {
      return number;
    }
    if (Double.isInfinite(number) || Math.abs(digits) > 20) {
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

  /** Only a division by zero is a value; any other error ends the formula. */
  static boolean isError(Object value) {
    return value instanceof Double number && number.isNaN();
  }

  private static double divisor(double number) {
    return number == 0 ? Double.NaN : number;
  }

  private static double base(List<Object> arguments) {
    return arguments.size() < 2 ? 10 : number(arguments, 1);
  }

  private static Object firstTrue(List<Object> arguments) {
    for (int i = 0; i + 1 < arguments.size(); i += 2) {
      if (FormulaValue.isTrue(one(arguments, i))) {
        return one(arguments, i + 1);
      }
    }
    throw new FormulaException();
  }

  private static double sumOfProducts(List<Object> arguments) {
    List<List<Object>> factors =
        arguments.stream().map(argument -> values(List.of(argument))).toList();
    double sum = 0;
    for (int i = 0; !factors.isEmpty() && i < factors.get(0).size(); i++) {
      double product = 1;
      for (List<Object> factor : factors) {
        if (factor.size() != factors.get(0).size()) {
          throw new FormulaException();
        }
        product *= factor.get(i) instanceof Double number ? number : 0;
      }
      sum += product;
    }
    return sum;
  }

  /** The variance; of a sample when one degree of freedom is lost. */
  private static double variance(double[] numbers, int lost) {
    double mean = Arrays.stream(numbers).average().orElseThrow(FormulaException::new);
    return Arrays.stream(numbers).map(x -> (x - mean) * (x - mean)).sum()
        / divisor(numbers.length - lost);
  }

  private static double ordered(List<Object> arguments, boolean largest) {
    double[] numbers = numbers(List.of(arguments.get(0)));
    Arrays.sort(numbers);
    int place = (int) number(arguments, 1);
    if (place < 1 || place > numbers.length) {
      throw new FormulaException();
    }
    return largest ? numbers[numbers.length - place] : numbers[place - 1];
  }

  private static double rank(List<Object> arguments) {
    double number = number(arguments, 0);
    boolean ascending = arguments.size() > 2 && FormulaValue.isTrue(one(arguments, 2));
    double[] numbers = numbers(arguments.subList(1, 2));
    if (Arrays.stream(numbers).noneMatch(other -> other == number)) {
      throw new FormulaException();
    }
    return 1
        + Arrays.stream(numbers)
            .filter(other -> ascending ? other < number : other > number)
            .count();
  }

  private static FormulaRange range(List<Object> arguments, int index) {
    if (index < arguments.size() && arguments.get(index) instanceof FormulaRange range) {
      return range;
    }
    throw new FormulaException();
  }

  private static Object indexed(List<Object> arguments) {
    FormulaRange range = range(arguments, 0);
    int first = (int) number(arguments, 1);
    int second = arguments.size() < 3 ? 1 : (int) number(arguments, 2);
    boolean line = arguments.size() < 3 && range.rows() == 1;
    return range.at(line ? 0 : first - 1, line ? first - 1 : second - 1);
  }

  private static int matched(List<Object> arguments) {
    boolean exact = arguments.size() > 2 && number(arguments, 2) == 0;
    return place(one(arguments, 0), range(arguments, 1), exact) + 1;
  }

  private static Object lookedUp(List<Object> arguments, boolean across) {
    FormulaRange table = range(arguments, 1);
    boolean exact = arguments.size() > 3 && !FormulaValue.isTrue(one(arguments, 3));
    List<Object> keys = across ? table.row(0) : table.column(0);
    int place = place(one(arguments, 0), keys, exact);
    int wanted = (int) number(arguments, 2) - 1;
    return across ? table.at(wanted, place) : table.at(place, wanted);
  }

  /** Returns the place of a value, or of the last one that is not above it. */
  private static int place(Object value, List<Object> keys, boolean exact) {
    int place = -1;
    for (int i = 0; i < keys.size(); i++) {
      Object key = keys.get(i);
      boolean alike = value instanceof Double == key instanceof Double;
      int order = alike ? FormulaValue.compare(key, value) : 1;
      if (order == 0 && exact) {
        return i;
      }
      if (!exact && alike && order <= 0) {
        place = i;
      }
    }
    if (place < 0) {
      throw new FormulaException();
    }
    return place;
  }

  /** A number in a format of digits: {@code 0.00}, {@code #,##0.0}, {@code 0%}. */
  private static String written(List<Object> arguments) {
    String format = string(arguments, 1);
    if (!format.matches("(?:#,##)?#{0,9}0{1,9}(?:\\.0{1,9})?%?")) {
      throw new FormulaException();
    }
    boolean percent = format.endsWith("%");
    int point = format.indexOf('.');
    int digits = point < 0 ? 0 : format.length() - point - (percent ? 2 : 1);
    double number = number(arguments, 0) * (percent ? 100 : 1);
    String grouping = format.contains(",") ? "," : "";
    return String.format(Locale.ROOT, "%" + grouping + "." + digits + "f", number)
        + (percent ? "%" : "");
  }

  private static String repeated(List<Object> arguments) {
    String text = string(arguments, 0);
    double times = number(arguments, 1);
    if (times < 0 || times * text.length() > LONGEST) {
      throw new FormulaException();
    }
    return text.repeat((int) times);
  }

  private static double found(String text, String wanted) {
    int place = text.indexOf(wanted);
    if (place < 0) {
      throw new FormulaException();
    }
    return place + 1;
  }

  /** The day that a number or a text such as {@code 2024-01-31} means. */
  private static LocalDate date(List<Object> arguments) {
    Object value = one(arguments, 0);
    try {
      return value instanceof Double number
          ? EPOCH.plusDays((long) Math.floor(number))
          : LocalDate.parse(FormulaValue.text(value).strip());
    } catch (DateTimeException e) {
      throw new FormulaException();
    }
  }
}
