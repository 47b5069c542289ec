package dev.pressport.php;

import java.time.LocalDateTime;
import java.time.format.TextStyle;
import java.time.temporal.IsoFields;
import java.util.Locale;

/**
 * A date in a form of PHP's {@code date()}, {@code F j, Y}, with names in a language
 * (functions.php, wp_date()). Letters that need a time zone stay as they are.
 */
public final class DateFormat {
  private DateFormat() {}

  /** The date; a backslash takes the meaning from the letter after it. */
  public static String format(LocalDateTime date, String format, Locale locale) {
    StringBuilder out = new StringBuilder();
    for (int i = 0; i < format.length(); i++) {
      char letter = format.charAt(i);
      if (letter == '\\' && i + 1 < format.length()) {
        out.append(format.charAt(++i));
      } else {
        out.append(part(date, letter, locale));
      }
    }
    return out.toString();
  }

  private static String part(LocalDateTime date, char letter, Locale locale) {
    return switch (letter) {
      case 'd' -> two(date.getDayOfMonth());
      case 'j' -> Integer.toString(date.getDayOfMonth());
      case 'D' -> date.getDayOfWeek().getDisplayName(TextStyle.SHORT, locale);
      case 'l' -> date.getDayOfWeek().getDisplayName(TextStyle.FULL, locale);
      case 'N' -> Integer.toString(date.getDayOfWeek().getValue());
      case 'w' -> Integer.toString(date.getDayOfWeek().getValue() % 7);
      case 'S' -> ordinal(date.getDayOfMonth());
      case 'z' -> Integer.toString(date.getDayOfYear() - 1);
      case 'W' -> two(date.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR));
      case 'F' -> date.getMonth().getDisplayName(TextStyle.FULL, locale);
      case 'M' -> date.getMonth().getDisplayName(TextStyle.SHORT, locale);
      case 'm' -> two(date.getMonthValue());
      case 'n' -> Integer.toString(date.getMonthValue());
      case 't' -> Integer.toString(date.toLocalDate().lengthOfMonth());
      case 'L' -> date.toLocalDate().isLeapYear() ? "1" : "0";
      case 'o' -> Integer.toString(date.get(IsoFields.WEEK_BASED_YEAR));
      case 'Y' -> String.format(Locale.ROOT, "%04d", date.getYear());
      case 'y' -> two(Math.floorMod(date.getYear(), 100));
      default -> time(date, letter);
    };
  }

  private static String time(LocalDateTime date, char letter) {
    int half = date.getHour() % 12 == 0 ? 12 : date.getHour() % 12;
    return switch (letter) {
      case 'a' -> date.getHour() < 12 ? "am" : "pm";
      case 'A' -> date.getHour() < 12 ? "AM" : "PM";
      case 'g' -> Integer.toString(half);
      case 'G' -> Integer.toString(date.getHour());
      case 'h' -> two(half);
      case 'H' -> two(date.getHour());
      case 'i' -> two(date.getMinute());
      case 's' -> two(date.getSecond());
      default -> Character.toString(letter);
    };
  }

  private static String two(int number) {
    return String.format(Locale.ROOT, "%02d", number);
  }

  private static String ordinal(int day) {
    if (day / 10 == 1) {
      return "th";
    }
    return switch (day % 10) {
      case 1 -> "st";
      case 2 -> "nd";
      case 3 -> "rd";
      default -> "th";
    };
  }
}
