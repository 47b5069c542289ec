package dev.pressport.contentmodel;

import dev.pressport.model.MetaShape;
import dev.pressport.model.Text;
import dev.pressport.model.Value;
import dev.pressport.privacy.PersonalValues;
import dev.pressport.text.PlainNumber;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The forms of values that are texts, numbers or truth values. */
final class PlainForms {
  private static final int LONGEST_DATE = 40;
  private static final int LONGEST_URL = 2048;
  private static final int LONGEST_COLOR = 80;

  private static final Pattern COLOR =
      Pattern.compile(
          "#(?:[0-9a-fA-F]{3,4}|[0-9a-fA-F]{6}|[0-9a-fA-F]{8})"
              + "|(?:rgb|hsl)a?\\([-+0-9a-z.,%/ ]{1,60}\\)|[a-zA-Z]{3,20}");

  private static final Pattern SCHEME = Pattern.compile("([a-zA-Z][a-zA-Z0-9+.-]{0,30}):.*");

  private static final Set<String> SCHEMES = Set.of("http", "https", "mailto", "tel", "ftp");

  private PlainForms() {}

  /** Returns a value that is there in the form of a kind; null when it does not fit. */
  static @Nullable Value of(FieldKind kind, Value value) {
    return switch (kind) {
      case TEXT -> value instanceof Text text && !text.inline() ? null : text(value);
      case LONG_TEXT -> text(value);
      case INTEGER, NUMBER -> number(kind, value);
      case BOOLEAN -> truth(value);
      default -> value instanceof Text text && text.inline() ? ofText(kind, text) : null;
    };
  }

  private static @Nullable Value text(Value value) {
    if (value instanceof Value.Int number) {
      return Value.of(Long.toString(number.value()));
    }
    if (value instanceof Value.Decimal number) {
      return Value.of(PlainNumber.of(number.value()));
    }
    return value instanceof Text ? value : null;
  }

  private static @Nullable Value number(FieldKind kind, Value value) {
    MetaShape shape = MetaShape.of(value);
    if (shape == MetaShape.INTEGER) {
      return value instanceof Text text ? Value.of(Long.parseLong(text.string())) : value;
    }
    if (shape != MetaShape.NUMBER) {
      return null;
    }
    double number =
        value instanceof Text text
            ? Double.parseDouble(text.string())
            : ((Value.Decimal) value).value();
    if (kind == FieldKind.NUMBER) {
      return new Value.Decimal(number);
    }
    return Math.rint(number) == number && Math.abs(number) < 1L << 53
        ? Value.of((long) number)
        : null;
  }

  private static @Nullable Value truth(Value value) {
    if (value instanceof Value.Bool) {
      return value;
    }
    Value text = text(value);
    return Value.of("1").equals(text)
        ? Value.TRUE
        : Value.of("0").equals(text) ? Value.FALSE : null;
  }

  private static @Nullable Value ofText(FieldKind kind, Text text) {
    String string = text.string();
    boolean fits =
        switch (kind) {
          case DATE, DATE_TIME, TIME -> string.length() <= LONGEST_DATE && isDate(kind, string);
          case COLOR -> string.length() <= LONGEST_COLOR && COLOR.matcher(string).matches();
          case EMAIL -> PersonalValues.isEmail(string) && string.equals(string.strip());
          case URL -> isUrl(string);
          default -> false;
        };
    return fits ? text : null;
  }

  private static boolean isDate(FieldKind kind, String text) {
    try {
      switch (kind) {
        case DATE -> LocalDate.parse(text);
        case TIME -> LocalTime.parse(text);
        default -> dateTime(text);
      }
      return true;
    } catch (DateTimeException e) {
      return false;
    }
  }

  private static void dateTime(String text) {
    if (text.endsWith("Z")) {
      Instant.parse(text);
    } else {
      LocalDateTime.parse(text);
    }
  }

  private static boolean isUrl(String text) {
    boolean plain =
        text.length() <= LONGEST_URL
            && text.chars().noneMatch(c -> c <= ' ' || c == 0x7f || "<>\"\\`{}".indexOf(c) >= 0);
    return plain && (!SCHEME.matcher(text).matches() || SCHEMES.contains(scheme(text)));
  }

  private static String scheme(String text) {
    return text.substring(0, text.indexOf(':')).toLowerCase(Locale.ROOT);
  }
}
