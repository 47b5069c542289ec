package dev.pressport.plugin.eventsmanager;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pressport.html.PlainText;
import dev.pressport.model.Value;
import dev.pressport.render.RenderedSite;
import dev.pressport.source.TestRow;
import org.junit.jupiter.api.Test;

class EventContentTest {
  private static final String[] DATES = {
    "_event_start_local", "2024-07-01 19:30:00",
    "_event_end_local", "2024-07-01 21:00:00",
    "_event_timezone", "UTC",
    "_location_id", "2"
  };

  private static RenderedSite site() {
    return new RenderedSite()
        .ofType("event")
        .row(
            TestRow.entry("location", 40)
                .named("Old mill", "old-mill")
                .column("link", "https://a.example/locations/old-mill/")
                .meta("_location_id", "2")
                .meta("_location_address", "1 Lane")
                .meta("_location_town", "Wold"));
  }

  @Test
  void fillsTheFormatOfTheSite() {
    RenderedSite site =
        site()
            .option(
                "dbem_single_event_format",
                Value.of(
                    "<h3>When</h3>#_EVENTDATES #_EVENTTIMES {no_image}{has_location_venue}"
                        + "#_LOCATIONLINK, #_LOCATIONFULLLINE{/has_location_venue}{/no_image}"
                        + "{has_bookings}Bookings{/has_bookings} #_EVENTNOTES#_CONTACTEMAIL #_ODD"));

    String html = site.html("Bring a lamp.", DATES);

    assertThat(PlainText.of(html).replaceAll("\\s+", " ").strip())
        .isEqualTo("When July 1, 2024 7:30 pm - 9:00 pm Old mill, 1 Lane, Wold Bring a lamp.");
    assertThat(html).contains("<a href=\"https://a.example/locations/old-mill/\">Old mill</a>");
    assertThat(site.problems()).containsExactly("placeholder-left-out #_ODD");
  }

  @Test
  void hasAFormatWhereTheSourceHasNone() {
    String text = PlainText.of(site().html("Bring a lamp.", DATES));

    assertThat(text)
        .contains("When", "July 1, 2024", "Where", "Old mill", "1 Lane, Wold", "Bring a lamp.")
        .doesNotContain("Bookings", "cancelled");
  }

  @Test
  void leavesOtherEventsAndSitesWithoutFormatsAlone() {
    assertThat(new RenderedSite().ofType("event").html("<p>Plain</p>")).isEqualTo("<p>Plain</p>\n");
    assertThat(site().option("dbem_cp_events_formats", Value.of("0")).html("<p>Plain</p>", DATES))
        .isEqualTo("<p>Plain</p>\n");
  }

  @Test
  void showsNoHtmlOfNames() {
    String html =
        new RenderedSite()
            .ofType("event")
            .row(
                TestRow.entry("location", 40)
                    .named("<script>alert(1)</script>Mill", "mill")
                    .meta("_location_id", "2")
                    .meta("_location_address", "<img src=x onerror=alert(1)>"))
            .html("", DATES);

    assertThat(html).contains("Mill").doesNotContain("<script", "onerror");
  }

  @Test
  void listsTheComingEvents() {
    RenderedSite site =
        new RenderedSite()
            .row(listed(5, "2024-06-01 10:00:00").meta("_event_archetype", "event"))
            .row(listed(6, "2024-02-01 10:00:00"))
            .row(listed(7, "2024-01-01 10:00:00"));

    assertThat(PlainText.of(site.html("[events_list limit=5]")))
        .containsSubsequence("Other 6", "February 1, 2024", "Other 5", "June 1, 2024", "More Info")
        .doesNotContain("Other 7");
    assertThat(site.html("[events_list scope=past]")).contains("Other 7").doesNotContain("Other 5");
  }

  private static TestRow listed(long id, String start) {
    return TestRow.entry("event", id)
        .named("Other " + id, "o" + id)
        .meta("_event_start_local", start)
        .meta("_event_end_local", start)
        .meta("_event_timezone", "UTC");
  }
}
