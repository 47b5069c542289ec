package dev.pressport.render;

import dev.pressport.html.Html;
import dev.pressport.html.Titles;
import dev.pressport.model.EventDetails;
import dev.pressport.model.EventDetails.Cost;
import dev.pressport.model.EventDetails.Moment;
import dev.pressport.model.EventDetails.Organizer;
import dev.pressport.model.EventDetails.Place;
import dev.pressport.model.Ref;
import dev.pressport.model.Site;
import dev.pressport.php.DateFormat;
import dev.pressport.php.LooseValue;
import dev.pressport.posttype.EventTimes;
import dev.pressport.settings.SiteOptions;
import dev.pressport.text.Labels;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The page of an event of any plugin: when, where, by whom and for how much, above the content. */
public final class EventPage implements SinglePage {
  private static final int MOST_DATES = 60;

  private final Set<String> types;

  /** The pages of a post type whose details are {@link EventDetails}. */
  public EventPage(String type) {
    types = Set.of(type);
  }

  @Override
  public Set<String> types() {
    return types;
  }

  @Override
  public String page(String content, Body body) {
    return body.entry().details() instanceof EventDetails event
        ? facts(event, body) + content
        : content;
  }

  private static String facts(EventDetails event, Body body) {
    Labels labels = Labels.of(body.site().language());
    StringBuilder facts = new StringBuilder();
    add(facts, labels.get("when"), when(event, body));
    add(facts, labels.get("dates"), dates(event, body));
    add(facts, labels.get("where"), where(event.place(), body));
    add(facts, labels.get("organizer"), organizers(event.organizers(), body));
    add(facts, labels.get("cost"), cost(event.cost(), labels));
    add(facts, labels.get("website"), link(event.website()));
    add(facts, labels.get("tickets"), link(event.ticketUrl()));
    if (facts.isEmpty()) {
      return "";
    }
    String cancelled =
        event.isCancelled()
            ? "<p><strong>" + Html.escape(labels.get("cancelled")) + "</strong></p>\n"
            : "";
    return cancelled + "<dl class=\"event-facts\">\n" + facts + "</dl>\n";
  }

  private static void add(StringBuilder facts, String label, String html) {
    if (!html.isEmpty()) {
      facts.append("<dt>").append(Html.escape(label)).append("</dt>\n");
      facts.append("<dd>").append(html).append("</dd>\n");
    }
  }

  /**
   * Returns when an event takes place in words, by its own clocks, in the formats of the site;
   * empty when that is not known.
   */
  static String when(EventDetails event, Body body) {
    Moment start = event.start();
    if (start == null || start.local() == null) {
      return "";
    }
    boolean allDay = Boolean.TRUE.equals(event.allDay());
    LocalDateTime first = start.local();
    Moment end = event.withoutEnd() ? null : event.end();
    LocalDateTime last = end == null || end.local() == null ? first : end.local();
    if (allDay && last.isAfter(first)) {
      last = last.minusSeconds(1);
    }
    StringBuilder when = new StringBuilder(moment(first, !allDay, body));
    LocalDate lastDay = last.toLocalDate();
    if (!lastDay.equals(first.toLocalDate())) {
      when.append(" \u2013 ").append(moment(last, !allDay, body));
    } else if (!allDay && last.isAfter(first)) {
      when.append(" \u2013 ").append(Html.escape(time(last, body)));
    }
    String zone = start.timezone();
    if (!allDay && zone != null && !zone.equals(SiteOptions.of(body.site()).timezone())) {
      when.append(" (").append(Html.escape(zone.replace('_', ' '))).append(')');
    }
    return when.toString();
  }

  /** Returns the single dates of an event that takes place more than once; empty for any other. */
  private static String dates(EventDetails event, Body body) {
    Moment start = event.start();
    List<Instant> all = event.occurrences();
    ZoneId zone = start == null ? null : EventTimes.zone(start.timezone()).orElse(null);
    if (zone == null || all.size() < 2) {
      return "";
    }
    return all.stream()
            .limit(MOST_DATES)
            .map(instant -> body.time(LocalDateTime.ofInstant(instant, zone)))
            .collect(Collectors.joining(", "))
        + (all.size() > MOST_DATES ? ", \u2026" : "");
  }

  private static String moment(LocalDateTime moment, boolean withTime, Body body) {
    return withTime
        ? body.time(moment) + ", " + Html.escape(time(moment, body))
        : body.time(moment);
  }

  private static String time(LocalDateTime moment, Body body) {
    Site site = body.site();
    Locale locale = body.locale();
    String format = LooseValue.of(site.options(), "time_format").filled();
    return format == null
        ? DateTimeFormatter.ofLocalizedTime(FormatStyle.SHORT).withLocale(locale).format(moment)
        : DateFormat.format(moment, format, locale);
  }

  private static String where(@Nullable Place place, Body body) {
    if (place == null) {
      return "";
    }
    List<String> parts = new ArrayList<>();
    if (place.name() != null) {
      parts.add(entry(place.id(), place.name(), body));
    }
    String town =
        place.postalCode() == null || place.city() == null
            ? place.city()
            : place.postalCode() + " " + place.city();
    String known = place.address() == null ? "" : place.address();
    for (String part : new String[] {place.address(), town, place.province(), place.country()}) {
      boolean repeated = part == null || (!part.equals(known) && known.contains(part));
      if (!repeated) {
        parts.add(words(part));
      }
    }
    return String.join(", ", parts);
  }

  private static String organizers(List<Organizer> organizers, Body body) {
    return organizers.stream()
        .map(organizer -> organizer(organizer, body))
        .filter(html -> !html.isEmpty())
        .collect(Collectors.joining(", "));
  }

  private static String organizer(Organizer organizer, Body body) {
    String name = organizer.name();
    if (name == null) {
      return link(organizer.url());
    }
    String own = entry(organizer.id(), name, body);
    boolean linked = own.startsWith("<a ");
    return linked || organizer.url() == null || !isWeb(organizer.url())
        ? own
        : Html.link(organizer.url(), words(name));
  }

  /** Returns a name, with a link to its own page when it has one. */
  private static String entry(@Nullable Long id, String name, Body body) {
    String html = words(name);
    return id == null ? html : body.linkTo(new Ref.ToEntry(id), html);
  }

  private static String cost(@Nullable Cost cost, Labels labels) {
    if (cost == null) {
      return "";
    }
    String text = cost.text();
    if (text == null || text.isBlank()) {
      return Boolean.TRUE.equals(cost.free()) ? Html.escape(labels.get("free")) : "";
    }
    return words(text);
  }

  /** Returns the words of a short text that may hold HTML. */
  private static String words(String stored) {
    return Html.escape(Titles.plain(stored));
  }

  /** Returns a link to a page on the web that shows its host; empty for anything else. */
  private static String link(@Nullable String url) {
    return url == null || !isWeb(url) ? "" : Html.link(url.strip(), Html.escape(host(url.strip())));
  }

  private static boolean isWeb(String url) {
    String address = url.strip().toLowerCase(Locale.ROOT);
    return address.startsWith("https://") || address.startsWith("http://");
  }

  private static String host(String url) {
    try {
      String host = URI.create(url).getHost();
      return host == null ? url : host;
    } catch (IllegalArgumentException e) {
      return url;
    }
  }
}
