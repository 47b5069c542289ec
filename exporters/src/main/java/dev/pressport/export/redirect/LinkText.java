package dev.pressport.export.redirect;

import dev.pressport.text.PercentEncoding;

/**
 * Addresses of which no character has a meaning in a server's configuration: all but letters,
 * digits, the usual separators and whole percent-encoded octets are percent-encoded.
 */
final class LinkText {
  private static final PercentEncoding LINKS = PercentEncoding.lowerCase("-._~/:@,=+&?");
  private static final PercentEncoding DECODED = PercentEncoding.lowerCase("-._~/:@,");

  private LinkText() {}

  /** Returns the form of an address that is percent-encoded already, as in a link. */
  static String ofLink(String link) {
    return LINKS.complete(link);
  }

  /** Returns the form of a link in which the place within the page is kept. */
  static String ofWhole(String link) {
    int hash = link.indexOf('#');
    return hash < 0
        ? ofLink(link)
        : ofLink(link.substring(0, hash)) + '#' + ofLink(link.substring(hash + 1));
  }

  /** Returns the form of a decoded path, or of a name or value of a query. */
  static String ofDecoded(String path) {
    return DECODED.encode(path);
  }

  /** Returns an encoded address without the place within the page, which begins comments. */
  static String withoutFragment(String address) {
    int hash = address.indexOf('#');
    return hash < 0 ? address : address.substring(0, hash);
  }

  /** Returns an encoded address without colons, which begin placeholders in some files. */
  static String withoutColons(String address) {
    int authority = address.indexOf("://") + 3;
    int from = authority < 3 ? 0 : authority;
    return address.substring(0, from) + address.substring(from).replace(":", "%3a");
  }
}
