package dev.pressport.export.site;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import org.jspecify.annotations.Nullable;

/** Moments in the form of RFC 3339, with the offset that the site's clock had then. */
public final class Moment {
  private static final DateTimeFormatter WITH_OFFSET =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ssxxx");
  private static final Duration LARGEST_OFFSET = Duration.ofHours(18);

  private Moment() {}

  /** Null for no date; without an offset when the universal time is not known, or far off. */
  public static @Nullable String of(@Nullable LocalDateTime local, @Nullable Instant utc) {
    if (local == null) {
      return utc == null ? null : WITH_OFFSET.format(utc.atOffset(ZoneOffset.UTC));
    }
    if (local.getYear() < 1 || local.getYear() > 9999) {
      return null;
    }
    if (utc == null) {
      return text(local, null);
    }
    Duration offset = Duration.between(utc, local.toInstant(ZoneOffset.UTC));
    if (offset.abs().compareTo(LARGEST_OFFSET) > 0) {
      return text(local, null);
    }
    int minutes = Math.round(offset.toSeconds() / 60f);
    return text(local, minutes);
  }

  private static String text(LocalDateTime local, @Nullable Integer offset) {
    StringBuilder out = new StringBuilder(25);
    append(out, local.getYear() / 100);
    append(out, local.getYear() % 100);
    append(out.append('-'), local.getMonthValue());
    append(out.append('-'), local.getDayOfMonth());
    append(out.append('T'), local.getHour());
    append(out.append(':'), local.getMinute());
    append(out.append(':'), local.getSecond());
    if (offset != null) {
      append(out.append(offset < 0 ? '-' : '+'), Math.abs(offset) / 60);
      append(out.append(':'), Math.abs(offset) % 60);
    }
    return out.toString();
  }

  private static void append(StringBuilder out, int number) {
    out.append((char) ('0' + number / 10)).append((char) ('0' + number % 10));
  }
}
