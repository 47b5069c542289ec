package dev.pressport.export.sanity;

import dev.pressport.export.cms.SiteClock;
import java.time.Instant;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/** Moments in UTC, as Sanity compares them letter by letter. */
record SanityClock(SiteClock clock) {

  /** Returns a moment; null for none, and for years that no calendar shows. */
  @Nullable String utc(@Nullable LocalDateTime local, @Nullable Instant utc) {
    boolean shown = local == null || (local.getYear() >= 1 && local.getYear() <= 9999);
    return shown ? clock.instant(local, utc).map(Instant::toString).orElse(null) : null;
  }

  String utc(LocalDateTime local) {
    return clock.instant(local).toString();
  }
}
