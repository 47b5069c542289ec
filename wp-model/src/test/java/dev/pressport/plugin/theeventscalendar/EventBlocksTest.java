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
        .contains("<h2>Next</h2>", ">Event 5</a>", ">Feb 1</time>", ">6:30 pm</time>")
        .contains(">Mar 1</time> All day")
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
        .contains(">February 1, 2024</time> @ <time", ">February 3, 2024</time> @ <time")
        .contains("Hall", "1 Street, Town", "<p>€12</p>", "https://b.example/");
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
