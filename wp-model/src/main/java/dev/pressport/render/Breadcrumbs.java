package dev.pressport.render;

import dev.pressport.html.Html;
import dev.pressport.model.Ref;
import dev.pressport.model.SiteIndex.EntryOutline;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The way from the home of a site to a page, as plugins show it above the content. */
public final class Breadcrumbs {
  private static final int LONGEST = 20;

  private Breadcrumbs() {}

  /**
   * Returns the links to the home and the pages above an entry, and its title.
   *
   * @param home the words of the first link
   */
  public static String of(Body body, String home, String separator) {
    List<String> links = new ArrayList<>();
    Set<Long> seen = new HashSet<>();
    long parent = body.index().entry(body.subject().id()).map(EntryOutline::parentId).orElse(0L);
    while (parent != 0 && links.size() < LONGEST && seen.add(parent)) {
      EntryOutline above = body.index().entry(parent).orElse(null);
      if (above != null && body.lists(above)) {
        links.add(body.subject(above).titleLink());
      }
      parent = above == null ? 0 : above.parentId();
    }
    Collections.reverse(links);
    links.add(0, body.linkTo(new Ref.ToHome(), Html.stored(home)));
    links.add(body.subject().titleHtml());
    return "<p class=\"breadcrumbs\">"
        + String.join(" " + Html.stored(separator) + " ", links)
        + "</p>";
  }
}
