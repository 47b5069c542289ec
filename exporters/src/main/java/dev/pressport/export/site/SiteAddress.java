package dev.pressport.export.site;

import dev.pressport.export.LayoutRequest;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The address of the new site.
 *
 * @param origin {@code https://example.org}, without a slash at the end
 * @param base the folder of the home, {@code /blog}; empty when it has none
 */
public record SiteAddress(String origin, String base) {
  private static final Pattern ADDRESS = Pattern.compile("(https?://[^/?#]++)([^?#]*+).*+");

  /**
   * Returns the place that the user names, else that of the old site; a made-up one when none is
   * known.
   */
  public static SiteAddress of(LayoutRequest request) {
    String home = request.baseUrl();
    Matcher parts = ADDRESS.matcher(home == null ? "" : home.strip());
    if (!parts.matches()) {
      return new SiteAddress("https://example.org", "");
    }
    String path = SitePath.of(parts.group(2));
    return new SiteAddress(
        parts.group(1),
        path.equals(SitePath.HOME)
            ? ""
            : path.endsWith("/") ? path.substring(0, path.length() - 1) : path);
  }

  /** The address of the home, with a slash at the end. */
  public String home() {
    return origin + SitePath.encoded(base) + "/";
  }

  /** A path below the home as it stands in links: with the folder of the home before it. */
  public String link(String path) {
    return SitePath.encoded(base + path);
  }

  /** The path of a link below the folder of the home; other addresses as they are. */
  public String belowHome(String link) {
    String home = link("/");
    return link.startsWith(home) ? link.substring(home.length() - 1) : link;
  }
}
