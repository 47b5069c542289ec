package dev.pressport.model;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The form that the values of a meta have in common. WordPress declares none: a number is a string
 * of digits there.
 */
public enum MetaShape {
  /** A whole number that JSON can hold exactly, also as digits. */
  INTEGER,
  /** A number of at most 15 digits, also as digits. */
  NUMBER,
  /** True or false; the digits 1 and 0 are numbers. */
  BOOLEAN,
  /** A day: {@code 2024-01-31}. */
  DATE,
  /** One line of at most 255 characters. */
  TEXT,
  /** Any text. */
  LONG_TEXT,
  /** Anything. */
  JSON;

  private static final int LONGEST_LINE = 255;
  private static final long LARGEST = (1L << 53) - 1;
  private static final int DIGITS = 15;

  /** Neither leading zeros nor a sign that a number does not need, as telephone numbers have. */
  private static final Pattern WHOLE = Pattern.compile("0|-?[1-9][0-9]{0,15}");

  private static final Pattern FRACTION = Pattern.compile("-?(?:0|[1-9][0-9]{0,14})\\.[0-9]{1,15}");

  private static final Pattern DAY = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");

  /** Returns the narrowest shape of a value; null for an empty one, which fits every shape. */
  public static @Nullable MetaShape of(Value value) {
    if (value instanceof Value.Null || (value instanceof Text text && text.isEmpty())) {
      return null;
    }
    if (value instanceof Text text) {
      return text.inline() ? ofText(text.string()) : LONG_TEXT;
    }
    if (value instanceof Value.Int number) {
      return Math.abs((double) number.value()) <= LARGEST ? INTEGER : TEXT;
    }
    if (value instanceof Value.Bool) {
      return BOOLEAN;
    }
    return value instanceof Value.Decimal ? NUMBER : JSON;
  }

  private static MetaShape ofText(String text) {
    if (text.length() > LONGEST_LINE || text.indexOf('\n') >= 0 || text.indexOf('\r') >= 0) {
      return LONG_TEXT;
    }
    if (WHOLE.matcher(text).matches() && Math.abs(Long.parseLong(text)) <= LARGEST) {
      return INTEGER;
    }
    if (FRACTION.matcher(text).matches()
        && text.length() - (text.startsWith("-") ? 2 : 1) <= DIGITS) {
      return NUMBER;
    }
    return DAY.matcher(text).matches() && isDay(text) ? DATE : TEXT;
  }

  private static boolean isDay(String text) {
    try {
      return LocalDate.parse(text).toString().equals(text);
    } catch (DateTimeException e) {
      return false;
    }
  }

  /** Returns the narrowest shape that values of this and of another shape have in common. */
  public MetaShape or(@Nullable MetaShape other) {
    if (other == null || other == this) {
      return this;
    }
    if (isAny(JSON, this, other) || isAny(BOOLEAN, this, other)) {
      return JSON;
    }
    if (isAny(LONG_TEXT, this, other)) {
      return LONG_TEXT;
    }
    return isAny(INTEGER, this, other) && isAny(NUMBER, this, other) ? NUMBER : TEXT;
  }

  private static boolean isAny(MetaShape shape, MetaShape one, MetaShape other) {
    return one == shape || other == shape;
  }

  /** Returns the shape of both; null when neither has one. */
  public static @Nullable MetaShape common(@Nullable MetaShape one, @Nullable MetaShape other) {
    return one == null ? other : one.or(other);
  }
}
