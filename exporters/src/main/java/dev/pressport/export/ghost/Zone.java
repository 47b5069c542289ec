package dev.pressport.export.ghost;

import dev.pressport.export.cms.SiteClock;
import dev.pressport.model.Site;
import dev.pressport.settings.SiteOptions;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The time zone of a site.
 *
 * @param id of the tz database, as Ghost's setting wants it; null when the site has none
 * @param clock for local times without their universal ones
 */
record Zone(@Nullable String id, SiteClock clock) {
  private static final Pattern HOURS = Pattern.compile("([+-])(\\d\\d):00");

  private static final DateTimeFormatter MOMENT =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss'.000Z'").withZone(ZoneOffset.UTC);

  /** The range of a DATETIME of MySQL, which Ghost runs on. */
  private static final Instant FIRST = Instant.parse("1000-01-01T00:00:00Z");

  private static final Instant LAST = Instant.parse("9999-12-31T00:00:00Z");

  static Zone of(Site site) {
    String zone = SiteOptions.of(site).timezone();
    return new Zone(zone == null ? null : id(zone), SiteClock.of(site));
  }

  /** A zone of POSIX has the opposite sign. */
  private static @Nullable String id(String zone) {
    Matcher hours = HOURS.matcher(zone);
    if (hours.matches()) {
      int number = Integer.parseInt(hours.group(2));
      return number == 0
          ? "Etc/UTC"
          : number > 12 ? null : "Etc/GMT" + (hours.group(1).equals("+") ? "-" : "+") + number;
    }
    return zone.equals("UTC")
        ? "Etc/UTC"
        : zone.indexOf('/') > 0 && ZoneId.getAvailableZoneIds().contains(zone) ? zone : null;
  }

  /** Returns a moment as Ghost reads it; empty when it is not known, or no database can hold it. */
  Optional<String> moment(@Nullable LocalDateTime local, @Nullable Instant utc) {
    return clock
        .instant(local, utc)
        .filter(instant -> !instant.isBefore(FIRST) && !instant.isAfter(LAST))
        .map(MOMENT::format);
  }
}
