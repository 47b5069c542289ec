package dev.pressport.plugin.theeventscalendar;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pressport.model.EventDetails.Cost;
import dev.pressport.model.EventDetails.Moment;
import dev.pressport.model.EventDetails.Organizer;
import dev.pressport.model.EventDetails.Place;
import dev.pressport.model.EventDetails.Recurrence;
import dev.pressport.plugin.theeventscalendar.CalendarEvent.CalendarEventDetails;
import dev.pressport.source.MappedSite;
import dev.pressport.source.TestRow;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CalendarEventTest {

  private static TestRow event() {
    return TestRow.entry("tribe_events", 1)
        .named("Spring fair", "spring-fair")
        .meta("_EventStartDate", "2024-07-01 18:30:00")
        .meta("_EventEndDate", "2024-07-01 21:00:00")
        .meta("_EventStartDateUTC", "2024-07-01 16:30:00")
        .meta("_EventEndDateUTC", "2024-07-01 19:00:00")
        .meta("_EventTimezone", "UTC+2");
  }

  private static CalendarEventDetails details(TestRow... rows) {
    return MappedSite.of(rows).details(1, CalendarEventDetails.class);
  }

  @Test
  void hasItsDates() {
    CalendarEventDetails details = details(event());

    assertThat(details.start())
        .isEqualTo(
            new Moment(
                Instant.parse("2024-07-01T16:30:00Z"),
                LocalDateTime.parse("2024-07-01T18:30:00"),
                "UTC+2"));
    assertThat(Objects.requireNonNull(details.end()).local()).isEqualTo("2024-07-01T21:00:00");
    assertThat(details.allDay()).isFalse();
    assertThat(details.recurrence()).isNull();
    assertThat(details.occurrences()).isEmpty();
    assertThat(details.uid(1)).isEqualTo("1-1719851400-1719860400");
  }

  @Test
  void findsItsVenueAndOrganizers() {
    CalendarEventDetails details =
        details(
            event()
                .meta("_EventVenueID", "7")
                .meta("_EventOrganizerID", "8")
                .meta("_EventOrganizerID", "9")
                .meta("_EventOrganizerID", "10"),
            TestRow.entry("tribe_venue", 7)
                .named("Barn &amp; Yard", "barn")
                .meta("_VenueAddress", "1 Lane")
                .meta("_VenueCity", "Wold")
                .meta("_VenueStateProvince", "North"),
            TestRow.entry("tribe_organizer", 8)
                .named("Growers", "growers")
                .meta("_OrganizerEmail", "growers@a.example")
                .meta("_OrganizerWebsite", "https://growers.example/"),
            TestRow.entry("tribe_organizer", 9)
                .named("Gone", "gone")
                .column("post_status", "trash"));

    assertThat(details.venue())
        .isEqualTo(
            new Place(
                7L, "Barn & Yard", "1 Lane", "Wold", "North", null, null, null, null, null, null));
    assertThat(details.organizers())
        .containsExactly(
            new Organizer(8L, "Growers", null, "growers@a.example", "https://growers.example/"));
    List<String> withheld = new ArrayList<>();
    CalendarEventDetails shown = (CalendarEventDetails) details.withoutPersonalData(withheld::add);
    assertThat(shown.organizers())
        .containsExactly(new Organizer(8L, "Growers", null, null, "https://growers.example/"));
    assertThat(withheld).containsExactly("organizers");
  }

  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      value = {
        "12.50, prefix, $12.50",
        "12.50, postfix, 12.50$",
        "10 - 20, prefix, $10 \u2013 $20",
        "0 - 5, prefix, Free \u2013 $5",
        "pay what you can, prefix, pay what you can",
        "7, -, $7"
      })
  void hasTheCostAsTheSiteShowsIt(String cost, String position, String text) {
    TestRow row = event().meta("_EventCost", cost).meta("_EventCurrencySymbol", "$");
    if (position != null) {
      row.meta("_EventCurrencyPosition", position);
    }

    assertThat(details(row).cost()).isEqualTo(new Cost(text, false, null));
  }

  @Test
  void tellsFreeFromUnknown() {
    assertThat(details(event().meta("_EventCost", "0")).cost())
        .isEqualTo(new Cost("Free", true, null));
    assertThat(details(event().meta("_EventCost", "")).cost()).isNull();
  }

  @Test
  void readsTheRulesOfTheFormOfRecurrences() {
    String weekly =
        "a:1:{s:5:\"rules\";a:1:{i:0;a:4:{s:4:\"type\";s:6:\"Custom\";s:8:\"end-type\";s:5:\"After\";"
            + "s:9:\"end-count\";i:6;s:6:\"custom\";a:3:{s:8:\"interval\";i:2;s:4:\"type\";"
            + "s:6:\"Weekly\";s:4:\"week\";a:1:{s:3:\"day\";a:2:{i:0;s:1:\"1\";i:1;s:1:\"7\";}}}}}}";

    assertThat(details(event().meta("_EventRecurrence", weekly)).recurrence())
        .isEqualTo(
            new Recurrence(
                List.of("FREQ=WEEKLY;INTERVAL=2;COUNT=6;BYDAY=MO,SU"),
                List.of(),
                List.of(),
                List.of()));
  }

  @Test
  void readsTheRulesAndDatesOfTheTables() {
    CalendarEventDetails details =
        details(
            event()
                .attached(
                    "tec_events",
                    "rset",
                    "DTSTART;TZID=Europe/Paris:20240701T183000\nRRULE:FREQ=MONTHLY;BYDAY=1MO\n"
                        + "EXDATE;TZID=Europe/Paris:20240805T183000,20240902T183000")
                .attached("tec_occurrences", "start_date_utc", "2024-07-01 16:30:00")
                .attached("tec_occurrences", "start_date_utc", "2024-10-07 16:30:00"));

    assertThat(details.recurrence())
        .isEqualTo(
            new Recurrence(
                List.of("FREQ=MONTHLY;BYDAY=1MO"),
                List.of(),
                List.of(),
                List.of("20240805T183000", "20240902T183000")));
    assertThat(details.occurrences())
        .containsExactly(
            Instant.parse("2024-07-01T16:30:00Z"), Instant.parse("2024-10-07T16:30:00Z"));
  }

  @Test
  void reportsWhatItCannotRead() {
    MappedSite site =
        MappedSite.of(
            TestRow.entry("tribe_events", 1)
                .meta("_EventStartDate", "next spring")
                .meta("_EventTimezone", "Europe/Paris")
                .meta(
                    "_EventRecurrence",
                    "a:1:{s:5:\"rules\";a:1:{i:0;a:1:{s:4:\"type\";s:5:\"Lunar\";}}}"));

    assertThat(site.details(1, CalendarEventDetails.class).start()).isNull();
    assertThat(site.problemsOf(1))
        .containsExactlyInAnyOrder("event-date-unread", "event-recurrence-unread");
  }
}
