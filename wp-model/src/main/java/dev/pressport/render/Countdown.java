package dev.pressport.render;

import java.time.LocalDateTime;
import java.time.format.DateTimeParseException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A clock that runs backwards by a script: here, the moment it runs to. */
public final class Countdown {
  private static final Pattern MOMENT =
      Pattern.compile("(\\d{4}-\\d\\d-\\d\\d)[T ](\\d\\d:\\d\\d)(?::\\d\\d)?.{0,10}");

  private Countdown() {}

  /**
   * Returns the moment as a paragraph; empty for none.
   *
   * @param date as in {@code 2024-07-15T15:03:00}
   */
  public static String of(@Nullable String date, Body body) {
    Matcher moment = MOMENT.matcher(date == null ? "" : date.strip());
    try {
      return moment.matches()
          ? "<p>"
              + body.dateTime(LocalDateTime.parse(moment.group(1) + "T" + moment.group(2)))
              + "</p>"
          : "";
    } catch (DateTimeParseException e) {
      return "";
    }
  }
}
