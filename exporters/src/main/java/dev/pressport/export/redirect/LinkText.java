package dev.pressport.export.redirect;

import java.nio.charset.StandardCharsets;

/**
 * Addresses of which no character has a meaning in a server's configuration: all but letters,
 * digits, the usual separators and whole percent-encoded octets are percent-encoded.
 */
final class LinkText {
  private static final String PLAIN = "-._~/:@,=+&?%";

  private LinkText() {}

  /** Returns the form of an address that is percent-encoded already, as in a link. */
  static String ofLink(String link) {
    return encoded(link, true);
  }

  /** Returns the form of a decoded path, or of a name or value of a query. */
  static String ofDecoded(String path) {
    return encoded(path, false);
  }

  /** Returns an encoded address without colons, which begin placeholders in some files. */
  static String withoutColons(String address) {
    int authority = address.indexOf("://") + 3;
    int from = authority < 3 ? 0 : authority;
    return address.substring(0, from) + address.substring(from).replace(":", "%3a");
  }

  private static String encoded(String text, boolean link) {
    byte[] octets = text.getBytes(StandardCharsets.UTF_8);
    StringBuilder encoded = new StringBuilder(octets.length + 16);
    for (int i = 0; i < octets.length; i++) {
      int octet = octets[i] & 0xff;
      boolean plain =
          octet == '%'
              ? link && isHex(octets, i + 1) && isHex(octets, i + 2)
              : isPlain((char) octet) && (link || "?&=+".indexOf(octet) < 0);
      if (plain) {
        encoded.append((char) octet);
      } else {
        encoded
            .append('%')
            .append(Character.forDigit(octet >> 4, 16))
            .append(Character.forDigit(octet & 15, 16));
      }
    }
    return encoded.toString();
  }

  private static boolean isHex(byte[] octets, int at) {
    return at < octets.length && Character.digit((char) octets[at], 16) >= 0;
  }

  private static boolean isPlain(char c) {
    return c < 0x80
        && ((c >= 'a' && c <= 'z')
            || (c >= 'A' && c <= 'Z')
            || (c >= '0' && c <= '9')
            || PLAIN.indexOf(c) >= 0);
  }
}
