package dev.pressport.plugin.eventsmanager;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pressport.html.PlainText;
import dev.pressport.model.Value;
import dev.pressport.render.RenderedSite;
import dev.pressport.source.TestRow;
import org.junit.jupiter.api.Test;

class EventListsTest {
  private final RenderedSite site =
      new RenderedSite()
          .row(TestRow.term("event-categories", 3, "water", "Water"))
          .row(TestRow.term("event-tags", 4, "song", "Song & more"))
          .row(event(5, "Boat race", "2024-06-01 10:00:00").in("event-categories", "water"))
          .row(event(6, "Choir", "2024-07-02 19:00:00").in("event-tags", "song"))
          .row(event(7, "Regatta", "2024-07-05 10:00:00").in("event-categories", "water"))
          .row(event(8, "Past", "2023-01-01 10:00:00"))
          .row(
              TestRow.entry("location", 40)
                  .named("Old mill", "old-mill")
                  .column("link", "https://a.example/locations/old-mill/")
                  .body("By the river.")
                  .meta("_location_id", "2")
                  .meta("_location_address", "1 Lane")
                  .meta("_location_latitude", "50.5")
                  .meta("_location_longitude", "6.5"));

  private static TestRow event(long id, String name, String start) {
    return TestRow.entry("event", id)
        .named(name, "e" + id)
        .body("About [gallery ids=\"999\"] it.")
        .column("link", "https://a.example/events/e" + id + "/")
        .column("post_modified", "2024-01-0" + id + " 00:00:00")
        .meta("_event_id", Long.toString(id + 100))
        .meta("_event_start_local", start)
        .meta("_event_end_local", start)
        .meta("_event_timezone", "UTC")
        .meta("_location_id", "2");
  }

  private String text(String shortcodes) {
    return PlainText.of(site.html(shortcodes)).replaceAll("\\s+", " ").strip();
  }

  @Test
  void listsWhatTheAttributesAskFor() {
    assertThat(text("[events_list]#_EVENTNAME;[/events_list]"))
        .isEqualTo("Boat race; Choir; Regatta;");
    assertThat(text("[events_list category=\"water\" order=\"DESC\"]#_EVENTNAME;[/events_list]"))
        .isEqualTo("Regatta; Boat race;");
    assertThat(text("[events_list tag=\"song\" scope=all]#_EVENTNAME;[/events_list]"))
        .isEqualTo("Choir;");
    assertThat(text("[events_list scope=\"2024-07-01,2024-07-03\"]#_EVENTNAME;[/events_list]"))
        .isEqualTo("Choir;");
    assertThat(text("[events_list limit=1 offset=1 format=\"&lt;b&gt;#_EVENTNAME&lt;/b&gt;\"]"))
        .isEqualTo("Choir");
    assertThat(text("[events_list category=\"nothing\"]")).isEqualTo("No Events");
  }

  @Test
  void usesTheFormatOfTheSiteWithWhatIsAroundIt() {
    site.option("dbem_event_list_item_format", Value.of("<tr><td>#_EVENTNAME</td></tr>"));
    site.option("dbem_event_list_item_format_header", Value.of("<table><tr><th>What</th></tr>"));
    site.option("dbem_event_list_item_format_footer", Value.of("</table>"));
    assertThat(text("[events_list limit=1]")).isEqualTo("What Boat race");
    assertThat(text("[events_list limit=1]#_EVENTNAME[/events_list]")).isEqualTo("Boat race");
  }

  @Test
  void groupsEventsAndListsAMonth() {
    assertThat(text("[events_list_grouped]#_EVENTNAME;[/events_list_grouped]"))
        .isEqualTo("June 2024 Boat race; July 2024 Choir; Regatta;");
    assertThat(text("[events_calendar month=7 year=2024]"))
        .contains("Jul 2024", "Choir", "Regatta", "About")
        .doesNotContain("Boat race", "gallery");
  }

  @Test
  void showsSingleEventsAndLocationsByTheNumbersOfThePlugin() {
    assertThat(text("[event event_id=106]#_EVENTNAME[/event]")).isEqualTo("Choir");
    assertThat(text("[event post_id=7]#_EVENTNAME[/event]")).isEqualTo("Regatta");
    assertThat(text("[event event_id=6]#_EVENTNAME[/event]")).isEmpty();
    assertThat(site.html("[location location_id=2]"))
        .contains("By the river.", "mlat=50.5&amp;mlon=6.5", "Map: 50.5, 6.5");
    assertThat(text("[locations_list]")).contains("Old mill", "Next Event", "Boat race", "See All");
  }

  @Test
  void listsTermsWithTheirNextEvents() {
    assertThat(text("[categories_list]")).contains("Water", "Next Event", "Boat race");
    assertThat(text("[tags_list]#_TAGNAME: #_TAGNEXTEVENT[/tags_list]"))
        .startsWith("Song & more: Choir");
    assertThat(text("[event_category category=water]")).contains("Boat race", "Regatta");
  }

  @Test
  void linksToTheListAndLeavesFormsOut() {
    site.row(
        TestRow.entry("page", 30)
            .named("Programme", "programme")
            .column("link", "https://a.example/programme/"));
    site.option("dbem_events_page", Value.of("30"));
    assertThat(site.html("[events_link]All[/events_link]")).contains(">All</a>");
    assertThat(text("[event_search_form][my_bookings]")).isEmpty();
  }
}
