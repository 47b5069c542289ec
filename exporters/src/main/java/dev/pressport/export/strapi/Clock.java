package dev.pressport.export.strapi;

import dev.pressport.export.cms.SiteClock;
import dev.pressport.model.Site;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import org.jspecify.annotations.Nullable;

/** Moments as Strapi writes them: in universal time, with milliseconds. */
final class Clock {
  /** The date of what has none. */
  static final String UNKNOWN = "1970-01-01T00:00:00.000Z";

  private static final DateTimeFormatter FORM =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSS'Z'");

  private final SiteClock clock;

  Clock(Site site) {
    this.clock = SiteClock.of(site);
  }

  /** Returns a moment of the site's clock; null for a year that Strapi does not take. */
  @Nullable String moment(LocalDateTime local) {
    return moment(local, null);
  }

  /** Returns a moment that is known in one way or both; null for none. */
  @Nullable String moment(@Nullable LocalDateTime local, @Nullable Instant utc) {
    LocalDateTime time =
        clock
            .instant(local, utc)
            .map(instant -> LocalDateTime.ofInstant(instant, ZoneOffset.UTC))
            .orElse(null);
    return time == null || time.getYear() < 1 || time.getYear() > 9999 ? null : FORM.format(time);
  }
}
