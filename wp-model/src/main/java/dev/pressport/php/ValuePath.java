package dev.pressport.php;

import java.util.Iterator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The way from a value's root to a place in it, written as in RFC 6901; {@code /} is the root. */
final class ValuePath {

  private static final int SHOWN = 50;

  private ValuePath() {}

  static String of(Stream<String> keys) {
    return keys.map(key -> key.replace("~", "~0").replace("/", "~1"))
        .collect(Collectors.joining("/", "/", ""));
  }

  /** Returns the path for messages, shortened because it may be thousands of keys deep. */
  static String shortened(Stream<String> keys) {
    Iterator<String> all = keys.iterator();
    StringBuilder path = new StringBuilder();
    for (int shown = 0; all.hasNext(); shown++) {
      if (shown == SHOWN) {
        return path.append("/…").toString();
      }
      path.append(of(Stream.of(all.next())));
    }
    return path.isEmpty() ? "/" : path.toString();
  }
}
