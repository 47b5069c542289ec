package dev.pressport.verify;

import dev.pressport.html.link.CssAddresses;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jsoup.nodes.Element;

/** The addresses in a page: those of links, and those of images and other parts that it loads. */
final class PageLinks {
  /** Relations whose address is no file. */
  private static final Set<String> HINTS = Set.of("preconnect", "dns-prefetch", "pingback");

  private static final String ALL =
      "a[href], area[href], link[href], [src], [srcset], [imagesrcset], [poster], object[data],"
          + " meta[http-equiv], [style], style";

  private final List<PageLink> links = new ArrayList<>();

  private PageLinks() {}

  /**
   * An address in a page.
   *
   * @param address as written
   * @param part whether the page loads it, and does not only link to it
   */
  record PageLink(String address, boolean part) {}

  /** The addresses of a page, or of a part of one, in their order. */
  static List<PageLink> of(Element page) {
    PageLinks links = new PageLinks();
    page.select(ALL).forEach(links::add);
    return links.links;
  }

  private void add(Element element) {
    String name = element.normalName();
    boolean hint = HINTS.contains(element.attr("rel").toLowerCase(Locale.ROOT).strip());
    if (!name.equals("link") || !hint) {
      add(element.attr("href"), name.equals("link"));
    }
    add(element.attr("src"), true);
    add(element.attr("poster"), true);
    add(name.equals("object") ? element.attr("data") : "", true);
    sources(element.attr("srcset"));
    sources(element.attr("imagesrcset"));
    CssAddresses.forEach(element.attr("style"), address -> add(address, true));
    if (name.equals("style")) {
      CssAddresses.forEach(element.data(), address -> add(address, true));
    }
    if (element.attr("http-equiv").equalsIgnoreCase("refresh")) {
      add(refresh(element), false);
    }
  }

  private void add(String address, boolean part) {
    if (!address.isBlank()) {
      links.add(new PageLink(address.strip(), part));
    }
  }

  /** Adds the addresses of a {@code srcset}: each ends at a blank, its descriptor at a comma. */
  private void sources(String set) {
    int at = 0;
    while (at < set.length()) {
      while (at < set.length() && (isBlank(set.charAt(at)) || set.charAt(at) == ',')) {
        at++;
      }
      int start = at;
      while (at < set.length() && !isBlank(set.charAt(at))) {
        at++;
      }
      String address = set.substring(start, at);
      boolean ended = address.endsWith(",");
      add(ended ? address.substring(0, address.length() - 1) : address, true);
      while (!ended && at < set.length() && set.charAt(at) != ',') {
        at++;
      }
    }
  }

  private static boolean isBlank(char c) {
    return c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\f';
  }

  /** The address that a page sends visitors to; empty for none. */
  static String refresh(Element meta) {
    String content = meta.attr("content");
    int url = content.toLowerCase(Locale.ROOT).indexOf("url=");
    return url < 0 ? "" : content.substring(url + 4).strip().replaceAll("^['\"]|['\"]$", "");
  }
}
