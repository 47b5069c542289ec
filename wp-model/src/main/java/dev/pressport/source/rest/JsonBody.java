package dev.pressport.source.rest;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.io.JsonEOFException;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The JSON value in a body. PHP notices, byte order marks and debug comments may stand before and
 * after it. A value that begins and does not end was cut off, and what lies in it is none.
 *
 * @param start where the value begins, in bytes
 * @param end where it ends
 * @param before whether something else than blanks stands before it
 * @param after whether something else than blanks stands after it
 */
record JsonBody(Path file, long start, long end, boolean before, boolean after) {
  /** The factory of parsers; they report byte offsets only as long as names are cached. */
  static final JsonFactory JSON =
      JsonFactory.builder()
          .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
          .streamReadConstraints(
              StreamReadConstraints.builder()
                  .maxNestingDepth(1_000)
                  .maxStringLength(Integer.MAX_VALUE)
                  .maxNameLength(1 << 20)
                  .build())
          .build();

  /** The number of bytes, and of places, searched for the beginning of a value. */
  private static final int HEAD = 1 << 16;

  private static final int MOST_PLACES = 40;

  /** The end of a value that has none. */
  private static final long CUT = -1;

  /** The value in a file; empty when there is no whole one. */
  static Optional<JsonBody> of(Path file) throws IOException {
    long size = Files.size(file);
    byte[] head;
    try (InputStream in = Files.newInputStream(file)) {
      head = in.readNBytes(HEAD);
    }
    int first = afterBlanks(head);
    JsonBody best = null;
    int places = 0;
    for (int at = first; at < head.length && places < MOST_PLACES; at++) {
      if (head[at] == '{' || head[at] == '[') {
        places++;
        Long end = end(file, at);
        if (end != null && end == CUT) {
          break;
        }
        if (end != null && (best == null || end - at > best.end - best.start)) {
          best = new JsonBody(file, at, end, at > first, !onlyBlanks(file, end));
          if (!best.after || end > size / 2) {
            return Optional.of(best);
          }
        }
      }
    }
    return Optional.ofNullable(best);
  }

  private static int afterBlanks(byte[] head) {
    int at = 0;
    if (head.length > 2
        && (head[0] & 0xff) == 0xef
        && (head[1] & 0xff) == 0xbb
        && (head[2] & 0xff) == 0xbf) {
      at = 3;
    }
    while (at < head.length && isBlank(head[at])) {
      at++;
    }
    return at;
  }

  private static boolean isBlank(int b) {
    return b == ' ' || b == '\n' || b == '\r' || b == '\t';
  }

  /**
   * Returns the end of a value; {@link #CUT} when it is cut off, or null when there is no value.
   */
  private static @Nullable Long end(Path file, long start) throws IOException {
    try (InputStream in = stream(file, start);
        JsonParser parser = JSON.createParser(in)) {
      JsonToken token = parser.nextToken();
      if (token != JsonToken.START_ARRAY && token != JsonToken.START_OBJECT) {
        return null;
      }
      parser.skipChildren();
      return parser.hasCurrentToken() ? start + parser.currentLocation().getByteOffset() : CUT;
    } catch (JsonEOFException e) {
      return CUT;
    } catch (JsonProcessingException e) {
      return null;
    }
  }

  private static InputStream stream(Path file, long start) throws IOException {
    InputStream in = Files.newInputStream(file);
    in.skipNBytes(start);
    return new BufferedInputStream(in, 1 << 16);
  }

  private static boolean onlyBlanks(Path file, long from) throws IOException {
    try (InputStream in = stream(file, from)) {
      for (int b = in.read(); b >= 0; b = in.read()) {
        if (!isBlank(b)) {
          return false;
        }
      }
      return true;
    }
  }

  /** A parser before the value; offsets are those in the file, counted from {@link #start}. */
  JsonParser parser() throws IOException {
    return JSON.createParser(stream(file, start));
  }

  boolean hasJunk() {
    return before || after;
  }
}
