package dev.pressport.plugin.eventsmanager;

import dev.pressport.html.Html;
import dev.pressport.html.PlainText;
import dev.pressport.html.Titles;
import dev.pressport.model.EventDetails.Moment;
import dev.pressport.render.Body;
import dev.pressport.render.CurrentEntry;
import dev.pressport.text.Labels;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import org.jspecify.annotations.Nullable;

/**
 * The links that put an event into a visitor's calendar: classes/em-event.php, output() and
 * generate_ical_url().
 *
 * @param place the address of the event as words
 */
record CalendarLinks(CurrentEntry event, Schedule schedule, String place, String notes, Body body) {
  private static final int LONGEST = 1350;
  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("uuuuMMdd");
  private static final DateTimeFormatter COMPACT = DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss");
  private static final DateTimeFormatter ISO =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ssxxx");

  /** Returns all of them under the plugin's heading; empty for an event without dates. */
  String html() {
    String google = google();
    if (google.isEmpty()) {
      return "";
    }
    Labels labels = Labels.of(body.site().language());
    String file = file();
    StringBuilder links = new StringBuilder();
    if (body.onOldSite() && !file.isEmpty()) {
      add(links, file, labels.get("downloadIcs"));
    }
    add(links, google, "Google Calendar");
    if (body.onOldSite() && !file.isEmpty()) {
      add(links, webcal(), "iCalendar");
    }
    add(links, outlook("https://outlook.office.com"), "Office 365");
    add(links, outlook("https://outlook.live.com"), "Outlook Live");
    return "<details class=\"em-event-add-to-calendar\">\n<summary>"
        + Html.escape(labels.get("addToCalendar"))
        + "</summary>\n<ul>\n"
        + links
        + "</ul>\n</details>\n";
  }

  private static void add(StringBuilder links, String url, String name) {
    links
        .append("<li><a href=\"")
        .append(Html.escape(url))
        .append("\">")
        .append(Html.escape(name))
        .append("</a></li>\n");
  }

  /** Returns the calendar file that the old site makes; empty without an address. */
  String file() {
    String url = event.url();
    return url == null || url.contains("?") ? "" : url + (url.endsWith("/") ? "" : "/") + "ical/";
  }

  String webcal() {
    return file().replaceFirst("^https?://", "webcal://");
  }

  String google() {
    Moment start = schedule.start();
    Moment end = schedule.end();
    if (start == null || start.local() == null || end == null || end.local() == null) {
      return "";
    }
    String dates =
        isOneWholeDay()
            ? DAY.format(start.local()) + "/" + DAY.format(end.local().plusDays(1))
            : COMPACT.format(start.local()) + "/" + COMPACT.format(end.local());
    String zone = start.timezone() == null ? "" : start.timezone();
    String site = body.site().title() == null ? "" : body.site().title();
    String before =
        "https://www.google.com/calendar/event?action=TEMPLATE&text="
            + encoded(title())
            + "&dates="
            + dates
            + "&details=";
    String after =
        "&location="
            + encoded(place)
            + "&trp=false&sprop="
            + encoded(event.url() == null ? "" : event.url())
            + "&sprop=name:"
            + encoded(site)
            + "&ctz="
            + encoded(zone);
    return before + description(before.length() + after.length()) + after;
  }

  String outlook(String host) {
    Moment start = schedule.start();
    Moment end = schedule.end();
    if (start == null || start.local() == null || end == null || end.local() == null) {
      return "";
    }
    boolean whole = isOneWholeDay();
    String before = host + "/calendar/0/deeplink/compose?allday=" + whole + "&body=";
    String after =
        "&location="
            + encoded(place)
            + "&path=/calendar/action/compose&rru=addevent&startdt="
            + encoded(iso(start, 0))
            + "&enddt="
            + encoded(iso(end, whole ? -1 : 0))
            + "&subject="
            + encoded(title());
    return before + description(before.length() + after.length()) + after;
  }

  private boolean isOneWholeDay() {
    LocalDateTime start = schedule.start() == null ? null : schedule.start().local();
    LocalDateTime end = schedule.end() == null ? null : schedule.end().local();
    return schedule.allDay()
        && start != null
        && end != null
        && start.toLocalDate().equals(end.toLocalDate());
  }

  private static String iso(Moment moment, int days) {
    LocalDateTime local = moment.local() == null ? LocalDateTime.MIN : moment.local();
    LocalDateTime utc = LocalDateTime.ofInstant(moment.utc(), ZoneOffset.UTC);
    long seconds = Duration.between(utc, local).toSeconds();
    boolean possible = Math.abs(seconds) <= ZoneOffset.MAX.getTotalSeconds();
    ZoneOffset offset = ZoneOffset.ofTotalSeconds(possible ? (int) seconds : 0);
    return ISO.format(local.plusDays(days).atOffset(offset));
  }

  private String title() {
    return Titles.plain(event.title());
  }

  /** Returns the words of the event, cut so that the whole address is not too long. */
  private String description(int others) {
    String words = PlainText.of(notes).strip().replace('\n', ' ');
    int most = Math.max(0, LONGEST - others - 3);
    return encoded(words.length() > most + 3 ? words.substring(0, most) + "..." : words);
  }

  private static String encoded(@Nullable String text) {
    return text == null ? "" : URLEncoder.encode(text, StandardCharsets.UTF_8).replace("*", "%2A");
  }
}
