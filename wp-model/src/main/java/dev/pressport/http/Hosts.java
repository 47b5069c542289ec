package dev.pressport.http;

import java.net.URI;
import java.util.Locale;

/**
 * The parts of an address that a connection needs. Whether two addresses have one host, {@link
 * dev.pressport.text.WebAddress} answers.
 */
public final class Hosts {
  private Hosts() {}

  /** The host to connect to, in lower case; empty when there is none. */
  public static String host(URI address) {
    String host = address.getHost();
    return host == null ? "" : host.toLowerCase(Locale.ROOT);
  }

  static boolean isEncrypted(URI address) {
    return "https".equalsIgnoreCase(address.getScheme());
  }
}
