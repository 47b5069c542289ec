package dev.pressport.text;

import java.net.IDN;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The parts of a web address, as browsers divide it.
 *
 * @param host in a form in which two spellings of one host are equal; null for a relative address
 * @param path as written
 */
public record WebAddress(
    @Nullable String host, String path, @Nullable String query, @Nullable String fragment) {
  private static final List<String> USUAL_PORTS = List.of(":443", ":80", ":");

  /**
   * Parses an absolute or relative address; null for one of another scheme, such as {@code
   * mailto:}.
   */
  public static @Nullable WebAddress of(String written) {
    String rest = withoutBreaks(written.strip());
    int colon = endOfScheme(rest);
    if (colon > 0) {
      String name = rest.substring(0, colon);
      rest = rest.substring(colon + 1);
      boolean web = name.equalsIgnoreCase("https") || name.equalsIgnoreCase("http");
      if (!web || !(rest.startsWith("//") || rest.startsWith("\\\\"))) {
        return null;
      }
    }
    int hash = rest.indexOf('#');
    String fragment = hash < 0 ? null : rest.substring(hash + 1);
    rest = hash < 0 ? rest : rest.substring(0, hash);
    int mark = rest.indexOf('?');
    String query = mark < 0 ? null : rest.substring(mark + 1);
    String path = (mark < 0 ? rest : rest.substring(0, mark)).replace('\\', '/');
    if (!path.startsWith("//")) {
      return new WebAddress(null, path, query, fragment);
    }
    int slash = path.indexOf('/', 2);
    String authority = slash < 0 ? path.substring(2) : path.substring(2, slash);
    return new WebAddress(
        host(authority), slash < 0 ? "/" : path.substring(slash), query, fragment);
  }

  /** Browsers leave out tabs and line breaks wherever they stand. */
  private static String withoutBreaks(String address) {
    boolean none =
        address.indexOf('\n') < 0 && address.indexOf('\t') < 0 && address.indexOf('\r') < 0;
    return none ? address : address.replace("\n", "").replace("\t", "").replace("\r", "");
  }

  /** Returns the place of the colon behind a scheme; -1 when there is none. */
  private static int endOfScheme(String address) {
    for (int i = 0; i < address.length(); i++) {
      char c = address.charAt(i);
      boolean letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
      if (!letter && (i == 0 || !((c >= '0' && c <= '9') || c == '+' || c == '.' || c == '-'))) {
        return i > 0 && c == ':' ? i : -1;
      }
    }
    return -1;
  }

  /**
   * Returns whether two addresses have the same host and port, with or without {@code www.},
   * encryption and the usual ports. An address without a host has none in common with any other.
   */
  public static boolean sameHost(URI one, URI other) {
    String host = one.getRawAuthority() == null ? "" : host(one.getRawAuthority());
    return !host.isEmpty()
        && other.getRawAuthority() != null
        && host.equals(host(other.getRawAuthority()));
  }

  /** The {@link #host()} of an address, or of a host alone; empty when there is none. */
  public static String hostOf(String given) {
    WebAddress address = given.contains("//") ? of(given) : null;
    return address == null || address.host() == null ? host(given.strip()) : address.host();
  }

  /**
   * The host and path of a home page, without a slash at the end, so that two spellings of one home
   * are equal.
   */
  public static String home(String given) {
    String written = given.strip().toLowerCase(Locale.ROOT);
    WebAddress address = of(written.contains("//") ? written : "//" + written);
    if (address == null || address.host() == null) {
      return written;
    }
    String home = address.host() + address.path();
    return withoutSlash(home);
  }

  /**
   * Returns an address without the slash that it may end with, as WordPress stores that of a site.
   */
  public static String withoutSlash(String address) {
    return address.endsWith("/") ? address.substring(0, address.length() - 1) : address;
  }

  /**
   * Returns a path from the root of a host as one below a folder; null when it is elsewhere.
   *
   * @param folder without a slash at the end; empty for the root
   */
  public static @Nullable String within(String folder, String path) {
    if (!path.startsWith(folder)) {
      return null;
    }
    String rest = path.substring(folder.length());
    return rest.isEmpty() ? "/" : rest.startsWith("/") ? rest : null;
  }

  /** A host, with its port unless that is the usual one: without www, in lower case, punycode. */
  public static String host(String authority) {
    String host = authority.substring(authority.lastIndexOf('@') + 1).toLowerCase(Locale.ROOT);
    host = withoutUsualPort(host);
    host = host.endsWith(".") ? host.substring(0, host.length() - 1) : host;
    host = host.startsWith("www.") ? host.substring(4) : host;
    if (Ascii.isAll(host)) {
      return host;
    }
    try {
      return host.length() > 255 ? host : IDN.toASCII(host, IDN.ALLOW_UNASSIGNED);
    } catch (IllegalArgumentException e) {
      return host;
    }
  }

  private static String withoutUsualPort(String host) {
    for (String port : USUAL_PORTS) {
      if (host.endsWith(port)) {
        return host.substring(0, host.length() - port.length());
      }
    }
    return host;
  }
}
