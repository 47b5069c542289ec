package dev.pressport.render;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pressport.model.Value;
import dev.pressport.source.TestRow;
import org.junit.jupiter.api.Test;

class EventPageTest {
  private static TestRow event(String start, String end, String allDay) {
    return TestRow.entry("tribe_events", 8)
        .named("Concert", "concert")
        .meta("_EventStartDate", start)
        .meta("_EventEndDate", end)
        .meta("_EventTimezone", "UTC")
        .meta("_EventAllDay", allDay);
  }

  private static RenderedSite site(TestRow event) {
    return new RenderedSite()
        .option("timezone_string", Value.of("UTC"))
        .option("time_format", Value.of("H.i"))
        .option("date_format", Value.of("j F Y"))
        .row(event);
  }

  @Test
  void saysWhenInTheFormatsOfTheSite() {
    RenderedSite site = site(event("2024-07-01 19:30:00", "2024-07-01 21:00:00", ""));

    assertThat(site.when(8)).isEqualTo("1 July 2024, 19.30 \u2013 21.00");
    assertThat(site.page(8))
        .contains(
            "<dd><time datetime=\"2024-07-01T19:30:00\">1 July 2024</time>, 19.30 \u2013"
                + " 21.00</dd>");
  }

  @Test
  void namesTheDaysOfAnEventThatLastsAllDay() {
    RenderedSite site = site(event("2024-07-01 00:00:00", "2024-07-02 23:59:59", "yes"));

    assertThat(site.when(8)).isEqualTo("1 July 2024 \u2013 2 July 2024");
  }

  @Test
  void saysNothingOfOtherEntries() {
    assertThat(new RenderedSite().when(1)).isNull();
  }

  @Test
  void listsTheDatesOfAnEventThatTakesPlaceAgain() {
    TestRow event =
        TestRow.entry("ai1ec_event", 8)
            .named("Course", "course")
            .attached("ai1ec_events", "start", "1647954000", "timezone_name", "Europe/Paris")
            .attached("ai1ec_event_instances", "id", "1", "start", "1647954000")
            .attached("ai1ec_event_instances", "id", "2", "start", "1648553400");
    assertThat(site(event).page(8))
        .contains(
            "<dt>Dates</dt>", ">22 March 2022</time>, <time datetime=\"2022-03-29T13:30:00\">");
    TestRow once =
        TestRow.entry("ai1ec_event", 8)
            .named("Course", "course")
            .attached("ai1ec_events", "start", "1647954000", "timezone_name", "Europe/Paris")
            .attached("ai1ec_event_instances", "id", "1", "start", "1647954000");
    assertThat(site(once).page(8)).doesNotContain("<dt>Dates</dt>");
  }
}
