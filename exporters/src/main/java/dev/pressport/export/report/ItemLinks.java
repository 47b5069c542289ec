package dev.pressport.export.report;

import dev.pressport.problem.ItemReference;
import dev.pressport.text.WebAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * Items with links to their pages and files. Links lead to {@code http} and {@code https}
 * addresses, and to files of the export.
 *
 * @param language of the titles, such as {@code en-US}; null when it is not known
 * @param newHome the address of the new site; null when it is that of the old one, or not known
 */
record ItemLinks(@Nullable String language, @Nullable String newHome) {
  private static final int LONGEST_TITLE = 120;
  private static final int LONGEST_LINK = 400;

  /**
   * Returns the title of an item, or its type and id, with links.
   *
   * @param type null when the item is not known
   */
  Element of(@Nullable String type, @Nullable Long id, ItemReference item) {
    String name = type == null || id == null ? "" : type + " " + id;
    Element cell = Html.classed("div", "item");
    String title = item.title();
    Optional<Element> target = target(item);
    Object words = title == null ? name : title(title);
    Html.add(cell, target.<Object>map(link -> link.appendChild(node(words))).orElse(words));
    if (title != null && !name.isEmpty()) {
      Html.add(cell, " ", Html.classed("span", "muted", name));
    }
    String url = item.url();
    if (url != null && isWeb(url)) {
      Html.add(cell, " ", outward(url, "old page"));
    }
    return cell;
  }

  private static Element node(Object words) {
    return words instanceof Element element ? element : Html.of("span", words);
  }

  /** Returns a text of the site, in its language and whatever direction it has. */
  Element title(String text) {
    Element title = Html.of("bdi", shortened(text, LONGEST_TITLE));
    return language == null || !language.matches("[A-Za-z]{2,3}([-_][A-Za-z0-9]{2,8})*")
        ? title
        : title.attr("lang", language.replace('_', '-'));
  }

  /** Returns an empty link to the page of the new site, or to the file of the export. */
  private Optional<Element> target(ItemReference item) {
    String newUrl = item.newUrl();
    Optional<String> page = newUrl == null ? Optional.empty() : absolute(newUrl);
    if (page.isPresent()) {
      return page.map(address -> outward(address, ""));
    }
    return Optional.ofNullable(item.path())
        .flatMap(ItemLinks::file)
        .map(file -> Html.link(file, ""));
  }

  /** Returns the whole address of a page of the new site; empty where its home is not known. */
  private Optional<String> absolute(String address) {
    if (isWeb(address)) {
      return Optional.of(address);
    }
    if (newHome == null || !isWeb(newHome) || !address.startsWith("/")) {
      return Optional.empty();
    }
    String home = WebAddress.withoutSlash(newHome.strip());
    int path = home.indexOf('/', home.indexOf("://") + 3);
    return Optional.of((path < 0 ? home : home.substring(0, path)) + address);
  }

  /** Returns the address of a file of the export, seen from the page. */
  static Optional<String> file(String path) {
    try {
      return Optional.of(new URI(null, null, "../" + path, null).toASCIIString());
    } catch (URISyntaxException e) {
      return Optional.empty();
    }
  }

  /** Returns a link to another site, which does not learn where it comes from. */
  static Element outward(String url, String text) {
    return Html.link(url, text).attr("rel", "noreferrer");
  }

  /** Returns an address as a link, or as mere text where it is not one of the web. */
  static Element address(String url) {
    return isWeb(url) ? outward(url, url) : Html.code(shortened(url, LONGEST_LINK));
  }

  /** Returns the beginning of a long text. */
  static String shortened(String text, int longest) {
    return text.codePointCount(0, text.length()) <= longest
        ? text
        : text.substring(0, text.offsetByCodePoints(0, longest)) + "\u2026";
  }

  static List<Object> joined(List<?> parts, String separator) {
    List<Object> all = new ArrayList<>();
    for (Object part : parts) {
      if (!all.isEmpty()) {
        all.add(separator);
      }
      all.add(part);
    }
    return all;
  }

  static boolean isWeb(String url) {
    String start = url.substring(0, Math.min(8, url.length())).toLowerCase(Locale.ROOT);
    return url.length() <= LONGEST_LINK
        && (start.startsWith("http://") || start.startsWith("https://"));
  }
}
