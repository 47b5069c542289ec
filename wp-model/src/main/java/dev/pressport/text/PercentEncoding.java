package dev.pressport.text;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;

/**
 * A percent-encoding of addresses in UTF-8 (RFC 3986, section 2.1): ASCII letters, digits and some
 * other characters stay, all others become octets. Safe for many threads.
 */
public final class PercentEncoding {
  private final boolean[] kept = new boolean[0x80];
  private final HexFormat hex;

  private PercentEncoding(String others, HexFormat hex) {
    for (char c = 0; c < kept.length; c++) {
      kept[c] = Character.isLetterOrDigit(c) || others.indexOf(c) >= 0;
    }
    this.hex = hex;
  }

  /**
   * An encoding with octets such as {@code %c3}, the form of WordPress (wp-includes/formatting.php,
   * utf8_uri_encode()).
   *
   * @param kept the ASCII characters, besides letters and digits, that are not encoded
   */
  public static PercentEncoding lowerCase(String kept) {
    return new PercentEncoding(kept, HexFormat.of());
  }

  /**
   * An encoding with octets such as {@code %C3}, the normal form of RFC 3986.
   *
   * @param kept the ASCII characters, besides letters and digits, that are not encoded
   */
  public static PercentEncoding upperCase(String kept) {
    return new PercentEncoding(kept, HexFormat.of().withUpperCase());
  }

  /** Encodes a decoded text, in which a percent sign is a character like any other. */
  public String encode(String text) {
    return encode(text, false);
  }

  /** Encodes what is not yet encoded in an address: octets such as {@code %c3} stay. */
  public String complete(String address) {
    return encode(address, true);
  }

  private String encode(String text, boolean keepsOctets) {
    int plain = 0;
    while (plain < text.length() && isKept(text.charAt(plain))) {
      plain++;
    }
    if (plain == text.length()) {
      return text;
    }
    StringBuilder encoded = new StringBuilder(text.length() + 16).append(text, 0, plain);
    for (int at = plain; at < text.length(); ) {
      int c = text.codePointAt(at);
      if (isKept(c) || (keepsOctets && isOctet(text, at))) {
        encoded.append((char) c);
      } else {
        for (byte octet : Character.toString(c).getBytes(StandardCharsets.UTF_8)) {
          hex.toHexDigits(encoded.append('%'), octet);
        }
      }
      at += Character.charCount(c);
    }
    return encoded.toString();
  }

  private boolean isKept(int c) {
    return c < kept.length && kept[c];
  }

  private static boolean isOctet(String text, int at) {
    return text.charAt(at) == '%'
        && at + 2 < text.length()
        && HexFormat.isHexDigit(text.charAt(at + 1))
        && HexFormat.isHexDigit(text.charAt(at + 2));
  }
}
