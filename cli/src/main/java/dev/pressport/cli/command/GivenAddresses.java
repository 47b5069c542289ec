package dev.pressport.cli.command;

import dev.pressport.cli.console.Fault;
import dev.pressport.permalink.ListBases;
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
 * @param bases the paths of the old site's categories and tags
 */
record GivenAddresses(@Nullable String baseUrl, Set<String> sameSite, ListBases bases) {
  private static final Pattern HOST = Pattern.compile("[\\p{L}\\p{N}._-]{1,253}(?::\\d{1,5})?");
  private static final Pattern BASE =
      Pattern.compile(
          "/?(?!\\.)[\\p{L}\\p{M}\\p{N}._~%-]{1,200}(?:/(?!\\.)[\\p{L}\\p{M}\\p{N}._~%-]{1,200}){0,9}/?");

  /** Adds to the faults what makes no sense. */
  static GivenAddresses of(ExportCommand.Decisions given, List<Fault> faults) {
    Set<String> sameSite = new LinkedHashSet<>();
    for (String host : given.sameSite) {
      if (HOST.matcher(host).matches()) {
        sameSite.add(host.toLowerCase(Locale.ROOT));
      } else {
        faults.add(bad("--same-site", host, "--same-site www.example.org, a host alone"));
      }
    }
    return new GivenAddresses(
        given.baseUrl == null ? null : checked(given.baseUrl, faults),
        sameSite,
        new ListBases(
            base("--category-base", given.categoryBase, faults),
            base("--tag-base", given.tagBase, faults)));
  }

  private static @Nullable String base(String option, @Nullable String given, List<Fault> faults) {
    if (given == null || BASE.matcher(given).matches()) {
      return given;
    }
    faults.add(bad(option, given, option + " topics, the part of the path before the slug"));
    return null;
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
