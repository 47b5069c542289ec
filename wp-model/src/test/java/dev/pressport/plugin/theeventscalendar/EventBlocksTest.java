package dev.pressport.plugin.theeventscalendar;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pressport.model.Value;
import dev.pressport.render.RenderedSite;
import dev.pressport.source.TestRow;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import org.junit.jupiter.api.Test;

class EventBlocksTest {
  private final RenderedSite site =
      new RenderedSite()
          .row(event(5, "2024-02-01 18:30:00", "2024-02-01 21:15:00"))
          .row(event(6, "2024-03-01 00:00:00", "2024-03-01 23:59:59").meta("_EventAllDay", "yes"))
          .row(event(7, "2023-03-01 10:00:00", "2023-03-01 11:00:00"))
          .row(
              TestRow.entry("tribe_venue", 9)
                  .named("Hall", "hall")
                  .meta("_VenueAddress", "1 Street")
                  .meta("_VenueCity", "Town"));

  private static TestRow event(long id, String start, String end) {
    return TestRow.entry("tribe_events", id)
        .named("Event " + id, "event-" + id)
        .column("post_date", "2024-01-01 00:00:00")
        .column("post_modified", "2024-01-0" + id + " 00:00:00")
        .column("link", "https://a.example/event/" + id + "/")
        .meta("_EventStartDate", start)
        .meta("_EventEndDate", end);
  }

  @Test
  void listsTheNextEventsByTheirStart() {
    String widget =
        Base64.getEncoder()
            .encodeToString(
                "a:2:{s:5:\"title\";s:4:\"Next\";s:5:\"limit\";i:5;}"
                    .getBytes(StandardCharsets.UTF_8));
    String html =
        site.html(
            "<!-- wp:tribe/events-list --><!-- wp:legacy-widget {\"idBase\":"
                + "\"tribe-widget-events-list\",\"instance\":{\"encoded\":\""
                + widget
                + "\"}} /--><!-- /wp:tribe/events-list -->");
    assertThat(html)
        .contains("<h2>Next</h2>", ">Event 5</a>", ">Feb 1</time>", "6:30 pm - 9:15 pm")
        .contains(">Mar 1</time></p><p>All day</p>")
        .doesNotContain("Event 7");
    assertThat(html.indexOf("Event 5")).isLessThan(html.indexOf("Event 6"));
  }

  @Test
  void leadsToTheCalendarAtItsOwnAddress() {
    String list = "<!-- wp:tribe/events-list --><!-- /wp:tribe/events-list -->";
    site.option(
        "rewrite_rules",
        new Value.Dict(Map.of("event/?$", Value.of("index.php?post_type=tribe_events"))));
    assertThat(site.html(list)).contains("<a href=\"https://a.example/events/\">View Calendar");
    site.option(
        "tribe_events_calendar_options", new Value.Dict(Map.of("eventsSlug", Value.of("agenda"))));
    assertThat(site.html(list)).contains("<a href=\"https://a.example/agenda/\">View Calendar");
  }

  @Test
  void showsTheFactsOfAnEventInItsBody() {
    site.row(
        event(8, "2024-02-01 18:30:00", "2024-02-03 21:15:00")
            .meta("_EventVenueID", "9")
            .meta("_EventCost", "12")
            .meta("_EventCurrencySymbol", "€")
            .meta("_EventURL", "https://b.example/")
            .body(
                "<!-- wp:tribe/event-datetime /--><!-- wp:tribe/event-venue /-->"
                    + "<!-- wp:tribe/event-price /--><!-- wp:tribe/event-website /-->"
                    + "<!-- wp:tribe/event-organizer {\"organizer\":77} /-->"));
    assertThat(site.page(8))
        .contains(">February 1</time> @ 6:30 pm - <time", ">February 3</time> @ 9:15 pm")
        .contains("Hall", "1 Street, Town", "<p>€12</p>", "https://b.example/");
  }

  @Test
  void showsDatesInTheFormatsOfThePlugin() {
    site.option(
        "tribe_events_calendar_options",
        new Value.Dict(
            Map.of(
                "dateWithYearFormat", Value.of("j. F Y"),
                "dateWithoutYearFormat", Value.of("j. F"),
                "dateTimeSeparator", Value.of(" um "),
                "timeRangeSeparator", Value.of(" bis "),
                "tribe_events_timezones_show_zone", Value.of("1"))));
    site.option("time_format", Value.of("H:i"));
    site.row(
        event(8, "2024-02-01 18:30:00", "2024-02-01 21:15:00")
            .meta("_EventTimezone", "Europe/Vienna")
            .body("<!-- wp:tribe/event-datetime /-->"));
    site.row(
        event(4, "2025-07-01 18:30:00", "2025-07-02 02:00:00")
            .meta("_EventTimezone", "Europe/Vienna")
            .body("<!-- wp:tribe/event-datetime {\"timeZoneLabel\":\"local\"} /-->"));
    assertThat(site.page(8)).contains(">1. February</time> um 18:30 bis 21:15 CET");
    assertThat(site.page(4))
        .contains(">1. July 2025</time> um 18:30 bis <time")
        .contains(">2. July 2025</time> um 02:00 local");
  }

