package dev.pressport.plugin.sugarcalendar;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pressport.model.EventDetails.Moment;
import dev.pressport.model.EventDetails.Place;
import dev.pressport.model.EventDetails.Recurrence;
import dev.pressport.model.Value;
import dev.pressport.plugin.sugarcalendar.SugarEvent.SugarEventDetails;
import dev.pressport.render.RenderedSite;
import dev.pressport.source.MappedSite;
import dev.pressport.source.TestRow;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;

class SugarCalendarTest {
  private static TestRow event(String... cells) {
    return TestRow.entry("sc_event", 8)
        .named("Picnic", "picnic")
        .body("<p>Bring bread.</p>")
        .in("sc_event_category", "town")
        .attached(SugarCalendar.EVENTS, cells);
  }

  private static final TestRow ONCE =
      event(
              "object_type", "post",
              "start", "2024-07-01 15:00:00",
              "start_tz", "America/New_York",
              "end", "2024-07-01 17:30:00",
              "end_tz", "",
              "all_day", "0",
              "recurrence", "monthly",
              "recurrence_interval", "2",
              "recurrence_count", "0",
              "recurrence_end", "2024-12-31 00:00:00")
          .attached(SugarCalendar.METAS, "meta_key", "location", "meta_value", "Park & pond");

  @Test
  void readsTheTablesOfThePlugin() {
    SugarEventDetails details = MappedSite.of(ONCE).details(8, SugarEventDetails.class);
    assertThat(details.start())
        .isEqualTo(
            new Moment(
                Instant.parse("2024-07-01T19:00:00Z"),
                LocalDateTime.parse("2024-07-01T15:00:00"),
                "America/New_York"));
    assertThat(details.end()).extracting(Moment::timezone).isEqualTo("America/New_York");
    assertThat(details.allDay()).isFalse();
    assertThat(details.recurrence())
        .isEqualTo(
            new Recurrence(
                List.of("FREQ=MONTHLY;INTERVAL=2;UNTIL=20241231T000000"),
                List.of(),
                List.of(),
                List.of()));
    assertThat(details.venue())
        .isEqualTo(
            new Place(null, "Park & pond", null, null, null, null, null, null, null, null, null));
  }

  @Test
  void showsWhenAndWhereAboveTheText() {
    RenderedSite site =
        new RenderedSite()
            .option(SugarCalendar.DATE_FORMAT, Value.of("j F Y"))
            .option(SugarCalendar.TIME_FORMAT, Value.of("H:i"))
            .row(TestRow.term("sc_event_category", 3, "town", "Town"))
            .row(ONCE);
    assertThat(site.content(8))
        .containsSubsequence(
            "1 July 2024</time>",
            "Time: 15:00 - 17:30",
            "Location: Park &amp; pond",
            "Calendar: ",
            "Town",
            "Bring bread.");
  }

  @Test
  void showsSeveralDaysTogether() {
    RenderedSite site =
        new RenderedSite()
            .option(SugarCalendar.DATE_FORMAT, Value.of("j F Y"))
            .row(
                event(
                    "object_type", "post",
                    "start", "2024-07-01 00:00:00",
                    "end", "2024-07-02 23:59:59",
                    "all_day", "1",
                    "start_tz", "UTC"));
    assertThat(site.content(8))
        .contains("Date/Time: <time", "1 July 2024</time> - <time", "2 July 2024</time>");
  }

  @Test
  void leavesAnEventWithoutItsTableAlone() {
    RenderedSite site =
        new RenderedSite().row(TestRow.entry("sc_event", 8).named("E", "e").body("<p>Text</p>"));
    assertThat(site.content(8)).isEqualTo("<p>Text</p>\n");
  }
}
