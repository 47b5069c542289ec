package dev.pressport.export.sanity;

import dev.pressport.settings.SiteOptions;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/**
 * The moments of a site's clock in UTC, as Sanity compares them letter by letter. A site whose time
 * zone is not known counts as one of UTC.
 */
record SiteClock(ZoneId zone) {
  static SiteClock of(SiteOptions options) {
    String zone = options.timezone();
    try {
      return new SiteClock(zone == null ? ZoneOffset.UTC : ZoneId.of(zone));
    } catch (DateTimeException e) {
      return new SiteClock(ZoneOffset.UTC);
    }
  }

  /** Returns a moment; null for none, and for years that no calendar shows. */
  @Nullable String utc(@Nullable LocalDateTime local, @Nullable Instant utc) {
    if (local != null && (local.getYear() < 1 || local.getYear() > 9999)) {
      return null;
    }
    return utc != null ? utc(utc) : local == null ? null : utc(local);
  }

  String utc(LocalDateTime local) {
    return utc(local.atZone(zone).toInstant());
  }

  static String utc(Instant instant) {
    return instant.toString();
  }
}
