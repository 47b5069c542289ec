package dev.pressport.render;

import dev.pressport.html.Html;
import java.util.ArrayList;
import java.util.List;

/** Published entries as the lists of page builders show them: their titles link to them. */
public final class EntryList {
  private EntryList() {}

  /**
   * Returns the list; empty when there are no entries.
   *
   * @param pictures whether each has its featured image
   * @param dates whether each has its date
   */
  public static String of(List<CurrentEntry> entries, boolean pictures, boolean dates, Body body) {
    StringBuilder html = new StringBuilder();
    for (CurrentEntry entry : entries) {
      if (body.repeat()) {
        Picture picture = pictures ? body.about(entry).featured() : null;
        html.append("<li>")
            .append(picture == null ? "" : Html.link(entry.url(), picture.image()) + " ")
            .append(entry.titleLink())
            .append(dates ? " " + body.time(entry.date()) : "")
            .append("</li>");
      }
    }
    return html.isEmpty() ? "" : "<ul class=\"wp-block-latest-posts\">" + html + "</ul>";
  }

  /** Returns the entries with some ids, in that order; not those that lists may not show. */
  public static List<CurrentEntry> named(List<Long> ids, Body body) {
    List<CurrentEntry> entries = new ArrayList<>();
    for (Long id : ids) {
      body.index()
          .entry(id)
          .filter(entry -> entry.status().equals("publish") && body.lists(entry))
          .map(body::subject)
          .ifPresent(entries::add);
    }
    return entries;
  }
}
