package dev.pressport.text;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.StandardCharsets;

/** Slugs as WordPress stores them: percent-encoded UTF-8 (formatting.php, utf8_uri_encode()). */
public final class Slug {
  private Slug() {}

  /**
   * Returns the readable form. Text that is not percent-encoded UTF-8 is unchanged, for example
   * {@code 100%-off} or an encoded control character.
   */
  public static String decode(String slug) {
    int percent = slug.indexOf('%');
    if (percent < 0) {
      return slug;
    }
    StringBuilder decoded = new StringBuilder(slug.length());
    int from = 0;
    while (percent >= 0) {
      decoded.append(slug, from, percent);
      int end = percent;
      while (octet(slug, end) >= 0) {
        end += 3;
      }
      if (end == percent) {
        decoded.append('%');
        from = percent + 1;
      } else {
        decodeRun(slug, percent, end, decoded);
        from = end;
      }
      percent = slug.indexOf('%', from);
    }
    return decoded.append(slug, from, slug.length()).toString();
  }

  /** A stored form of which {@link #decode} makes the readable one again. */
  public static String encode(String slug) {
    return slug.replace("%", "%25").replace(" ", "%20");
  }

  private static int octet(String slug, int at) {
    if (at + 2 >= slug.length() || slug.charAt(at) != '%') {
      return -1;
    }
    int high = Character.digit(slug.charAt(at + 1), 16);
    int low = Character.digit(slug.charAt(at + 2), 16);
    int octet = high * 16 + low;
    return high < 0 || low < 0 || octet < 0x20 || octet == 0x7f ? -1 : octet;
  }

  private static void decodeRun(String slug, int from, int to, StringBuilder decoded) {
    ByteBuffer octets = ByteBuffer.allocate((to - from) / 3);
    for (int at = from; at < to; at += 3) {
      octets.put((byte) octet(slug, at));
    }
    octets.flip();
    CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
    CharBuffer chars = CharBuffer.allocate(octets.remaining() + 1);
    decoder.decode(octets, chars, true);
    chars.flip();
    decoded.append(chars).append(slug, to - 3 * octets.remaining(), to);
  }
}
