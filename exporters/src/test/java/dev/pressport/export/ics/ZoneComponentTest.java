package dev.pressport.export.ics;

import static org.assertj.core.api.Assertions.assertThat;

import biweekly.component.VTimezone;
import biweekly.io.ICalTimeZone;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.GregorianCalendar;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ZoneComponentTest {
  private static final long HALF_A_WEEK = 7 * 43_200;

  private static void compare(String name, String from, String until) {
    ZoneId zone = ZoneId.of(name);
    Instant first = Instant.parse(from);
    VTimezone component = ZoneComponent.of(zone, first);
    ICalTimeZone clocks = new ICalTimeZone(component);
    for (Instant moment = first;
        moment.isBefore(Instant.parse(until));
        moment = moment.plusSeconds(HALF_A_WEEK)) {
      LocalDateTime local = moment.atZone(zone).toLocalDateTime();
      if (isQuiet(zone, moment)) {
        assertThat(offset(clocks, local))
            .as("%s at %s", name, local)
            .isEqualTo(zone.getRules().getOffset(moment).getTotalSeconds() * 1000);
      }
    }
  }

  /** Whether no clock changes within a day, so that local times are not told twice. */
  private static boolean isQuiet(ZoneId zone, Instant moment) {
    ZoneOffset before = zone.getRules().getOffset(moment.minusSeconds(86_400));
    return before.equals(zone.getRules().getOffset(moment))
        && before.equals(zone.getRules().getOffset(moment.plusSeconds(86_400)));
  }

  /** The other way to ask, by a moment, knows one offset without daylight saving alone. */
  private static int offset(ICalTimeZone clocks, LocalDateTime local) {
    return clocks.getOffset(
        GregorianCalendar.AD,
        local.getYear(),
        local.getMonthValue() - 1,
        local.getDayOfMonth(),
        1,
        local.toLocalTime().toSecondOfDay() * 1000);
  }

  @Test
  void tellsTheClocksOfEveryZone() {
    for (String name : new TreeSet<>(ZoneId.getAvailableZoneIds())) {
      compare(name, "2021-03-20T12:00:00Z", "2028-01-01T00:00:00Z");
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Europe/Paris", "America/New_York", "America/Santiago", "Africa/Cairo", "Asia/Gaza",
        "Africa/Casablanca", "Australia/Lord_Howe", "Asia/Kathmandu", "+05:30", "UTC+3"
      })
  void tellsThemForDecades(String name) {
    compare(name, "1975-07-01T00:00:00Z", "2045-01-01T00:00:00Z");
  }

  @Test
  void saysInOneRuleWhatHappensEveryYear() {
    VTimezone paris =
        ZoneComponent.of(ZoneId.of("Europe/Paris"), Instant.parse("2022-01-01T00:00:00Z"));

    assertThat(paris.getDaylightSavingsTime()).hasSize(1);
    assertThat(paris.getStandardTimes()).hasSize(1);
    assertThat(List.of(paris.getDaylightSavingsTime().get(0), paris.getStandardTimes().get(0)))
        .allMatch(observance -> observance.getRecurrenceRule() != null)
        .allMatch(observance -> observance.getRecurrenceDates().isEmpty());
  }
}
