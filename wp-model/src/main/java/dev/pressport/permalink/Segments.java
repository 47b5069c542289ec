package dev.pressport.permalink;

import dev.pressport.text.Ascii;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A decoded path in its segments, without the empty ones. */
record Segments(List<String> segments) {
  private static final int MOST = 100;

  Segments {
    segments = List.copyOf(segments);
  }

  /** The segments of a path, with {@code .} and {@code ..} resolved. */
  static Segments of(String path) {
    List<String> segments = new ArrayList<>();
    for (String segment : path.split("/", MOST)) {
      if (segment.equals("..")) {
        if (!segments.isEmpty()) {
          segments.remove(segments.size() - 1);
        }
      } else if (!segment.isEmpty() && !segment.equals(".")) {
        segments.add(segment);
      }
    }
    return new Segments(segments);
  }

  /** A path without the slashes around. */
  static String trimmed(String path) {
    int from = 0;
    int to = path.length();
    while (from < to && path.charAt(from) == '/') {
      from++;
    }
    while (to > from && path.charAt(to - 1) == '/') {
      to--;
    }
    return path.substring(from, to);
  }

  boolean isEmpty() {
    return segments.isEmpty();
  }

  int size() {
    return segments.size();
  }

  String first() {
    return segments.isEmpty() ? "" : segments.get(0);
  }

  String last() {
    return segments.isEmpty() ? "" : segments.get(segments.size() - 1);
  }

  /** Returns all segments but the last. */
  Segments parent() {
    return first(Math.max(0, segments.size() - 1));
  }

  Segments first(int count) {
    return new Segments(segments.subList(0, count));
  }

  /** Returns all segments but the first. */
  Segments rest() {
    return new Segments(segments.subList(Math.min(1, segments.size()), segments.size()));
  }

  /** The segments joined by slashes. */
  String joined() {
    return String.join("/", segments);
  }

  /** The same with a slash before each: empty for the root. */
  String slashed() {
    return segments.isEmpty() ? "" : '/' + joined();
  }

  /** The same as {@link #joined()}, so that two paths which WordPress takes for equal are equal. */
  String folded() {
    String lower = joined().toLowerCase(Locale.ROOT);
    return Ascii.isAll(lower) ? lower : Normalizer.normalize(lower, Normalizer.Form.NFC);
  }
}
