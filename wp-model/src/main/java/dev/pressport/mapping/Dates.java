package dev.pressport.mapping;

import dev.pressport.problem.ItemProblems;
import dev.pressport.row.Row;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The date columns of a row. A date that is none is null, and nothing is put in its place. */
final class Dates {
  private static final Pattern DATE =
      Pattern.compile("(\\d{4})-(\\d\\d)-(\\d\\d)(?:[ T](\\d\\d):(\\d\\d)(?::(\\d\\d))?.*)?");

  private final Row row;
  private final ItemProblems problems;

  Dates(Row row, ItemProblems problems) {
    this.row = row;
    this.problems = problems;
  }

  /** A date in the time of the site. */
  @Nullable LocalDateTime local(String column) {
    String stored = row.scalar(column);
    if (stored == null || stored.startsWith("0000-00-00")) {
      return null;
    }
    try {
      Matcher parts = DATE.matcher(stored);
      if (parts.matches()) {
        return LocalDateTime.of(
            part(parts, 1),
            part(parts, 2),
            part(parts, 3),
            part(parts, 4),
            part(parts, 5),
            part(parts, 6));
      }
    } catch (DateTimeException e) {
      // Such as the 30th of February: told below, like everything else that is no date.
    }
    problems.add(MappingProblem.INVALID_DATE, column, start(stored));
    return null;
  }

  private static String start(String text) {
    return text.length() > 30 ? text.substring(0, 30) : text;
  }

  private static int part(Matcher parts, int group) {
    String digits = parts.group(group);
    return digits == null ? 0 : Integer.parseInt(digits);
  }

  /** A date in UTC. */
  @Nullable Instant utc(String column) {
    LocalDateTime date = local(column);
    return date == null ? null : date.toInstant(ZoneOffset.UTC);
  }
}
