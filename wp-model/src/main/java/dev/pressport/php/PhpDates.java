package dev.pressport.php;

import dev.pressport.model.Text;
import dev.pressport.model.Value;
import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * PHP's dates. {@code DateTime} and {@code DateTimeImmutable} are stored as {@code date} (local),
 * {@code timezone_type} (1 an offset, 2 an abbreviation, 3 a zone of the tz database) and {@code
 * timezone}.
 */
final class PhpDates {

  private static final Set<String> CLASSES = Set.of("datetime", "datetimeimmutable");
  private static final Set<String> KEYS = Set.of("date", "timezone_type", "timezone");
  private static final Set<String> UTC = Set.of("UTC", "Z", "GMT");
  private static final int ABBREVIATION = 2;
  private static final DateTimeFormatter STORED =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss[.SSSSSS]", Locale.ROOT);

  private PhpDates() {}

  /**
   * Returns the date in ISO 8601 with its offset, and the zone's name in brackets when it has one:
   * {@code 2024-07-01T12:00:00+02:00[Europe/Paris]}. Empty for other classes, and for a date
   * without a computable offset.
   */
  static Optional<Text> iso(String className, Map<String, Value> properties) {
    if (!CLASSES.contains(className.toLowerCase(Locale.ROOT))
        || !properties.keySet().equals(KEYS)
        || !(properties.get("date") instanceof Text date)
        || !(properties.get("timezone") instanceof Text zone)
        || !(properties.get("timezone_type") instanceof Value.Int type)
        || (type.value() == ABBREVIATION && !UTC.contains(zone.string()))) {
      return Optional.empty();
    }
    try {
      ZonedDateTime at =
          ZonedDateTime.of(
              LocalDateTime.parse(date.string(), STORED), ZoneId.of(zone.string()).normalized());
      return Optional.of(Value.of(DateTimeFormatter.ISO_ZONED_DATE_TIME.format(at)));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }
}
