package dev.pressport.verify;

import dev.pressport.text.Slug;
import dev.pressport.text.WebAddress;
import java.util.ArrayDeque;
import java.util.Deque;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * The addresses of a site as paths below its home.
 *
 * @param host of the site, in the form of {@link WebAddress#host}; null when it is not known
 * @param folder of its home, {@code /blog}; mostly empty
 */
record SitePaths(@Nullable String host, String folder) {
  private static final int LONGEST = 8192;

  /** The paths of the site whose home has an address. */
  static SitePaths of(@Nullable String home) {
    WebAddress address = home == null ? null : WebAddress.of(home);
    return address == null || address.host() == null
        ? new SitePaths(null, "")
        : new SitePaths(address.host(), WebAddress.withoutSlash(Slug.decode(address.path())));
  }

  /** What an address in a page leads to. */
  sealed interface Goal {
    /** Another site, another place of the same page, or no web address. */
    record Elsewhere() implements Goal {}

    /** A whole address of this site; it leads there only while that is where the site lives. */
    record Whole(String path) implements Goal {}

    /** A path of this site, decoded, below its home. */
    record Path(String path) implements Goal {}

    /** A path of the host that is not below the home. */
    record Outside(String path) implements Goal {}

    /** Returns the path below the home of this site; null for what leads elsewhere. */
    default @Nullable String inside() {
      return this instanceof Path below
          ? below.path()
          : this instanceof Whole whole ? whole.path() : null;
    }
  }

  /**
   * Returns what an address leads to.
   *
   * @param page the path of the page that contains it, decoded, below the home
   */
  Goal goal(String address, String page) {
    WebAddress parts = address.length() > LONGEST ? null : WebAddress.of(address);
    if (parts == null || (parts.host() == null && parts.path().isEmpty())) {
      return new Goal.Elsewhere();
    }
    if (parts.host() != null && !parts.host().equals(host)) {
      return new Goal.Elsewhere();
    }
    String written = Slug.decode(parts.path());
    String whole =
        normal(
            written.startsWith("/")
                ? written
                : folder + page.substring(0, page.lastIndexOf('/') + 1) + written);
    String below = WebAddress.within(folder, whole);
    if (parts.host() != null) {
      return below == null ? new Goal.Elsewhere() : new Goal.Whole(below);
    }
    return below == null ? new Goal.Outside(whole) : new Goal.Path(below);
  }

  /** Returns the path from which the relative addresses of a page at a path are resolved. */
  String base(Document page, String path) {
    Element base = page.selectFirst("base[href]");
    Goal goal = base == null ? new Goal.Elsewhere() : goal(base.attr("href"), path);
    String inside = goal.inside();
    return inside == null ? path : inside;
  }

  /** A path without {@code .}, {@code ..} and empty segments. */
  static String normal(String path) {
    Deque<String> segments = new ArrayDeque<>();
    for (String segment : path.split("/", -1)) {
      if (segment.equals("..")) {
        segments.pollLast();
      } else if (!segment.isEmpty() && !segment.equals(".")) {
        segments.addLast(segment);
      }
    }
    boolean isFolder = path.endsWith("/") || path.endsWith("/.") || path.endsWith("/..");
    String joined = "/" + String.join("/", segments);
    return isFolder && joined.length() > 1 ? joined + "/" : joined;
  }
}