  @Test
  void showsTheDateOnce() {
    site.row(
        event(8, "2024-02-01 18:30:00", "2024-02-01 21:15:00")
            .meta("_EventTimezone", "UTC")
            .body("<!-- wp:tribe/event-datetime /-->"));
    site.row(
        event(4, "2024-02-01 18:30:00", "2024-02-01 21:15:00")
            .meta("_EventTimezone", "UTC")
            .body("<p>Text</p>"));
    assertThat(site.page(8)).contains("<time").doesNotContain("event-facts");
    assertThat(site.page(4)).contains("event-facts");
  }

  @Test
  void showsAllDayEventsWithoutTimes() {
    site.row(
        event(8, "2024-02-01 00:00:00", "2024-02-01 23:59:59")
            .meta("_EventAllDay", "yes")
            .body("<!-- wp:tribe/event-datetime /-->"));
    assertThat(site.page(8)).contains("February 1</time> All day</p>");
  }

  @Test
  void showsTheWholeVenueAndTheWebsiteOfAnOrganizer() {
    site.row(
        TestRow.entry("tribe_venue", 21)
            .named("Barn", "barn")
            .meta("_VenueState", "Oregon")
            .meta("_VenuePhone", "555 0100")
            .meta("_VenueURL", "https://barn.example/"));
    site.row(
        TestRow.entry("tribe_organizer", 22)
            .named("Club", "club")
            .meta("_OrganizerEmail", "who@club.example")
            .meta("_OrganizerPhone", "555 0199")
            .meta("_OrganizerWebsite", "https://club.example/"));
    site.row(
        event(8, "2024-02-01 18:30:00", "2024-02-01 21:15:00")
            .body(
                "<!-- wp:tribe/event-venue {\"venue\":21} /-->"
                    + "<!-- wp:tribe/event-organizer {\"organizer\":22} /-->"));
    assertThat(site.page(8))
        .contains("Oregon", "555 0100", "<a href=\"https://barn.example/\">View Venue Website</a>")
        .contains("<a href=\"https://club.example/\">View Organizer Website</a>")
        .doesNotContain("who@", "555 0199");
  }

  @Test
  void linksToCalendars() {
    site.row(
        event(8, "2024-02-01 18:30:00", "2024-02-01 21:15:00")
            .meta("_EventTimezone", "Europe/Vienna")
            .body("<!-- wp:tribe/event-links {\"hasOutlook365\":false} /-->"));
    assertThat(site.page(8))
        .contains("dates=20240201T183000/20240201T211500", "ctz=Europe/Vienna", "Outlook Live")
        .doesNotContain("Outlook 365");
  }

  @Test
  void showsItsWidgetOutsideOfABlock() {
    site.row(event(8, "2024-04-01 18:30:00", "2024-04-01 21:15:00").meta("_tribe_featured", "1"));
    site.row(
        event(4, "2024-04-02 18:30:00", "2024-04-02 21:15:00")
            .meta("_EventHideFromUpcoming", "yes"));
    site.row(
        event(3, "2024-04-03 18:30:00", "2024-04-03 21:15:00")
            .meta("_tribe_events_status", "canceled"));
    String widget =
        "<!-- wp:legacy-widget {\"idBase\":\"tribe-widget-events-list\",\"instance\":{\"raw\":"
            + "{\"title\":\"Next\",\"featured_events_only\":%s}}} /-->";
    assertThat(site.html(widget.formatted(false)))
        .contains("<h2>Next</h2>", "Event 8", "<p>Canceled</p><h3>", "Event 3")
        .doesNotContain("Event 4");
    assertThat(site.html(widget.formatted(true)))
        .contains("Event 8", "<p>Featured</p>")
        .doesNotContain("Event 3");
  }

  @Test
  void survivesDamagedDatesAndWidgets() {
    site.row(event(4, "soon", "2024-99-99 00:00:00"));
    assertThat(
            site.html(
                "<!-- wp:tribe/events-list --><!-- wp:legacy-widget {\"instance\":{\"encoded\":"
                    + "\"%%%\"}} /--><!-- /wp:tribe/events-list -->"))
        .contains("Upcoming Events", "Event 4");
    assertThat(site.html("<!-- wp:tribe/qr-code /-->")).contains("Events QR Code");
  }
}
