package dev.pressport.plugin.moderneventscalendar;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pressport.model.EventDetails.Moment;
import dev.pressport.model.EventDetails.Organizer;
import dev.pressport.model.EventDetails.Place;
import dev.pressport.model.EventDetails.Recurrence;
import dev.pressport.plugin.moderneventscalendar.ModernEvent.ModernEventDetails;
import dev.pressport.source.MappedSite;
import dev.pressport.source.TestRow;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ModernEventTest {

  private static TestRow event() {
    return TestRow.entry("mec-events", 1)
        .named("Spring fair", "spring-fair")
        .meta("mec_start_date", "2024-07-01")
        .meta("mec_start_time_hour", "6")
        .meta("mec_start_time_minutes", "30")
        .meta("mec_start_time_ampm", "PM")
        .meta("mec_end_date", "2024-07-02")
        .meta("mec_end_time_hour", "12")
        .meta("mec_end_time_minutes", "05")
        .meta("mec_end_time_ampm", "AM")
        .meta("mec_timezone", "Europe/Paris");
  }

  private static ModernEventDetails details(TestRow... rows) {
    return MappedSite.of(rows).details(1, ModernEventDetails.class);
  }

  private static @Nullable Recurrence recurrence(TestRow event) {
    return details(event.meta("mec_repeat_status", "1")).recurrence();
  }

  @Test
  void hasItsDates() {
    ModernEventDetails details = details(event());

    assertThat(details.start())
        .isEqualTo(
            new Moment(
                Instant.parse("2024-07-01T16:30:00Z"),
                LocalDateTime.parse("2024-07-01T18:30:00"),
                "Europe/Paris"));
    assertThat(Objects.requireNonNull(details.end()).local()).isEqualTo("2024-07-02T00:05:00");
    assertThat(details.allDay()).isFalse();
    assertThat(details.recurrence()).isNull();
    assertThat(details.uid(1)).isEqualTo("MEC-c4ca4238a0b923820dcc509a6f75849b");
  }

  @Test
  void takesWholeDays() {
    ModernEventDetails details = details(event().meta("mec_allday", "1"));

    assertThat(details.allDay()).isTrue();
    assertThat(Objects.requireNonNull(details.start()).local()).isEqualTo("2024-07-01T00:00:00");
    assertThat(Objects.requireNonNull(details.end()).local()).isEqualTo("2024-07-02T23:59:59");
  }

  @Test
  void findsLocationsAndOrganizers() {
    ModernEventDetails details =
        details(
            TestRow.term("mec_location", 7, "barn", "Barn &amp; Yard")
                .meta("address", "1 Lane, Wold")
                .meta("latitude", "53.5")
                .meta("longitude", "0"),
            TestRow.term("mec_location", 9, "field", "Field"),
            TestRow.term("mec_organizer", 8, "growers", "Growers")
                .meta("email", "growers@a.example")
                .meta("url", "https://growers.example/"),
            event()
                .meta("mec_location_id", "7")
                .meta("mec_additional_location_ids", "a:2:{i:0;s:1:\"7\";i:1;s:1:\"9\";}")
                .meta("mec_organizer_id", "8"));

    assertThat(details.venue())
        .isEqualTo(
            new Place(
                null,
                "Barn & Yard",
                "1 Lane, Wold",
                null,
                null,
                null,
                null,
                null,
                null,
                53.5,
                null));
    assertThat(details.otherVenues()).extracting(Place::name).containsExactly("Field");
    assertThat(details.organizers())
        .containsExactly(
            new Organizer(null, "Growers", null, "growers@a.example", "https://growers.example/"));
    List<String> withheld = new ArrayList<>();
    ModernEventDetails shown = (ModernEventDetails) details.withoutPersonalData(withheld::add);
    assertThat(shown.organizers().get(0).email()).isNull();
    assertThat(withheld).containsExactly("organizers");
  }

  @Test
  void hasNoLocationWhereItIsHidden() {
    ModernEventDetails details =
        details(
            TestRow.term("mec_location", 7, "barn", "Barn"),
            event().meta("mec_location_id", "1").in("mec_location", "barn"));

    assertThat(details.venue()).isNull();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          daily            | 2  | FREQ=DAILY;INTERVAL=2
          weekly           | 14 | FREQ=WEEKLY;INTERVAL=2
          weekly           | 7  | FREQ=WEEKLY
          weekday          | 1  | FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR
          monthly          | 3  | FREQ=MONTHLY;INTERVAL=3
          yearly           | 1  | FREQ=YEARLY
          """)
  void repeats(String type, String interval, String rule) {
    Recurrence recurrence =
        recurrence(
            event()
                .meta("mec_repeat_type", type)
                .meta("mec_repeat_interval", interval)
                .meta("mec_repeat_end", "never"));

    assertThat(Objects.requireNonNull(recurrence).rrule()).containsExactly(rule);
  }

  @Test
  void endsAfterSomeDatesOrOnADay() {
    TestRow counted =
        event()
            .meta("mec_repeat_type", "daily")
            .meta("mec_repeat_interval", "1")
            .meta("mec_repeat_end", "occurrences")
            .meta("mec_repeat_end_at_occurrences", "9")
            .meta("mec_not_in_days", "2024-07-03,2024-07-04");
    TestRow dated =
        event()
            .meta("mec_repeat_type", "daily")
            .meta("mec_repeat_end", "date")
            .meta("mec_repeat_end_at_date", "2024-08-01");

    assertThat(recurrence(counted))
        .isEqualTo(
            new Recurrence(
                List.of("FREQ=DAILY;COUNT=10"),
                List.of(),
                List.of(),
                List.of("20240703", "20240704")));
    assertThat(Objects.requireNonNull(recurrence(dated)).rrule())
        .containsExactly("FREQ=DAILY;UNTIL=20240801");
  }

  @Test
  void repeatsOnDaysOfTheWeekAndOfTheMonth() {
    TestRow weekly =
        event()
            .meta("mec_repeat_type", "certain_weekdays")
            .meta("mec_certain_weekdays", "a:2:{i:0;s:1:\"2\";i:1;s:1:\"7\";}");
    TestRow advanced =
        event()
            .meta("mec_repeat_type", "advanced")
            .meta("mec_advanced_days", "a:2:{i:0;s:5:\"Sun.1\";i:1;s:5:\"Mon.l\";}");

    Recurrence days = Objects.requireNonNull(recurrence(weekly));
    assertThat(days.rrule()).containsExactly("FREQ=WEEKLY;BYDAY=TU,SU");
    assertThat(days.exdates()).containsExactly("20240701");
    assertThat(Objects.requireNonNull(recurrence(advanced)).rrule())
        .containsExactly("FREQ=MONTHLY;BYDAY=1SU,-1MO");
  }

  @Test
  void keepsTheLastDayOfShortMonths() {
    Recurrence recurrence =
        recurrence(
            TestRow.entry("mec-events", 1)
                .meta("mec_start_date", "2024-01-31")
                .meta("mec_start_day_seconds", "64800")
                .meta("mec_timezone", "UTC+2")
                .meta("mec_repeat_type", "monthly"));

    assertThat(Objects.requireNonNull(recurrence).rrule())
        .containsExactly("FREQ=MONTHLY;BYMONTHDAY=28,29,30,31;BYSETPOS=-1");
  }

  @Test
  void hasTheDaysThatPeopleChose() {
    ModernEventDetails details =
        details(
            event()
                .meta("mec_repeat_status", "1")
                .meta("mec_repeat_type", "custom_days")
                .meta(
                    "mec_in_days", "2024-07-10:2024-07-10:10-15-AM:02-00-PM,2024-07-12:2024-07-12")
                .attached("mec_dates", "dstart", "2024-07-01", "tstart", "1719858600")
                .attached("mec_dates", "dstart", "2024-07-10", "tstart", "1720606500"));

    assertThat(Objects.requireNonNull(details.recurrence()).rdates())
        .containsExactly("20240710T101500", "20240712");
    assertThat(details.occurrences())
        .containsExactly(
            Instant.parse("2024-07-01T16:30:00Z"), Instant.parse("2024-07-10T08:15:00Z"));
  }

  @Test
  void costsWhatTheSiteShows() {
    assertThat(Objects.requireNonNull(details(event().meta("mec_cost", "1200.5")).cost()).text())
        .isEqualTo("1,200.50");
    assertThat(Objects.requireNonNull(details(event().meta("mec_cost", "0")).cost()).free())
        .isTrue();
    assertThat(Objects.requireNonNull(details(event().meta("mec_cost", "Pay as you can")).cost()))
        .extracting("text")
        .isEqualTo("Pay as you can");
  }

  @Test
  void survivesDamagedMetas() {
    ModernEventDetails details =
        details(
            TestRow.entry("mec-events", 1)
                .meta("mec_start_date", "soon")
                .meta("mec_start_time_hour", "99")
                .meta("mec_repeat_status", "1")
                .meta("mec_location_id", "x"));

    assertThat(details.start()).isNull();
    assertThat(details.recurrence()).isNull();
    assertThat(details.venue()).isNull();
  }
}
