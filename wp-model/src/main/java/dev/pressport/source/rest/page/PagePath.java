package dev.pressport.source.rest.page;

import dev.pressport.text.Slug;
import dev.pressport.text.WebAddress;
import java.util.Locale;

/**
 * The path of a page, such that two addresses of one page have the same: without scheme, host, the
 * slash at the end, percent encoding and differences of case.
 */
public record PagePath(String value) {

  /** The path of an address, which may be relative to the host; empty for that of no page. */
  public static PagePath of(String address) {
    WebAddress parsed = WebAddress.of(address);
    if (parsed == null) {
      return new PagePath("");
    }
    String path = Slug.decode(parsed.path()).toLowerCase(Locale.ROOT);
    int end = path.length();
    while (end > 0 && path.charAt(end - 1) == '/') {
      end--;
    }
    String query = parsed.query() == null || parsed.query().isEmpty() ? "" : "?" + parsed.query();
    String start = path.startsWith("/") || end == 0 ? "" : "/";
    return new PagePath(start + path.substring(0, end) + "/" + Slug.decode(query));
  }

  /** Returns the path of the folder above; that of the home page for the topmost. */
  public PagePath parent() {
    String path = value.substring(0, Math.max(0, value.lastIndexOf('/')));
    return new PagePath(path.substring(0, Math.max(0, path.lastIndexOf('/'))) + "/");
  }
}
