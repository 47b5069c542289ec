package dev.pressport.source.rest;

import dev.pressport.php.LooseValue;
import dev.pressport.text.PercentEncoding;
import dev.pressport.text.WebAddress;
import java.io.IOException;
import java.net.URI;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;

/**
 * The addresses of the pages of a site, and its time zone.
 *
 * @param base the host as it can be reached, with a slash
 * @param home the address of the home page as the site writes it, with a slash at the end
 * @param folders the paths of the folders that the site may be in, each with a slash at the end
 * @param hosts the hosts by which the site names itself
 * @param zone UTC where the site does not show it
 */
record SiteAddresses(URI base, String home, Set<String> folders, Set<String> hosts, ZoneId zone) {
  private static final PercentEncoding TARGETS = PercentEncoding.upperCase("-._~!$&'()*+,;=:@/?");

  /** The addresses of a recorded site. */
  static SiteAddresses of(Recording recording) throws IOException {
    LooseValue index = ApiDocuments.of(recording.newest(ApiRequest.of("")));
    Recording.Head head = recording.head();
    URI site = URI.create(head.site());
    URI reached = head.api() == null ? site : head.api().address();
    String home = index.get("home").filled();
    Set<String> hosts = new LinkedHashSet<>();
    hosts.add(WebAddress.hostOf(head.site()));
    hosts.add(WebAddress.hostOf(reached.toString()));
    for (String name : new String[] {"home", "url"}) {
      String address = index.get(name).filled();
      if (address != null) {
        hosts.add(WebAddress.hostOf(address));
      }
    }
    Set<String> folders = new LinkedHashSet<>();
    WebAddress named = home == null ? null : WebAddress.of(home);
    if (named != null) {
      folders.add(withSlash(named.path()));
    } else {
      folders.add("/");
      folders.add(withSlash(String.valueOf(site.getRawPath())));
    }
    URI base = reached.resolve("/");
    String shown = home == null ? base.resolve(folders.iterator().next()).toString() : home;
    return new SiteAddresses(base, withSlash(shown), folders, hosts, zone(index));
  }

  /** The time zone in the index of the API: by name, or as a number of hours. */
  private static ZoneId zone(LooseValue index) {
    String name = index.get("timezone_string").filled();
    String hours = index.get("gmt_offset").filled();
    try {
      if (name != null) {
        return ZoneId.of(name);
      }
      return hours == null
          ? ZoneOffset.UTC
          : ZoneOffset.ofTotalSeconds((int) (Double.parseDouble(hours) * 3600));
    } catch (DateTimeException | NumberFormatException e) {
      return ZoneOffset.UTC;
    }
  }

  private static String withSlash(String path) {
    return path.endsWith("/") ? path : path + "/";
  }

  /** Returns the path and query of a page of the site; empty for an address of another site. */
  Optional<String> target(String link) {
    WebAddress address = WebAddress.of(link);
    if (address == null || (address.host() != null && !hosts.contains(address.host()))) {
      return Optional.empty();
    }
    String path = address.path().isEmpty() ? "/" : address.path();
    if (!path.startsWith("/")) {
      return Optional.empty();
    }
    String query =
        address.query() == null || address.query().isEmpty() ? "" : "?" + address.query();
    String target = TARGETS.complete(path + query);
    try {
      return Optional.of(base.resolve(target)).map(found -> target);
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  /** Returns the path of the home page. */
  String homeTarget() {
    return folders.iterator().next();
  }

  /** Returns the address of a page, as the site writes it. */
  String shown(String target) {
    return URI.create(home).resolve(target).toString();
  }
}
