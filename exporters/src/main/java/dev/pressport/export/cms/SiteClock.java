package dev.pressport.export.cms;

import dev.pressport.model.Site;
import dev.pressport.settings.SiteOptions;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The clock of a site, for systems that keep moments in UTC.
 *
 * @param zone of the site; UTC when it is not known
 */
public record SiteClock(ZoneId zone) {

  /** Returns the clock of a site. */
  public static SiteClock of(Site site) {
    String zone = SiteOptions.of(site).timezone();
    try {
      return new SiteClock(zone == null ? ZoneOffset.UTC : ZoneId.of(zone));
    } catch (DateTimeException e) {
      return new SiteClock(ZoneOffset.UTC);
    }
  }

  /**
   * Returns a moment that is known in universal time, in local time, or in both; empty for none.
   */
  public Optional<Instant> instant(@Nullable LocalDateTime local, @Nullable Instant utc) {
    return utc != null ? Optional.of(utc) : Optional.ofNullable(local).map(this::instant);
  }

  /** Returns the moment at which the clock shows a time. */
  public Instant instant(LocalDateTime local) {
    return local.atZone(zone).toInstant();
  }
}
