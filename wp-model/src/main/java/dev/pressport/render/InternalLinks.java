package dev.pressport.render;

import dev.pressport.html.Html;
import dev.pressport.html.link.Hrefs;
import dev.pressport.model.Addresses;
import dev.pressport.model.Ref;
import dev.pressport.permalink.Permalinks;
import dev.pressport.permalink.Target;
import dev.pressport.problem.ItemProblems;
import dev.pressport.text.HtmlEntities;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The links within the site, rewritten to the addresses of the new one. Safe for many threads.
 *
 * @param permalinks the old addresses
 * @param addresses the new ones; {@link Addresses#NONE} leaves all links unchanged
 */
public record InternalLinks(Permalinks permalinks, Addresses addresses) {
  private static final int MOST_DEAD = 100;
  private static final int LONGEST_SHOWN = 300;

  /**
   * The address to link to when HTML is made, to be changed by {@link #rewrite} like all others:
   * the old one, but empty for what has no place in the new site.
   */
  public Optional<String> urlOf(Ref ref) {
    return stay() || addresses.urlOf(ref).isPresent() ? permalinks.urlOf(ref) : Optional.empty();
  }

  /**
   * Returns HTML with changed values of {@code href}; the rest is unchanged. Each address within
   * the site that the new one does not have is reported once.
   */
  public String rewrite(String html, Ref from, ItemProblems problems) {
    if (stay()) {
      return html;
    }
    Set<String> dead = new LinkedHashSet<>();
    String rewritten = Hrefs.replace(html, href -> rewritten(href, from, dead));
    dead.forEach(address -> problems.addOnce(RenderProblem.DEAD_LINK, "content", address));
    return rewritten;
  }

  private String rewritten(String href, Ref from, Set<String> dead) {
    String url = HtmlEntities.decode(href);
    Target target = permalinks.resolve(url, from);
    Optional<String> found = found(target);
    if (found.isEmpty() && !(target instanceof Target.File) && dead.size() < MOST_DEAD) {
      permalinks.within(url, from).map(InternalLinks::shortened).ifPresent(dead::add);
    }
    String changed = found.orElse(url);
    return changed.equals(url) ? href : Html.escape(changed).replace("'", "&#039;");
  }

  /**
   * The new address that an old one stands for, with what it asks and the place within the page;
   * the same when it leads elsewhere, or its target has no place in the new site.
   *
   * @param from what the link stands in, for a relative address
   */
  public String link(String url, Ref from) {
    return stay() ? url : found(permalinks.resolve(url, from)).orElse(url);
  }

  private Optional<String> found(Target target) {
    return target instanceof Target.Page page
        ? addresses
            .urlOf(page.ref())
            .map(address -> address + after('?', page.query()) + after('#', page.fragment()))
        : Optional.empty();
  }

  private static String shortened(String address) {
    return address.length() > LONGEST_SHOWN ? address.substring(0, LONGEST_SHOWN) + "..." : address;
  }

  private static String after(char mark, @Nullable String part) {
    return part == null ? "" : mark + part;
  }

  private boolean stay() {
    return addresses == Addresses.NONE;
  }
}
