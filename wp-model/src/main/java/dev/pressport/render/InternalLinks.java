package dev.pressport.render;

import dev.pressport.html.link.HtmlAddresses;
import dev.pressport.html.link.HtmlAddresses.Role;
import dev.pressport.model.Addresses;
import dev.pressport.model.Ref;
import dev.pressport.permalink.Permalinks;
import dev.pressport.permalink.Target;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The links within the site, rewritten to the addresses of the new one. Safe for many threads.
 *
 * @param permalinks the old addresses
 * @param addresses the new ones; {@link Addresses#NONE} leaves all links unchanged
 */
public record InternalLinks(Permalinks permalinks, Addresses addresses) {

  /**
   * The address to link to when HTML is made, to be changed by {@link #rewrite} like all others:
   * the old one, but empty for what has no place in the new site.
   */
  public Optional<String> urlOf(Ref ref) {
    return stay() || addresses.urlOf(ref).isPresent() ? permalinks.urlOf(ref) : Optional.empty();
  }

  /** Returns HTML with changed links; the rest is unchanged. */
  public String rewrite(String html, Ref from) {
    return stay()
        ? html
        : HtmlAddresses.replace(html, (url, role) -> role == Role.LINK ? link(url, from) : url);
  }

  /**
   * The new address that an old one stands for, with what it asks and the place within the page;
   * the same when it leads elsewhere, or its target has no place in the new site.
   *
   * @param from what the link stands in, for a relative address
   */
  public String link(String url, Ref from) {
    if (stay() || !(permalinks.resolve(url, from) instanceof Target.Page page)) {
      return url;
    }
    return addresses
        .urlOf(page.ref())
        .map(address -> address + after('?', page.query()) + after('#', page.fragment()))
        .orElse(url);
  }

  private static String after(char mark, @Nullable String part) {
    return part == null ? "" : mark + part;
  }

  private boolean stay() {
    return addresses == Addresses.NONE;
  }
}
