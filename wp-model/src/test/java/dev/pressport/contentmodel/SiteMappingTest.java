package dev.pressport.contentmodel;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pressport.acf.AcfSite;
import dev.pressport.block.Json;
import dev.pressport.model.Entry;
import dev.pressport.model.Value;
import dev.pressport.source.MappedSite;
import dev.pressport.source.TestRow;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class SiteMappingTest {
  private static final String TEXT = "{\"type\":\"text\"}";

  private final MappedSite site =
      new AcfSite()
          .shownForBooks()
          .field("price", TEXT)
          .field("rows", "{\"type\":\"repeater\"}")
          .field("note", TEXT, 2)
          .field("rows_left", TEXT)
          .value("price", 1, "12")
          .value("rows", 2, "1")
          .value("rows_0_note", 3, "a note")
          .value("rows_1_note", 3, "a row that was removed")
          .value("rows_left", 4, "3")
          .meta("pages", "120")
          .meta("color", "red")
          .row(TestRow.entry("book", 9).in("genre", "sea").in("series", "tides"))
          .site();

  private static NameChoices names(String... choices) {
    return new NameChoices(
        List.of(choices).stream()
            .map(choice -> choice.split("=", -1))
            .collect(
                Collectors.toMap(
                    parts -> parts[0],
                    parts -> new NameChoice(parts[0], parts[1].isEmpty() ? null : parts[1], 1, 1))),
        1,
        1);
  }

  private static SiteMapping fields(String... choices) {
    return new SiteMapping(
        "policy.yaml", NameChoices.NONE, NameChoices.NONE, Map.of("book", names(choices)));
  }

  private Entry mapped(String... choices) {
    return fields(choices).apply(site.entry(1));
  }

  @Test
  void keepsWhatHasNoNewName() {
    assertThat(mapped("price=price", "pages=pages")).isEqualTo(site.entry(1));
  }

  @Test
  void renamesFieldsAndMetas() {
    Entry entry = mapped("price=cost", "pages=length");

    assertThat(entry.fields()).containsOnlyKeys("cost", "rows", "rows_left");
    assertThat(Json.of(new Value.Dict(entry.fieldsMeta())).path("fields").path("cost").toString())
        .contains("\"type\":\"text\"");
    assertThat(entry.meta().values()).containsKeys("price", "_price", "length", "color");
    assertThat(entry.meta().values()).doesNotContainKey("pages");
  }

  @Test
  void swapsNames() {
    Entry entry = mapped("pages=color", "color=pages");

    assertThat(entry.meta().string("pages")).hasValue("red");
    assertThat(entry.meta().string("color")).hasValue("120");
  }

  @Test
  void dropsAFieldWithAllThatIsStoredOfIt() {
    Entry entry = mapped("rows=", "color=");

    assertThat(entry.fields()).containsOnlyKeys("price", "rows_left");
    assertThat(entry.meta().values())
        .containsOnlyKeys("price", "_price", "rows_left", "_rows_left", "pages");
    assertThat(Json.of(new Value.Dict(entry.fieldsMeta())).toString())
        .doesNotContain("row that was removed")
        .contains("rows_left");
  }

  @Test
  void givesBodiesTheOldNamesOfMetas() {
    SiteMapping mapping = fields("pages=length");

    assertThat(mapping.original(mapping.apply(site.entry(1)))).isEqualTo(site.entry(1));
  }

  @Test
  void dropsTermsOfATaxonomy() {
    SiteMapping mapping = new SiteMapping("", NameChoices.NONE, names("genre="), Map.of());

    assertThat(mapping.apply(site.entry(9)).terms())
        .extracting(term -> term.taxonomy())
        .containsExactly("series");
  }

  @Test
  void givesTheModelTheSameNames() {
    SiteMapping mapping =
        new SiteMapping(
            "",
            names("page=", "book=volume"),
            names("genre=", "series=cycle"),
            Map.of("book", names("price=cost", "rows=", "pages=length")));
    ContentModel model = Models.of(site).mapped(mapping);

    assertThat(model.type("page")).isEmpty();
    ContentType book = model.type("book").orElseThrow();
    assertThat(book.newName()).isEqualTo("volume");
    assertThat(book.taxonomies()).containsExactly("series");
    assertThat(book.fields())
        .extracting(ContentField::name)
        .containsExactly("cost", "rows_left", "length", "color");
    assertThat(model.taxonomy("series").orElseThrow().newName()).isEqualTo("cycle");
    assertThat(model.taxonomy("genre")).isEmpty();
  }
}
