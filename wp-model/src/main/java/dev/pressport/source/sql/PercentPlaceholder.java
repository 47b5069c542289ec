package dev.pressport.source.sql;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The token that WordPress writes for each percent sign of a value that it escapes, which a plugin
 * did not take back before it wrote its dump.
 *
 * <p>Braces with 64 hexadecimal digits may also be text. They are the token only if they occur
 * again and again and if no value of the dump has a percent sign: WordPress leaves none.
 *
 * <p>Facts: wp-includes/class-wpdb.php, wpdb::placeholder_escape(). Each request has its own token.
 */
final class PercentPlaceholder {
  private static final int LENGTH = 66;
  private static final int LEAST_TIMES = 3;
  private static final int MOST_TOKENS = 1000;

  private final Map<String, Long> times = new HashMap<>();
  private boolean percentSeen;
  private @Nullable List<String> tokens;

  /** Looks at a value before all texts are made. */
  void seen(@Nullable Object value) {
    if (percentSeen || !(value instanceof byte[] octets)) {
      return;
    }
    for (int i = 0; i < octets.length; i++) {
      if (octets[i] == '%') {
        percentSeen = true;
        times.clear();
        return;
      }
      if (octets[i] == '{' && isToken(octets, i) && times.size() < MOST_TOKENS) {
        times.merge(new String(octets, i, LENGTH, StandardCharsets.US_ASCII), 1L, Long::sum);
        i += LENGTH - 1;
      }
    }
  }

  private static boolean isToken(byte[] octets, int from) {
    int end = from + LENGTH - 1;
    if (end >= octets.length || octets[end] != '}') {
      return false;
    }
    for (int i = from + 1; i < end; i++) {
      byte octet = octets[i];
      if (!(octet >= '0' && octet <= '9') && !(octet >= 'a' && octet <= 'f')) {
        return false;
      }
    }
    return true;
  }

  /** The tokens, once all values were {@link #seen}. */
  private List<String> tokens() {
    List<String> known = tokens;
    if (known == null) {
      known =
          times.entrySet().stream()
              .filter(token -> token.getValue() >= LEAST_TIMES)
              .map(Map.Entry::getKey)
              .toList();
      tokens = known;
    }
    return known;
  }

  /** Returns how many percent signs are restored. */
  long restored() {
    return tokens().stream().mapToLong(token -> times.getOrDefault(token, 0L)).sum();
  }

  /** Returns a text with its percent signs. */
  String restored(String text) {
    String restored = text;
    for (String token : tokens()) {
      restored = restored.replace(token, "%");
    }
    return restored;
  }

  /** Returns the bytes of a large text with its percent signs. */
  InputStream restored(InputStream in) {
    return tokens().isEmpty() ? in : new Restored(new PushbackInputStream(in, LENGTH), tokens());
  }

  private static final class Restored extends FilterInputStream {
    private final PushbackInputStream octets;
    private final List<String> tokens;

    Restored(PushbackInputStream octets, List<String> tokens) {
      super(octets);
      this.octets = octets;
      this.tokens = tokens;
    }

    @Override
    public int read() throws IOException {
      int octet = octets.read();
      if (octet != '{') {
        return octet;
      }
      byte[] rest = octets.readNBytes(LENGTH - 1);
      if (tokens.contains('{' + new String(rest, StandardCharsets.ISO_8859_1))) {
        return '%';
      }
      octets.unread(rest);
      return octet;
    }

    @Override
    public int read(byte[] target, int from, int length) throws IOException {
      for (int count = 0; count < length; count++) {
        int octet = read();
        if (octet < 0) {
          return count == 0 ? -1 : count;
        }
        target[from + count] = (byte) octet;
      }
      return length;
    }
  }
}
