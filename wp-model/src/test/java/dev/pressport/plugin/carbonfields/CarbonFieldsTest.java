package dev.pressport.plugin.carbonfields;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pressport.model.Entry;
import dev.pressport.model.Value;
import dev.pressport.php.LooseValue;
import dev.pressport.source.MappedSite;
import dev.pressport.source.TestRow;
import org.junit.jupiter.api.Test;

class CarbonFieldsTest {
  private static LooseValue field(MappedSite site, String name) {
    return LooseValue.of(site.entry(1).fields().getOrDefault(name, Value.NULL));
  }

  @Test
  void readsSingleValuesAndLists() {
    MappedSite site =
        MappedSite.of(
            TestRow.entry("boat", 1)
                .meta("_crb_sail", "40")
                .meta("_crb_ports|||0|value", "Porto")
                .meta("_crb_ports|||1|value", "Faro")
                .meta("_rig|||0|value", "gaff")
                .meta("_crew|||0|_empty", "")
                .meta("_edit_last", "1"));

    assertThat(site.entry(1).fields().keySet())
        .containsExactlyInAnyOrder("crb_sail", "crb_ports", "rig", "crew");
    assertThat(field(site, "crb_sail").string()).isEqualTo("40");
    assertThat(field(site, "crb_ports").strings()).containsExactly("Porto", "Faro");
    assertThat(field(site, "rig").strings()).containsExactly("gaff");
    assertThat(field(site, "crew").value()).isEqualTo(new Value.Array(java.util.List.of()));
  }

  @Test
  void nestsRowsInTheirOrder() {
    MappedSite site =
        MappedSite.of(
            TestRow.entry("boat", 1)
                .meta("_trips|||10|value", "_")
                .meta("_trips|||2|value", "_")
                .meta("_trips|to|10|0|value", "Cork")
                .meta("_trips|to|2|0|value", "Brest")
                .meta("_trips|crew|2|0|value", "Ann")
                .meta("_trips|crew|2|1|value", "Bo")
                .meta("_trips|crew|10|0|value", "Cy")
                .meta("_trips|legs|2|0|value", "_")
                .meta("_trips|legs:miles|2:0|0|value", "12"));

    LooseValue trips = field(site, "trips");
    assertThat(trips.list())
        .extracting(trip -> trip.get("to").string())
        .containsExactly("Brest", "Cork");
    assertThat(trips.list().get(0).get("crew").strings()).containsExactly("Ann", "Bo");
    assertThat(trips.list().get(1).get("crew").strings()).containsExactly("Cy");
    assertThat(trips.list().get(0).get("legs").list().get(0).get("miles").string()).isEqualTo("12");
  }

  @Test
  void namesTheKindsOfRows() {
    MappedSite site =
        MappedSite.of(
            TestRow.entry("boat", 1)
                .meta("_parts|||0|value", "photo")
                .meta("_parts|||1|value", "quote")
                .meta("_parts|image|0|0|value", "9")
                .meta("_parts|text|1|0|value", "Ahoy"));

    assertThat(field(site, "parts").list())
        .extracting(part -> part.get("layout").string())
        .containsExactly("photo", "quote");
    assertThat(field(site, "parts").list().get(1).get("text").string()).isEqualTo("Ahoy");
  }

  @Test
  void resolvesAssociationsAndPlaces() {
    MappedSite site =
        MappedSite.of(
            TestRow.entry("boat", 1)
                .meta("_sisters|||0|value", "post:boat:2")
                .meta("_sisters|||0|type", "post")
                .meta("_sisters|||0|subtype", "boat")
                .meta("_sisters|||0|id", "2")
                .meta("_berth|||0|value", "53.5,-8.25")
                .meta("_berth|||0|lat", "53.5")
                .meta("_berth|||0|lng", "-8.25")
                .meta("_berth|||0|zoom", "7")
                .meta("_berth|||0|address", "The Pier"),
            TestRow.entry("boat", 2).named("Tern", "tern"));

    assertThat(field(site, "sisters").list())
        .extracting(boat -> boat.get("slug").string())
        .containsExactly("tern");
    assertThat(field(site, "berth").get("lng").decimal()).isEqualTo(-8.25);
    assertThat(field(site, "berth").get("zoom").integer()).isEqualTo(7);
    assertThat(field(site, "berth").get("address").string()).isEqualTo("The Pier");
  }

  @Test
  void keepsTheMetasAndLeavesDamagedKeysToThem() {
    MappedSite site =
        MappedSite.of(
            TestRow.entry("boat", 1)
                .meta("_trips|to|0:1|0|value", "Cork")
                .meta("_trips|to|0|zero|value", "Cork")
                .meta("_crb_", "x")
                .meta("_a|b", "x")
                .meta("_trips|to|0|0|value", "Faro"));

    Entry entry = site.entry(1);
    assertThat(entry.fields().keySet()).containsExactly("trips");
    assertThat(entry.meta().values().keySet())
        .contains("_trips|to|0:1|0|value", "_trips|to|0|0|value", "_a|b");
    assertThat(field(site, "trips").list().get(0).get("to").string()).isEqualTo("Faro");
  }
}
