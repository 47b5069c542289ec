package dev.pressport.posttype;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pressport.model.EventDetails.Moment;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EventTimesTest {

  @ParameterizedTest
  @CsvSource({
    "UTC+2, +02:00",
    "UTC-3.5, -03:30",
    "UTC+5.75, +05:45",
    "UTC+05:30, +05:30",
    "+05:30, +05:30",
    "GMT-1, -01:00",
    "UTC, Z",
    "UTC+0, Z"
  })
  void readsOffsets(String stored, String offset) {
    assertThat(EventTimes.zone(stored)).contains(ZoneOffset.of(offset));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "Nowhere/Land", "UTC+99", "UTC+5.123", "+", "5"})
  void knowsWhatIsNoZone(String stored) {
    assertThat(EventTimes.zone(stored)).isEmpty();
  }

  @Test
  void readsNamesOfZones() {
    assertThat(EventTimes.zone("Europe/Lisbon")).contains(ZoneId.of("Europe/Lisbon"));
    assertThat(EventTimes.zone(null)).isEmpty();
  }

  @Test
  void readsDates() {
    assertThat(EventTimes.date("2024-01-31 11:00:00")).isEqualTo("2024-01-31T11:00:00");
    assertThat(EventTimes.date("2024-01-31")).isEqualTo("2024-01-31T00:00:00");
    assertThat(EventTimes.date("0000-00-00 00:00:00")).isNull();
    assertThat(EventTimes.date("tomorrow")).isNull();
    assertThat(EventTimes.date(null)).isNull();
  }

  @Test
  void computesTheMomentInUtcWhereItIsNotStored() {
    LocalDateTime local = LocalDateTime.parse("2024-07-01T18:30:00");

    assertThat(EventTimes.moment(local, null, "Europe/Lisbon"))
        .isEqualTo(new Moment(Instant.parse("2024-07-01T17:30:00Z"), local, "Europe/Lisbon"));
    assertThat(EventTimes.moment(local, LocalDateTime.parse("2024-07-01T16:30:00"), null))
        .isEqualTo(new Moment(Instant.parse("2024-07-01T16:30:00Z"), local, null));
    assertThat(EventTimes.moment(local, null, null)).isNull();
  }
}
