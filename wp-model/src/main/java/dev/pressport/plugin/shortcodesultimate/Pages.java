package dev.pressport.plugin.shortcodesultimate;

import dev.pressport.model.SiteIndex.EntryOutline;
import dev.pressport.render.Body;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/** The pages below another one. */
final class Pages {
  private Pages() {}

  /**
   * Returns a list of links; empty when there are no pages.
   *
   * @param withoutItself whether the page that is rendered is left out
   */
  static String below(long parent, boolean withoutItself, Body body) {
    List<EntryOutline> pages =
        body.publishedEntries().newest("page").stream()
            .flatMap(id -> body.index().entry(id).stream())
            .filter(page -> page.parentId() == parent && body.lists(page))
            .filter(page -> !withoutItself || page.id() != body.entry().id())
            .sorted(
                Comparator.comparingLong(EntryOutline::menuOrder)
                    .thenComparing(EntryOutline::title))
            .toList();
    return pages.isEmpty()
        ? ""
        : pages.stream()
            .map(page -> "<li>" + body.subject(page).titleLink() + "</li>")
            .collect(Collectors.joining("", "<ul>", "</ul>"));
  }
}
