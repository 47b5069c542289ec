package dev.pressport.plugin.ai1ec;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pressport.model.EventDetails;
import dev.pressport.php.PhpJson;
import dev.pressport.plugin.ai1ec.Ai1ecEvent.Ai1ecEventDetails;
import dev.pressport.render.RenderedSite;
import dev.pressport.source.MappedSite;
import dev.pressport.source.TestRow;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;

class Ai1ecEventTest {

  @Test
  void inventsNoDatesOfAnEvent() {
    MappedSite site =
        MappedSite.of(
            TestRow.entry("ai1ec_event", 1)
                .in("events_categories", "talks")
                .in("events_tags", "online")
                .meta("_ai1ec_cost_type", "free"));
    Ai1ecEventDetails details = site.details(1, Ai1ecEventDetails.class);
    assertThat(details.start()).isNull();
    assertThat(details.allDay()).isNull();
    assertThat(details.cost()).isEqualTo(new EventDetails.Cost(null, null, "free"));
    assertThat(details.categories()).extracting(Ai1ecEvent.Category::slug).containsExactly("talks");
    assertThat(details.tags()).containsExactly("online");
  }

  private static final String[] TALK = {
    "start", "1647954000",
    "end", "1647963000",
    "timezone_name", "Europe/Paris",
    "allday", "0",
    "instant_event", "0",
    "recurrence_rules", "FREQ=WEEKLY;BYDAY=TU",
    "exception_rules", "EXDATE=20220915T160000Z,20220920T160000Z",
    "exception_dates", "20220915T160000Z,20220920T160000Z",
    "venue", "Palais",
    "city", "",
    "latitude", "48.595722000000000",
    "longitude", "7.770494000000000",
    "show_map", "1",
    "contact_email", "desk@example.org",
    "cost", "a:2:{s:4:\"cost\";s:4:\"€ 2\";s:7:\"is_free\";b:0;}",
    "ical_uid", "ai1ec-1@example.org"
  };

  @Test
  void ordersTheDatesOfAnEventByTheirBeginning() {
    Ai1ecEventDetails details =
        MappedSite.of(
                TestRow.entry("ai1ec_event", 1)
                    .attached("ai1ec_events", TALK)
                    .attached("ai1ec_event_instances", "id", "7", "start", "1648558800")
                    .attached("ai1ec_event_instances", "id", "9", "start", "1647954000")
                    .attached("ai1ec_event_instances", "id", "8", "start", "1647954000"))
            .details(1, Ai1ecEventDetails.class);

    assertThat(details.instances()).extracting(Ai1ecEvent.Instance::id).containsExactly(8L, 9L, 7L);
  }

  @Test
  void readsTheDatesOfAnEventFromItsTable() {
    Ai1ecEventDetails details =
        MappedSite.of(
                TestRow.entry("ai1ec_event", 1)
                    .attached("ai1ec_events", TALK)
                    .attached(
                        "ai1ec_event_instances", "id", "7", "start", "1647954000", "end", "0"))
            .details(1, Ai1ecEventDetails.class);

    assertThat(details.start())
        .isEqualTo(
            new EventDetails.Moment(
                Instant.parse("2022-03-22T13:00:00Z"),
                LocalDateTime.parse("2022-03-22T14:00:00"),
                "Europe/Paris"));
    assertThat(details.allDay()).isFalse();
    assertThat(details.recurrence())
        .isEqualTo(
            new EventDetails.Recurrence(
                List.of("FREQ=WEEKLY;BYDAY=TU"),
                List.of(),
                List.of(),
                List.of("20220915T160000Z", "20220920T160000Z")));
    assertThat(details.instances())
        .containsExactly(new Ai1ecEvent.Instance(7, Instant.parse("2022-03-22T13:00:00Z"), null));
    assertThat(details.venue())
        .isEqualTo(
            new Ai1ecEvent.Venue(
                "Palais", null, null, null, null, null, 48.595722, 7.770494, true));
    assertThat(details.contact())
        .isEqualTo(new Ai1ecEvent.Contact(null, null, "desk@example.org", null));
    assertThat(details.cost()).isEqualTo(new EventDetails.Cost("€ 2", false, null));
    assertThat(details.ical())
        .isEqualTo(new Ai1ecEvent.Ical("ai1ec-1@example.org", null, null, null, null));
  }

  @Test
  void leavesOutTheFillersOfAnEventWithoutEndAndPlace() {
    Ai1ecEventDetails details =
        MappedSite.of(
                TestRow.entry("ai1ec_event", 1)
                    .attached(
                        "ai1ec_events",
                        "start",
                        "1672556400",
                        "end",
                        "1672557300",
                        "timezone_name",
                        "Nowhere/Land",
                        "instant_event",
                        "1",
                        "latitude",
                        "0.000000000000000",
                        "longitude",
                        "0.000000000000000",
                        "cost",
                        "free, but bring cake"))
            .details(1, Ai1ecEventDetails.class);

    assertThat(details.end()).isNull();
    assertThat(details.start())
        .isEqualTo(
            new EventDetails.Moment(Instant.ofEpochSecond(1672556400), null, "Nowhere/Land"));
    assertThat(details.venue()).isNull();
    assertThat(details.contact()).isNull();
    assertThat(details.recurrence()).isNull();
    assertThat(details.cost()).isEqualTo(new EventDetails.Cost("free, but bring cake", null, null));
  }

  @Test
  void hasNoEndsOfAnEventWithoutOne() {
    Ai1ecEventDetails details =
        MappedSite.of(
                TestRow.entry("ai1ec_event", 1)
                    .attached("ai1ec_events", "start", "1647954000", "instant_event", "1")
                    .attached(
                        "ai1ec_event_instances",
                        "id",
                        "7",
                        "start",
                        "1647954000",
                        "end",
                        "1647900000"))
            .details(1, Ai1ecEventDetails.class);
    assertThat(details.instances()).extracting(Ai1ecEvent.Instance::endUtc).containsOnlyNulls();
  }

  private static RenderedSite calendar() {
    return new RenderedSite()
        .ofType("page")
        .row(TestRow.term("events_categories", 5, "talks", "Evening talks"))
        .row(
            TestRow.entry("ai1ec_event", 8)
                .named("Tides", "tides")
                .body("On tides.")
                .in("events_categories", "talks"))
        .row(TestRow.entry("ai1ec_event", 9).named("Regatta", "regatta").body("Boats."));
  }

  @Test
  void listsTheEventsWhereACalendarStood() {
    RenderedSite site = calendar();
    assertThat(site.html("[ai1ec view=\"agenda\"]")).contains("Tides", "On tides.", "Regatta");
    assertThat(site.html("[ai1ec cat_name=\"Evening talks\"]"))
        .contains("Tides")
        .doesNotContain("Regatta");
    assertThat(site.html("[ai1ec cat_id=\"77\"]")).doesNotContain("Tides");
    assertThat(site.html("[ai1ec post_id=\"9\" events_limit=\"5\"]"))
        .contains("Regatta")
        .doesNotContain("Tides");
  }

  @Test
  void listsTheEventsOnThePageOfTheCalendar() {
    RenderedSite site =
        calendar()
            .row(TestRow.entry("page", 20).named("Calendar", "calendar").body("Intro."))
            .row(TestRow.entry("page", 21).named("Other", "other").body("Else."))
            .option(
                "ai1ec_settings",
                PhpJson.decode("{\"calendar_page_id\":{\"value\":20}}").orElseThrow());
    assertThat(site.content(20)).contains("Intro.", "Tides");
    assertThat(site.content(21)).doesNotContain("Tides");
  }
}
