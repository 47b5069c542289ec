package dev.pressport.permalink;

import dev.pressport.language.LanguageAddresses;
import dev.pressport.model.Site;
import dev.pressport.model.SiteIndex;
import dev.pressport.posttype.PostTypes;
import dev.pressport.settings.SiteOptions;
import dev.pressport.text.PercentEncoding;
import dev.pressport.text.Slug;
import dev.pressport.text.WebAddress;
import java.util.HashSet;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The hosts and folders at which the old site is found. */
final class OldSite {
  private static final Pattern ORIGIN =
      Pattern.compile("^(?:https?:)?//[^/?#\\\\]++", Pattern.CASE_INSENSITIVE);
  private static final PercentEncoding PATHS = PercentEncoding.lowerCase("-._~/!$&'()*+,;=:@");

  private final String origin;
  private final String folder;
  private final String wordpressFolder;
  private final Set<String> hosts = new HashSet<>();

  private OldSite(@Nullable String home, @Nullable String siteurl, Set<String> others) {
    origin = origin(home);
    folder = folder(home);
    wordpressFolder = folder(siteurl);
    Stream.concat(Stream.of(home, siteurl).filter(Objects::nonNull), others.stream())
        .map(WebAddress::hostOf)
        .filter(host -> !host.isEmpty())
        .forEach(hosts::add);
  }

  /** Creates a site at its home; when that is unknown, at the host of its first entry. */
  static OldSite of(Site site, SiteIndex index, Set<String> sameSiteHosts) {
    String home = site.home() == null ? site.siteurl() : site.home();
    String found = home == null ? guess(index) : home;
    Set<String> others = new HashSet<>(sameSiteHosts);
    if (found != null) {
      SiteOptions options = SiteOptions.of(site);
      others.addAll(
          LanguageAddresses.of(options).hosts(found, LanguageAddresses.codes(index, options)));
    }
    return new OldSite(found, site.siteurl(), others);
  }

  private static @Nullable String guess(SiteIndex index) {
    AtomicReference<@Nullable String> first = new AtomicReference<>();
    index.forEachEntry(
        entry -> {
          if (first.get() == null && entry.url() != null && PostTypes.viewable(entry.type())) {
            String found = origin(entry.url());
            first.set(found.isEmpty() ? null : found);
          }
        });
    return first.get();
  }

  private static String origin(@Nullable String url) {
    Matcher matcher = ORIGIN.matcher(url == null ? "" : url.strip());
    return matcher.find() ? matcher.group() : "";
  }

  private static String folder(@Nullable String url) {
    WebAddress address = url == null ? null : WebAddress.of(url);
    return address == null ? "" : WebAddress.withoutSlash(Slug.decode(address.path()));
  }

  /** Returns whether an address that is not relative belongs to this site. */
  boolean has(String host) {
    return hosts.contains(host);
  }

  /** The hosts, in the form of {@link WebAddress#host}. */
  Set<String> hosts() {
    return Set.copyOf(hosts);
  }

  /** The home's own folder, {@code /blog}; mostly empty. */
  String folder() {
    return folder;
  }

  /** A decoded path from the host as one below the home's own folder; null when it is elsewhere. */
  @Nullable String below(String path) {
    String found = WebAddress.within(folder, path);
    if (wordpressFolder.length() > folder.length() || found == null) {
      String inWordPress = WebAddress.within(wordpressFolder, path);
      return inWordPress == null || wordpressFolder.isEmpty() ? found : inWordPress;
    }
    return found;
  }

  /** The whole address of a decoded path below the home's own folder. */
  String url(String path) {
    return origin + PATHS.encode(folder + path);
  }

  /** The whole address of a query to the home page. */
  String queryUrl(String query) {
    return url("/") + "?" + query;
  }
}
