package dev.pressport.plugin.theeventscalendar;

import dev.pressport.html.Html;
import dev.pressport.html.Titles;
import dev.pressport.model.EventDetails.Place;
import dev.pressport.php.LooseValue;
import dev.pressport.plugin.theeventscalendar.CalendarEvent.CalendarEventDetails;
import dev.pressport.render.Body;
import dev.pressport.text.Labels;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The links that put an event into a visitor's calendar: src/views/blocks/event-links.php. */
record CalendarLinks(Body body, Schedule schedule) {
  private static final DateTimeFormatter COMPACT = DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss");
  private static final DateTimeFormatter ISO =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ssxxx");

  /**
   * Returns those that a block has; empty for an event without dates.
   *
   * @param block the attributes of the block
   */
  String html(LooseValue block) {
    LocalDateTime start = schedule.start();
    LocalDateTime end = schedule.end() == null ? start : schedule.end();
    ZoneId zone = schedule.zone();
    if (start == null || end == null || zone == null) {
      return "";
    }
    StringBuilder links = new StringBuilder();
    String google =
        "https://www.google.com/calendar/event?action=TEMPLATE&dates="
            + COMPACT.format(start)
            + "/"
            + COMPACT.format(end)
            + "&text="
            + encoded(title())
            + "&location="
            + encoded(place())
            + "&trp=false&ctz="
            + zone.getId();
    add(links, block.get("hasGoogleCalendar"), google, "Google Calendar");
    String own = body.subject().url();
    if (own != null && body.onOldSite()) {
      String file = own.replaceFirst("^https?:", "webcal:") + (own.contains("?") ? "&" : "?");
      add(links, block.get("hasiCal"), file + "ical=1", "iCalendar");
    }
    String outlook =
        "/owa/?path=/calendar/action/compose&rrv=addevent&startdt="
            + encoded(ISO.format(start.atZone(zone)))
            + "&enddt="
            + encoded(ISO.format(end.atZone(zone)))
            + "&location="
            + encoded(place())
            + "&subject="
            + encoded(title());
    add(links, block.get("hasOutlook365"), "https://outlook.office.com" + outlook, "Outlook 365");
    add(links, block.get("hasOutlookLive"), "https://outlook.live.com" + outlook, "Outlook Live");
    return links.isEmpty()
        ? ""
        : "<details class=\"tribe-events-links\"><summary>"
            + Html.escape(Labels.of(body.site().language()).get("addToCalendar"))
            + "</summary><ul>"
            + links
            + "</ul></details>";
  }

  private static void add(StringBuilder links, LooseValue shown, String url, String name) {
    if (!Boolean.FALSE.equals(shown.bool())) {
      links.append("<li>").append(Html.link(url, name)).append("</li>");
    }
  }

  private String title() {
    return Titles.plain(body.subject().title());
  }

  private String place() {
    Place place =
        body.entry().details() instanceof CalendarEventDetails event ? event.venue() : null;
    return place == null
        ? ""
        : Stream.of(
                place.name(),
                place.address(),
                place.city(),
                place.province(),
                place.postalCode(),
                place.country())
            .filter(Objects::nonNull)
            .collect(Collectors.joining(", "));
  }

  private static String encoded(@Nullable String text) {
    return text == null
        ? ""
        : URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20").replace("*", "%2A");
  }
}
