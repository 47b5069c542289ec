package dev.pressport.source.rest.page;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** The dates of an entry as its page has them, for machines or for people. */
record PageDates(@Nullable OffsetDateTime published, @Nullable OffsetDateTime modified) {
  private static final List<String> PUBLISHED =
      List.of(
          "meta[property=article:published_time]",
          "meta[itemprop=datePublished]",
          "[itemprop=datePublished]",
          "time.entry-date.published,time.published,.entry-date time,.wp-block-post-date time",
          "time.entry-date");
  private static final List<String> MODIFIED =
      List.of(
          "meta[property=article:modified_time]",
          "meta[property=og:updated_time]",
          "meta[itemprop=dateModified]",
          "[itemprop=dateModified]",
          "time.updated");

  static PageDates of(Document page, @Nullable Element entry, StructuredData data) {
    Element within = entry == null ? page : entry;
    OffsetDateTime published = first(PUBLISHED, page);
    published = published == null ? parse(data.datePublished()) : published;
    if (published == null && entry != null) {
      published = shown(entry);
    }
    OffsetDateTime modified = first(MODIFIED, page);
    modified = modified == null ? parse(data.dateModified()) : modified;
    return new PageDates(local(published, within), local(modified, within));
  }

  /** The first date outside the content. */
  private static @Nullable OffsetDateTime shown(Element entry) {
    for (Element time : entry.select("time[datetime]")) {
      if (!isInContent(time)) {
        return parse(time.attr("datetime"));
      }
    }
    return null;
  }

  private static boolean isInContent(Element element) {
    return element.closest(".entry-content,.wp-block-post-content") != null;
  }

  /**
   * The same instant at the offset of the site, where the theme shows it; plugins for search
   * engines write dates in UTC.
   */
  private static @Nullable OffsetDateTime local(@Nullable OffsetDateTime date, Element within) {
    if (date != null && date.getOffset().equals(ZoneOffset.UTC)) {
      for (Element time : within.select("time[datetime]")) {
        OffsetDateTime shown = parse(time.attr("datetime"));
        if (shown != null && shown.isEqual(date)) {
          return shown;
        }
      }
    }
    return date;
  }

  private static @Nullable OffsetDateTime first(List<String> selectors, Document page) {
    for (String selector : selectors) {
      for (Element element : page.select(selector)) {
        if (isInContent(element)) {
          continue;
        }
        String value = element.attr("content");
        OffsetDateTime date = parse(value.isEmpty() ? element.attr("datetime") : value);
        if (date != null) {
          return date;
        }
      }
    }
    return null;
  }

  /** A date of ISO 8601; one without an offset counts as UTC. */
  static @Nullable OffsetDateTime parse(@Nullable String text) {
    if (text == null || text.length() < 10 || text.length() > 40) {
      return null;
    }
    String iso = text.strip().replace(' ', 'T').replaceFirst("([+-]\\d\\d)(\\d\\d)$", "$1:$2");
    try {
      if (iso.length() == 10) {
        return LocalDate.parse(iso).atStartOfDay().atOffset(ZoneOffset.UTC);
      }
      boolean zoned = iso.endsWith("Z") || iso.substring(10).matches(".*[+-]\\d\\d:\\d\\d");
      return OffsetDateTime.parse(zoned ? iso : iso + "Z");
    } catch (DateTimeException e) {
      return null;
    }
  }
}
