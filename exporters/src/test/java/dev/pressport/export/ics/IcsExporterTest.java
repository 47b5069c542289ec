package dev.pressport.export.ics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import biweekly.ICalVersion;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import biweekly.io.TimezoneAssignment;
import biweekly.io.text.ICalReader;
import biweekly.util.com.google.ical.compat.javautil.DateIterator;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.pressport.export.Exported;
import dev.pressport.export.Exporters;
import dev.pressport.export.MigrationRun;
import dev.pressport.export.cms.HandMadeSite;
import dev.pressport.fixtures.Fixtures;
import dev.pressport.fixtures.GoldenTree;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableSet;
import java.util.TimeZone;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IcsExporterTest {
  private static final ObjectMapper JSON = new ObjectMapper();

  @TempDir Path temp = Path.of("");

  private MigrationRun run() {
    return new MigrationRun(temp).to(Exporters.find("ics").orElseThrow());
  }

  /** A calendar that is as it should be. */
  private static ICalendar calendar(Path file) throws IOException {
    String text = Files.readString(file);
    assertThat(text).endsWith("END:VCALENDAR\r\n");
    assertThat(text.replace("\r\n", "")).doesNotContain("\r", "\n");
    assertThat(text.split("\r\n", -1))
        .allMatch(line -> line.getBytes(StandardCharsets.UTF_8).length <= 75);
    try (ICalReader reader = new ICalReader(text)) {
      ICalendar calendar = reader.readNext();
      assertThat(reader.getWarnings()).isEmpty();
      assertThat(calendar.validate(ICalVersion.V2_0).isEmpty())
          .as(calendar.validate(ICalVersion.V2_0).toString())
          .isTrue();
      assertThat(calendar.getEvents())
          .extracting(event -> event.getUid().getValue())
          .doesNotHaveDuplicates();
      return calendar;
    }
  }

  private static ICalendar calendar(Exported exported) throws IOException {
    return calendar(exported.folder().resolve("calendar.ics"));
  }

  private static VEvent event(ICalendar calendar, String uid) {
    return calendar.getEvents().stream()
        .filter(event -> event.getUid().getValue().startsWith(uid + "@"))
        .findFirst()
        .orElseThrow();
  }

  /** The beginnings of all dates of an event; the library forgets the first beside single ones. */
  private static List<Instant> dates(ICalendar calendar, VEvent event) {
    TimezoneAssignment zone = calendar.getTimezoneInfo().getTimezone(event.getDateStart());
    DateIterator iterator =
        event.getDateIterator(zone == null ? TimeZone.getTimeZone("UTC") : zone.getTimeZone());
    NavigableSet<Instant> dates = new TreeSet<>();
    if (event.getRecurrenceRule() == null) {
      dates.add(event.getDateStart().getValue().toInstant());
    }
    while (iterator.hasNext() && dates.size() < 1000) {
      dates.add(iterator.next().toInstant());
    }
    return List.copyOf(dates);
  }

  /** The sample's events with one of them changed. */
  private Exported withEvent(String details) throws IOException {
    Path folder = new MigrationRun(temp).withPersonalData().export(Fixtures.dump()).folder();
    Path file = folder.resolve("entries/ai1ec_event.ndjson");
    List<String> lines = new ArrayList<>(Files.readAllLines(file));
    ObjectNode entry = (ObjectNode) JSON.readTree(lines.get(0));
    ((ObjectNode) entry.get("details")).setAll((ObjectNode) JSON.readTree(details));
    lines.set(0, JSON.writeValueAsString(entry));
    Files.write(file, lines);
    return run().withPersonalData().export(folder);
  }

  private ICalendar calendarWith(String details) throws IOException {
    return calendar(withEvent(details));
  }

  private VEvent eventWith(String details) throws IOException {
    return event(calendarWith(details), "ai1ec-801");
  }

  private static String value(VEvent event, String name) {
    return event.getExperimentalProperty(name).getValue();
  }

  @Test
  void looksAsItDid() throws IOException {
    GoldenTree.named("ics-sample")
        .without(path -> path.startsWith("_pressport/"))
        .assertSameAs(run().export(Fixtures.dump()).folder());
  }

  @Test
  void hasThePlaceAndTheWordsOfAnEvent() throws IOException {
    VEvent event = event(calendar(run().export(Fixtures.dump())), "ai1ec-801");

    assertThat(event.getSummary().getValue()).isEqualTo("Walk along the tide line");
    assertThat(event.getDescription().getValue())
        .isEqualTo("Bring boots.\n\nWe meet at the white hut.");
    assertThat(value(event, "X-ALT-DESC")).startsWith("<p>Bring boots.</p>");
    assertThat(event.getLocation().getValue())
        .isEqualTo("Harbour office, 1 Quay, TW1 1AA Tidewater, United Kingdom");
    assertThat(event.getGeo().getLatitude()).isEqualTo(51.5033);
    assertThat(value(event, "X-COST")).isEqualTo("£3");
    assertThat(event.getUrl().getValue()).startsWith("https://library.example/");
  }

  @Test
  void namesNobodyUnlessAsked() throws IOException {
    VEvent event = event(calendar(run().export(Fixtures.dump())), "ai1ec-801");
    assertThat(event.getOrganizer()).isNull();
    assertThat(event.getContacts().get(0).getValue()).isEqualTo("https://library.example/contact");

    VEvent told = event(calendar(run().withPersonalData().export(Fixtures.dump())), "ai1ec-801");
    assertThat(told.getOrganizer().getEmail()).isEqualTo("desk@library.example");
    assertThat(told.getContacts().get(0).getValue()).contains("Marta", "+44 20 0000");
  }

  @Test
  void comesAgainWhenThePluginSaidSo() throws IOException {
    Path dump = siteA();
    Exported json = new MigrationRun(temp).export(dump);
    ICalendar calendar = calendar(run().option("unpublished", "tentative").export(dump));

    int compared = 0;
    for (JsonNode entry : lines(json.folder().resolve("entries/ai1ec_event.ndjson"))) {
      List<String> expected = new ArrayList<>();
      entry
          .at("/details/instances")
          .forEach(instance -> expected.add(day(instance.get("startUtc").textValue())));
      if (entry.at("/details/allDay").booleanValue()) {
        continue;
      }
      VEvent event = event(calendar, "ai1ec-" + entry.get("id").asLong());
      assertThat(dates(calendar, event).stream().map(date -> day(date.toString())))
          .as("%s", entry.get("title"))
          .isEqualTo(expected);
      compared++;
    }
    assertThat(compared).isEqualTo(6);
  }

  /** The plugin computes the hours by the clock of the site, whatever the zone of the event. */
  private static String day(String moment) {
    return moment.substring(0, 10);
  }

  private static List<JsonNode> lines(Path file) throws IOException {
    List<JsonNode> lines = new ArrayList<>();
    for (String line : Files.readAllLines(file)) {
      lines.add(JSON.readTree(line));
    }
    return lines;
  }

  @Test
  void writesACalendarForEachCategory() throws IOException {
    Path folder = run().option("calendars", "categories").export(Fixtures.dump()).folder();

    assertThat(folder.resolve("calendar.ics")).doesNotExist();
    try (Stream<Path> files = Files.list(folder.resolve("categories"))) {
      for (Path file : files.toList()) {
        assertThat(calendar(file).getEvents()).isNotEmpty();
      }
    }
  }

  @Test
  void writesNoCalendarWhenTheSourceHasNoDates() throws IOException {
    Exported exported = run().export(Fixtures.sample());

    assertThat(exported.folder().resolve("calendar.ics")).doesNotExist();
    assertThat(exported.report().leftOut())
        .anyMatch(kind -> kind.why().equals("the source does not contain their dates"));
  }

  @Test
  void keepsWhatWasNotPublicOutOfThePublicCalendar() throws IOException {
    Path dump = siteA();

    assertThat(calendar(run().export(dump)).getEvents())
        .noneMatch(event -> event.getUid().getValue().startsWith("ai1ec-210@"));
    VEvent draft =
        event(calendar(run().option("unpublished", "tentative").export(dump)), "ai1ec-210");
    assertThat(draft.getStatus().isTentative()).isTrue();
    assertThat(draft.getClassification().isPrivate()).isTrue();
    assertThat(draft.getUrl()).isNull();
    assertThat(draft.getDateEnd()).isNull();
  }

  @ParameterizedTest
  @CsvSource({
    "2024-03-30T23:00:00Z, 2024-04-01T22:00:00Z, 20240331, 20240402",
    "2024-03-30T23:00:00Z, 2024-03-30T23:00:00Z, 20240331, 20240401",
    "2024-03-30T23:00:00Z, 2024-03-31T10:00:00Z, 20240331, 20240401"
  })
  void writesWholeDays(String start, String end, String first, String after) throws IOException {
    String moment = "{\"utc\":\"%s\",\"local\":null,\"timezone\":\"Europe/Paris\"}";
    Exported exported =
        withEvent(
            "{\"allDay\":true,\"recurrence\":null,\"start\":%s,\"end\":%s}"
                .formatted(moment.formatted(start), moment.formatted(end)));

    assertThat(Files.readString(exported.folder().resolve("calendar.ics")))
        .contains("DTSTART;VALUE=DATE:" + first + "\r\n", "DTEND;VALUE=DATE:" + after + "\r\n");
    calendar(exported);
  }

  @Test
  void writesTheEndOfARuleOfWholeDaysAsADay() throws IOException {
    Exported exported =
        withEvent(
            """
            {"allDay":true,
             "start":{"utc":"2024-03-30T23:00:00Z","local":null,"timezone":"Europe/Paris"},
             "end":null,
             "recurrence":{"rrule":["FREQ=DAILY;UNTIL=20240403T220000Z"],"exrule":[],
               "rdates":["20240501T000000Z"],"exdates":["20240402T000000Z"]}}\
            """);

    assertThat(Files.readString(exported.folder().resolve("calendar.ics")))
        .contains(
            "RRULE:FREQ=DAILY;UNTIL=20240404\r\n",
            "RDATE;VALUE=DATE:20240501\r\n",
            "EXDATE;VALUE=DATE:20240402\r\n");
    calendar(exported);
  }

  @Test
  void includesTheWholeLastDayOfARuleAndTheTimesOfChosenDates() throws IOException {
    Exported exported =
        withEvent(
            """
            {"allDay":false,
             "start":{"utc":"2024-07-01T16:30:00Z","local":null,"timezone":"Europe/Paris"},
             "end":null,
             "recurrence":{"rrule":["FREQ=DAILY;UNTIL=20240801"],"exrule":[],
               "rdates":["20240901T101500","20240902"],"exdates":[]}}\
            """);

    assertThat(Files.readString(exported.folder().resolve("calendar.ics")))
        .contains(
            "RRULE:FREQ=DAILY;UNTIL=20240801T215959Z\r\n",
            "RDATE;TZID=Europe/Paris:20240901T101500,20240902T183000\r\n");
    calendar(exported);
  }

  @Test
  void writesDatesThatThePluginKnewWhereARuleCannotBeRead() throws IOException {
    Exported exported =
        withEvent(
            """
            {"recurrence":{"rrule":["FREQ=SOMETIMES"],"exrule":[],"rdates":[],"exdates":[]},
             "instances":[{"id":1,"startUtc":"2023-05-24T09:30:00Z","endUtc":null},
                          {"id":2,"startUtc":"2023-06-24T09:30:00Z","endUtc":null}]}\
            """);

    ICalendar calendar = calendar(exported);
    assertThat(dates(calendar, event(calendar, "ai1ec-801")))
        .containsExactly(
            Instant.parse("2023-05-24T09:30:00Z"), Instant.parse("2023-06-24T09:30:00Z"));
    assertThat(Files.readString(exported.folder().resolve("_pressport/problems.ndjson")))
        .contains("event-rule-unreadable");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "FREQ=DAILY;INTERVAL=0",
        "FREQ=",
        "FREQ=DAILY;COUNT=-1",
        "FREQ=DAILY;BYHOUR=99",
        "🎉",
        "RRULE",
        "FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30",
        "FREQ=SECONDLY;BYSECOND=61",
        "FREQ=DAILY;UNTIL=yesterday",
        "FREQ=DAILY;UNTIL=20240101;COUNT=3",
        "FREQ=DAILY;UNTIL=20241340"
      })
  void standsOddRules(String rule) throws IOException {
    String recurrence =
        "{\"recurrence\":{\"rrule\":[\"%s\"],\"exrule\":[\"%s\"],\"rdates\":[\"x\"],\"exdates\":[]}}";

    assertThat(calendarWith(recurrence.formatted(rule, rule)).getEvents()).hasSize(2);
    assertThat(calendarWith(recurrence.formatted("FREQ=SECONDLY", rule)).getEvents()).hasSize(2);
  }

  @Test
  void takesOutOfAnEndlessRuleWhatAnotherSays() throws IOException {
    ICalendar calendar =
        calendarWith(
            """
            {"recurrence":{"rrule":["FREQ=WEEKLY"],"exrule":["FREQ=MONTHLY;BYDAY=1WE"],
             "rdates":[],"exdates":[]}}\
            """);

    VEvent event = event(calendar, "ai1ec-801");
    assertThat(event.getExceptionRules()).isEmpty();
    assertThat(dates(calendar, event))
        .contains(Instant.parse("2023-05-31T09:30:00Z"))
        .doesNotContain(Instant.parse("2023-06-07T09:30:00Z"))
        .hasSize(1000);
  }

  @Test
  void followsTheClockOfTheEventInWinterToo() throws IOException {
    ICalendar calendar =
        calendarWith(
            """
            {"recurrence":{"rrule":["FREQ=MONTHLY;COUNT=8"],"exrule":[],"rdates":[],"exdates":[]}}\
            """);

    assertThat(dates(calendar, event(calendar, "ai1ec-801")))
        .contains(Instant.parse("2023-12-24T10:30:00Z"), Instant.parse("2023-06-24T09:30:00Z"));
  }

  @Test
  void standsDatesThatAreNone() throws IOException {
    for (String start : List.of("+1000000000-12-31T23:59:59Z", "0001-01-01T00:00:00Z")) {
      ICalendar calendar =
          calendarWith(
              "{\"start\":{\"utc\":\"%s\",\"local\":null,\"timezone\":\"Europe/Paris\"}}"
                  .formatted(start));
      assertThat(calendar.getEvents()).hasSize(1);
    }
    VEvent nowhere =
        eventWith(
            """
            {"recurrence":null,
             "start":{"utc":"2024-01-01T10:00:00Z","local":null,"timezone":"Mars/Olympus"},
             "end":{"utc":"2023-01-01T10:00:00Z","local":null,"timezone":"Mars/Olympus"}}\
            """);
    assertThat(nowhere.getDateStart().getValue().toInstant())
        .isEqualTo(Instant.parse("2024-01-01T10:00:00Z"));
    assertThat(nowhere.getDateEnd()).isNull();
  }

  @Test
  void letsNoValueBreakOutOfItsLine() throws IOException {
    String evil = "x\\r\\nEND:VEVENT\\r\\nBEGIN:VEVENT\\r\\nSUMMARY:evil\\u0000";
    ICalendar calendar =
        calendarWith(
            """
            {"venue":{"name":"%1$s","address":null,"city":null,"province":null,"postalCode":null,
               "country":null,"lat":null,"lng":null,"showMap":null},
             "contact":{"name":"%1$s","phone":"%1$s","email":"a@b.c%1$s","url":"%1$s"},
             "cost":{"text":"%1$s","free":null,"type":"%1$s"},"ticketUrl":"https://%1$s",
             "ical":{"uid":"%1$s","feedUrl":null,"sourceUrl":null,"organizer":null,
               "contact":null}}\
            """
                .formatted(evil));

    assertThat(calendar.getEvents()).hasSize(2);
    assertThat(calendar.getEvents())
        .noneMatch(event -> event.getSummary().getValue().equals("evil"));
    assertThat(value(event(calendar, "ai1ec-801"), "X-COST")).contains("END:VEVENT");
  }

  @Test
  void keepsTheNameOfAnEventThatCameFromAnotherCalendar() throws IOException {
    String ical =
        "{\"ical\":{\"uid\":\"%s\",\"feedUrl\":null,\"sourceUrl\":null,"
            + "\"organizer\":null,\"contact\":null}}";

    assertThat(calendarWith(ical.formatted("7@elsewhere.example")).getEvents())
        .anyMatch(event -> event.getUid().getValue().equals("7@elsewhere.example"));
    assertThat(calendarWith(ical.formatted("ai1ec-802@library.example")).getEvents())
        .extracting(event -> event.getUid().getValue())
        .containsExactlyInAnyOrder("ai1ec-801@library.example", "ai1ec-802@library.example");
  }

  @Test
  void leadsToTheNewSiteWhenItIsNamed() throws IOException {
    ICalendar calendar = calendar(run().baseUrl("https://new.example/site").export(siteA()));

    assertThat(event(calendar, "ai1ec-205").getUrl().getValue())
        .isEqualTo("https://new.example/site/event/all-day-european-anti-trafficking-day/");
  }

  private static Path siteA() {
    Path data = Path.of(System.getProperty("pressport.data", ""));
    assumeFalse(data.toString().isEmpty(), "pressport.data is not set");
    return data.resolve("site-a/sql/dump.sql");
  }

  /** An entry of an export file, with metas as pairs of key and value. */
  private static String item(String type, int id, String title, String... metas) {
    StringBuilder item = new StringBuilder("<item><title>" + title + "</title>");
    item.append("<link>https://site.example/e").append(id).append("/</link>");
    item.append("<wp:post_id>").append(id).append("</wp:post_id><wp:status>publish</wp:status>");
    item.append("<wp:post_type>").append(type).append("</wp:post_type>");
    for (int i = 0; i < metas.length; i += 2) {
      item.append(HandMadeSite.meta(metas[i], metas[i + 1]));
    }
    return item + "</item>";
  }

  @Test
  void writesTheEventsOfOtherPlugins() throws IOException {
    Path file =
        Files.writeString(
            temp.resolve("events.xml"),
            HandMadeSite.of(
                item("tribe_venue", 2, "Barn", "_VenueAddress", "1 Lane", "_VenueCity", "Wold"),
                item("tribe_organizer", 3, "Growers", "_OrganizerEmail", "growers@site.example"),
                item(
                    "tribe_events",
                    4,
                    "Fair",
                    "_EventStartDate",
                    "2024-07-01 18:30:00",
                    "_EventEndDate",
                    "2024-07-01 21:00:00",
                    "_EventTimezone",
                    "UTC+5.5",
                    "_EventVenueID",
                    "2",
                    "_EventOrganizerID",
                    "3",
                    "_tribe_events_status",
                    "canceled",
                    "_EventURL",
                    "https://fair.example/"),
                item(
                    "tribe_events",
                    5,
                    "Whole days",
                    "_EventAllDay",
                    "yes",
                    "_EventStartDate",
                    "2024-07-01 00:00:00",
                    "_EventEndDate",
                    "2024-07-02 23:59:59",
                    "_EventTimezone",
                    "Europe/Lisbon"),
                item("location", 6, "Mill", "_location_id", "9", "_location_town", "Wold"),
                item(
                    "event",
                    7,
                    "Rehearsal",
                    "_event_start_local",
                    "2024-07-01 19:30:00",
                    "_event_end_local",
                    "2024-07-01 21:00:00",
                    "_event_timezone",
                    "Europe/Berlin",
                    "_location_id",
                    "9")));

    ICalendar calendar = calendar(run().export(file));
    VEvent fair = event(calendar, "4-1719838800-1719847800");
    assertThat(fair.getDateStart().getValue().toInstant()).isEqualTo("2024-07-01T13:00:00Z");
    assertThat(fair.getLocation().getValue()).isEqualTo("Barn, 1 Lane, Wold");
    assertThat(fair.getStatus().isCancelled()).isTrue();
    assertThat(fair.getContacts().get(0).getValue()).isEqualTo("Growers");
    assertThat(fair.getOrganizer()).isNull();
    assertThat(value(fair, "X-WEBSITE")).isEqualTo("https://fair.example/");
    VEvent days =
        calendar.getEvents().stream()
            .filter(event -> event.getSummary().getValue().equals("Whole days"))
            .findFirst()
            .orElseThrow();
    assertThat(days.getDateStart().getValue().hasTime()).isFalse();
    assertThat(days.getDateEnd().getValue().getRawComponents().getDate()).isEqualTo(3);
    VEvent rehearsal = event(calendar, "event-7");
    assertThat(rehearsal.getLocation().getValue()).isEqualTo("Mill, Wold");
    assertThat(rehearsal.getDateStart().getValue().toInstant()).isEqualTo("2024-07-01T17:30:00Z");

    VEvent told = event(calendar(run().withPersonalData().export(file)), "4-1719838800-1719847800");
    assertThat(told.getOrganizer().getEmail()).isEqualTo("growers@site.example");
  }
}
