package dev.pressport.plugin.eventsmanager;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pressport.model.EventDetails.Cost;
import dev.pressport.model.EventDetails.Recurrence;
import dev.pressport.plugin.eventsmanager.ManagedEvent.ManagedEventDetails;
import dev.pressport.plugin.eventsmanager.ManagedEvent.Ticket;
import dev.pressport.plugin.eventsmanager.RecurringEvent.RecurringEventDetails;
import dev.pressport.source.MappedSite;
import dev.pressport.source.TestRow;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class ManagedEventTest {

  private static TestRow event(long id) {
    return TestRow.entry("event", id)
        .named("Rehearsal", "rehearsal")
        .meta("_event_start", "2024-07-01 17:30:00")
        .meta("_event_start_local", "2024-07-01 19:30:00")
        .meta("_event_end", "2024-07-01 19:00:00")
        .meta("_event_end_local", "2024-07-01 21:00:00")
        .meta("_event_timezone", "Europe/Berlin")
        .meta("_event_all_day", "0");
  }

  @Test
  void hasDatesAndTheLocationOfThePluginsOwnNumber() {
    ManagedEventDetails details =
        MappedSite.of(
                event(1).meta("_location_id", "2"),
                TestRow.entry("location", 40)
                    .named("Old mill", "old-mill")
                    .meta("_location_id", "2")
                    .meta("_location_town", "Wold")
                    .meta("_location_country", "DE")
                    .meta("_location_latitude", "0")
                    .meta("_location_longitude", "0"))
            .details(1, ManagedEventDetails.class);

    assertThat(Objects.requireNonNull(details.start()).utc()).hasToString("2024-07-01T17:30:00Z");
    assertThat(Objects.requireNonNull(details.end()).local()).isEqualTo("2024-07-01T21:00:00");
    assertThat(Objects.requireNonNull(details.venue()).id()).isEqualTo(40);
    assertThat(Objects.requireNonNull(details.venue()).name()).isEqualTo("Old mill");
    assertThat(Objects.requireNonNull(details.venue()).country()).isEqualTo("Germany");
    assertThat(Objects.requireNonNull(details.venue()).lat()).isNull();
    assertThat(details.recurrence()).isNull();
  }

  @Test
  void readsDatesOfOldVersions() {
    ManagedEventDetails details =
        MappedSite.of(
                TestRow.entry("event", 1)
                    .meta("_event_start_date", "2015-03-01")
                    .meta("_event_start_time", "10:00:00")
                    .meta("_event_end_date", "2015-03-02")
                    .meta("_event_end_time", "12:00:00")
                    .meta("_event_timezone", "UTC"))
            .details(1, ManagedEventDetails.class);

    assertThat(Objects.requireNonNull(details.start()).local()).isEqualTo("2015-03-01T10:00:00");
    assertThat(Objects.requireNonNull(details.end()).local()).isEqualTo("2015-03-02T12:00:00");
  }

  @Test
  void hasTheRangeOfItsTicketsPrices() {
    ManagedEventDetails details =
        MappedSite.of(
                event(1)
                    .meta("_event_rsvp", "1")
                    .attached(
                        "em_tickets",
                        "ticket_name",
                        "Seat",
                        "ticket_price",
                        "10.0000",
                        "ticket_spaces",
                        "20")
                    .attached("em_tickets", "ticket_name", "Box", "ticket_price", "1200"))
            .details(1, ManagedEventDetails.class);

    assertThat(details.cost()).isEqualTo(new Cost("$10.00 - $1,200.00", false, null));
    assertThat(details.tickets())
        .containsExactly(
            new Ticket("Seat", null, 10.0, 20L), new Ticket("Box", null, 1200.0, null));
  }

  @Test
  void readsTheRulesOfPatterns() {
    MappedSite site =
        MappedSite.of(
            TestRow.entry("event-recurring", 1)
                .meta("_event_start_date", "2024-01-01")
                .meta("_event_end_date", "2024-12-31")
                .meta("_recurrence_freq", "monthly")
                .meta("_recurrence_interval", "1")
                .meta("_recurrence_byday", "5")
                .meta("_recurrence_byweekno", "-1"));

    assertThat(site.details(1, RecurringEventDetails.class).recurrence())
        .isEqualTo(
            new Recurrence(
                List.of("FREQ=MONTHLY;UNTIL=20241231;BYDAY=-1FR"),
                List.of(),
                List.of(),
                List.of()));
  }

  @Test
  void readsTheRulesOfTheTable() {
    ManagedEventDetails details =
        MappedSite.of(
                event(1)
                    .attached(
                        "em_event_recurrences",
                        "recurrence_type",
                        "include",
                        "recurrence_freq",
                        "weekly",
                        "recurrence_byday",
                        "1,0",
                        "recurrence_end_after",
                        "4")
                    .attached(
                        "em_event_recurrences",
                        "recurrence_type",
                        "exclude",
                        "recurrence_freq",
                        "on",
                        "recurrence_dates",
                        "2024-07-08, 2024-07-15"))
            .details(1, ManagedEventDetails.class);

    assertThat(details.recurrence())
        .isEqualTo(
            new Recurrence(
                List.of("FREQ=WEEKLY;COUNT=4;BYDAY=MO,SU"),
                List.of(),
                List.of(),
                List.of("20240708", "20240715")));
  }
}
