package dev.pressport.http;

import java.net.URI;
import okhttp3.Response;
import org.jspecify.annotations.Nullable;

/**
 * The version of a file that a response began to deliver, so that another one can continue it.
 *
 * @param from the address after redirects
 * @param etag strong; null for none
 * @param modified the value of {@code Last-Modified}; null for none
 * @param total the length of the whole file; -1 when unknown
 */
record HalfFile(URI from, @Nullable String etag, @Nullable String modified, long total) {

  static HalfFile of(Response response, URI from, long total) {
    String etag = response.header("ETag");
    boolean weak = etag != null && etag.regionMatches(true, 0, "W/", 0, 2);
    String modified = response.header("Last-Modified");
    return new HalfFile(from, weak ? null : sendable(etag), sendable(modified), total);
  }

  /** A value that a request may carry, too; null for others. */
  private static @Nullable String sendable(@Nullable String value) {
    return value == null || !value.chars().allMatch(c -> c >= ' ' && c < 0x7f) ? null : value;
  }

  /** The value of {@code If-Range}; null when this version cannot be told from later ones. */
  @Nullable String validator() {
    return etag == null ? modified : etag;
  }

  /** The same version when it can only be read as a whole. */
  HalfFile withoutValidator() {
    return new HalfFile(from, null, null, -1);
  }

  /** Returns whether a part belongs to this version, as far as its response shows. */
  boolean isContinuedBy(HalfFile part) {
    return isSame(etag, part.etag)
        && (etag != null || isSame(modified, part.modified))
        && (total < 0 || total == part.total);
  }

  private static boolean isSame(@Nullable String mine, @Nullable String other) {
    return mine == null || other == null || mine.equals(other);
  }
}
