package dev.pressport.http;

import java.net.URI;
import java.util.Locale;

/** Says of two addresses whether they belong together. */
public final class Hosts {
  private Hosts() {}

  /**
   * Whether both are one site, which may be asked with or without {@code www.}, and with or without
   * encryption.
   */
  public static boolean sameSite(URI one, URI other) {
    boolean samePort = one.getPort() == other.getPort() || (isUsual(one) && isUsual(other));
    return samePort && bare(host(one)).equals(bare(host(other)));
  }

  private static boolean isUsual(URI address) {
    return port(address) == (scheme(address).equals("https") ? 443 : 80);
  }

  /** A host without {@code www.}. */
  static String bare(String host) {
    return host.startsWith("www.") ? host.substring(4) : host;
  }

  /** The host in small letters; empty when there is none. */
  public static String host(URI address) {
    String host = address.getHost();
    return host == null ? "" : host.toLowerCase(Locale.ROOT);
  }

  private static String scheme(URI address) {
    String scheme = address.getScheme();
    return scheme == null ? "" : scheme.toLowerCase(Locale.ROOT);
  }

  private static int port(URI address) {
    int usual = scheme(address).equals("https") ? 443 : 80;
    return address.getPort() < 0 ? usual : address.getPort();
  }

  static boolean isEncrypted(URI address) {
    return scheme(address).equals("https");
  }
}
