package dev.pressport.plugin.eventsmanager;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pressport.html.PlainText;
import dev.pressport.model.Value;
import dev.pressport.render.RenderedSite;
import dev.pressport.source.TestRow;
import org.junit.jupiter.api.Test;

class EventPagesTest {
  private static final long PAGE = 30;

  private static RenderedSite site(String slug) {
    return new RenderedSite()
        .row(
            TestRow.entry("location", 40)
                .named("Old mill", "old-mill")
                .column("link", "https://a.example/locations/old-mill/")
                .meta("_location_id", "2")
                .meta("_location_address", "1 Lane"))
        .row(
            TestRow.entry("page", PAGE)
                .named("Places", slug)
                .column("post_content", "See our places. CONTENTS Welcome."));
  }

  private static String text(RenderedSite site) {
    return PlainText.of(site.content(PAGE)).replaceAll("\\s+", " ").strip();
  }

  @Test
  void listsLocationsInThePlaceOfTheMark() {
    RenderedSite site =
        site("places")
            .option("dbem_locations_page", Value.of("30"))
            .option(
                "dbem_location_list_item_format", Value.of("#_LOCATIONNAME (#_LOCATIONADDRESS)"));

    assertThat(text(site)).isEqualTo("See our places. Old mill (1 Lane) Welcome.");
  }

  @Test
  void saysThatThereAreNoEvents() {
    RenderedSite site = site("places").option("dbem_events_page", Value.of("30"));

    assertThat(text(site)).isEqualTo("See our places. No Events Welcome.");
  }

  @Test
  void reportsWhatDependsOnTheVisitor() {
    RenderedSite site = site("places").option("dbem_my_bookings_page", Value.of("30"));

    assertThat(text(site)).isEqualTo("See our places. Welcome.");
    assertThat(site.problems()).containsExactly("server-only the bookings of a visitor");
  }

  @Test
  void leavesOtherPagesAlone() {
    RenderedSite other = site("places").option("dbem_locations_page", Value.of("31"));

    assertThat(text(other)).isEqualTo("See our places. CONTENTS Welcome.");
    assertThat(text(site("locations"))).contains("CONTENTS");
  }

  @Test
  void knowsThePagesOfAnExportFileByTheirUsualNames() {
    RenderedSite site =
        new RenderedSite()
            .row(
                TestRow.entry("page", PAGE)
                    .named("Tags", "tags")
                    .column("post_content", "CONTENTS"));

    assertThat(text(site)).isEqualTo("No Tags");
  }

  @Test
  void showsPlacesAsThePluginDoesByDefault() {
    RenderedSite site =
        new RenderedSite()
            .row(
                TestRow.entry("location", 40)
                    .named("Old mill", "old-mill")
                    .body("<p>By the river.</p>")
                    .column("link", "https://a.example/locations/old-mill/")
                    .meta("_location_id", "2")
                    .meta("_location_address", "1 Lane"))
            .row(
                TestRow.entry("page", PAGE)
                    .named("Locations", "locations")
                    .column("post_content", "CONTENTS"));

    assertThat(text(site)).isEqualTo("Old mill 1 Lane No upcoming events By the river. More Info");
    assertThat(site.content(PAGE))
        .contains("<a href=\"https://a.example/locations/old-mill/\">More Info</a>");
  }
}
