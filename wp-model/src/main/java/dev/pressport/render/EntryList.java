package dev.pressport.render;

import java.util.ArrayList;
import java.util.List;

/** Published entries as the lists of page builders show them: their titles link to them. */
public final class EntryList {
  private static final int WORDS = 25;

  private EntryList() {}

  /** Returns entries with pictures, titles, dates and excerpts; empty when there are none. */
  public static String posts(List<CurrentEntry> entries, Body body) {
    return list(entries, true, true, true, body);
  }

  /** Returns entries with their pictures and titles; empty when there are none. */
  public static String pictures(List<CurrentEntry> entries, Body body) {
    return list(entries, true, false, false, body);
  }

  /** Returns entries with what a list shows of each; empty when there are none. */
  public static String list(
      List<CurrentEntry> entries, boolean pictures, boolean dates, boolean excerpts, Body body) {
    return entries.isEmpty()
        ? ""
        : EntryCard.list(
            "wp-block-query",
            entries,
            body,
            card -> {
              if (pictures) {
                card.picture();
              }
              card.title(3);
              if (dates) {
                card.line(body.time(card.entry().date()));
              }
              if (excerpts) {
                card.excerpt(WORDS);
              }
            });
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
