package dev.pressport.export.wxr;

import java.nio.charset.StandardCharsets;

/** Slugs and names as WordPress stores them. */
final class StoredSlug {
  private static final String HEX = "0123456789abcdef";

  private StoredSlug() {}

  /** Returns a slug, with what is not ASCII percent-encoded (formatting.php, utf8_uri_encode()). */
  static String of(String slug) {
    StringBuilder stored = new StringBuilder();
    for (byte octet : slug.getBytes(StandardCharsets.UTF_8)) {
      if (octet <= ' ' || octet == '%' || octet == 0x7F) {
        stored.append('%').append(HEX.charAt((octet & 0xFF) >> 4)).append(HEX.charAt(octet & 0xF));
      } else {
        stored.append((char) octet);
      }
    }
    return stored.toString();
  }

  /** Returns the name of a term with its special characters as entities (pre_term_name). */
  static String name(String name) {
    return name.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }
}
