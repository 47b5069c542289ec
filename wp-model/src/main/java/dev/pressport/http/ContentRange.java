package dev.pressport.http;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The part of a file in a response, by RFC 9110.
 *
 * @param last the position of the last byte
 * @param total the length of the whole file
 */
record ContentRange(long first, long last, long total) {
  private static final Pattern FORM =
      Pattern.compile("bytes (\\d{1,18})-(\\d{1,18})/(\\d{1,18})", Pattern.CASE_INSENSITIVE);

  /** Parses the header; null when it is missing, names no total, or contradicts itself. */
  static @Nullable ContentRange of(@Nullable String header) {
    Matcher matcher = FORM.matcher(header == null ? "" : header.strip());
    if (!matcher.matches()) {
      return null;
    }
    ContentRange range =
        new ContentRange(
            Long.parseLong(matcher.group(1)),
            Long.parseLong(matcher.group(2)),
            Long.parseLong(matcher.group(3)));
    return range.first <= range.last && range.last < range.total ? range : null;
  }
}
