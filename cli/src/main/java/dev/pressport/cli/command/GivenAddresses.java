package dev.pressport.cli.command;

import dev.pressport.cli.console.Fault;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The user's addresses of the new site, and former ones of the old site.
 *
 * @param baseUrl without a slash at the end; null when nothing was said
 * @param sameSite hosts, some with a port, in the order given
 */
record GivenAddresses(@Nullable String baseUrl, Set<String> sameSite) {
  private static final Pattern HOST = Pattern.compile("[\\p{L}\\p{N}._-]{1,253}(?::\\d{1,5})?");

  /** Adds to the faults what makes no sense. */
  static GivenAddresses of(@Nullable String baseUrl, List<String> hosts, List<Fault> faults) {
    Set<String> sameSite = new LinkedHashSet<>();
    for (String host : hosts) {
      if (HOST.matcher(host).matches()) {
        sameSite.add(host.toLowerCase(Locale.ROOT));
      } else {
        faults.add(bad("--same-site", host, "--same-site www.example.org, a host alone"));
      }
    }
    return new GivenAddresses(baseUrl == null ? null : checked(baseUrl, faults), sameSite);
  }

  private static @Nullable String checked(String given, List<Fault> faults) {
    String url = given;
    while (url.endsWith("/")) {
      url = url.substring(0, url.length() - 1);
    }
    if (!isBase(url)) {
      faults.add(bad("--base-url", given, "--base-url https://www.example.org"));
      return null;
    }
    return url;
  }

  private static boolean isBase(String url) {
    try {
      URI uri = new URI(url);
      String scheme = uri.getScheme() == null ? "" : uri.getScheme().toLowerCase(Locale.ROOT);
      return (scheme.equals("https") || scheme.equals("http"))
          && uri.getRawAuthority() != null
          && HOST.matcher(uri.getRawAuthority()).matches()
          && uri.getRawQuery() == null
          && uri.getRawFragment() == null;
    } catch (URISyntaxException e) {
      return false;
    }
  }

  private static Fault bad(String option, String value, String remedy) {
    return Fault.of("bad-value", option, value, remedy);
  }
}
