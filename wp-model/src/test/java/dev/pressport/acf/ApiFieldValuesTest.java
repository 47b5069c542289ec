package dev.pressport.acf;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pressport.block.Json;
import dev.pressport.index.Outline;
import dev.pressport.model.Entry;
import dev.pressport.model.Site;
import dev.pressport.model.Value;
import dev.pressport.php.PhpJson;
import dev.pressport.problem.ItemProblems;
import dev.pressport.source.MappedSite;
import dev.pressport.source.TestRow;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Values of ACF's API, typed by field groups in files. */
class ApiFieldValuesTest {
  private static final Site NO_SETTINGS = new Site(null, null, null, null, null, null);

  private static final String GROUP =
      """
      {"key": "group_1", "title": "Book", "modified": 1700000000, "active": true,
       "location": [[{"param": "post_type", "operator": "==", "value": "book"}]],
       "fields": [
        {"key": "field_1", "name": "pages", "type": "number"},
        {"key": "field_2", "name": "day", "type": "date_picker"},
        {"key": "field_3", "name": "press", "type": "group", "sub_fields": [
          {"key": "field_4", "name": "open", "type": "true_false"}]},
        {"key": "field_5", "name": "rows", "type": "repeater", "sub_fields": [
          {"key": "field_6", "name": "kind", "type": "select", "choices": {"a": "Alpha"}}]},
        {"key": "field_7", "name": "parts", "type": "flexible_content", "layouts": {
          "layout_1": {"key": "layout_1", "name": "hero", "sub_fields": [
            {"key": "field_8", "name": "head", "type": "text"}]}}},
        {"key": "field_9", "name": "copy", "type": "clone", "clone": ["field_4"],
         "display": "seamless", "prefix_name": 0},
        {"key": "field_10", "name": "x", "type": "tab"}]}
      """;

  private static Entry read(String answer) {
    Outline outline = Outline.in(Path.of("never-written"));
    outline.define(List.of((Value.Dict) PhpJson.decode(GROUP).orElseThrow()));
    Entry entry = MappedSite.of(TestRow.entry("book", 1)).entry(1);
    Map<String, Value> given = ((Value.Dict) PhpJson.decode(answer).orElseThrow()).entries();
    return AcfSchema.of(outline, NO_SETTINGS)
        .readAnswer(entry, given, new ItemProblems(null, "book", 1L));
  }

  private static String fields(String answer) {
    return Json.of(new Value.Dict(read(answer).fields())).toString();
  }

  @Test
  void typesWhatStandsAlone() {
    assertThat(fields("{\"pages\":\"12\",\"day\":\"20240131\"}"))
        .isEqualTo("{\"pages\":12,\"day\":\"2024-01-31\"}");
  }

  @Test
  void typesWhatLiesInOthers() {
    assertThat(
            fields(
                "{\"press\":{\"open\":true},\"rows\":[{\"kind\":\"a\"},{\"kind\":\"b\"}],"
                    + "\"parts\":[{\"acf_fc_layout\":\"hero\",\"head\":\"H\"}],\"open\":false}"))
        .isEqualTo(
            "{\"press\":{\"open\":true},"
                + "\"rows\":[{\"kind\":{\"value\":\"a\",\"label\":\"Alpha\"}},"
                + "{\"kind\":{\"value\":\"b\",\"label\":null}}],"
                + "\"parts\":[{\"layout\":\"hero\",\"head\":\"H\"}],\"open\":false}");
  }

  @Test
  void leavesWhatIsNotDefinedAsItIs() {
    Entry entry = read("{\"pages\":3,\"other\":\"20240131\"}");

    assertThat(Json.of(new Value.Dict(entry.fields())))
        .hasToString("{\"pages\":3,\"other\":\"20240131\"}");
    assertThat(Json.of(new Value.Dict(entry.fieldsMeta())).at("/inferred"))
        .hasToString("[\"other\"]");
    assertThat(Json.of(new Value.Dict(entry.fieldsMeta())).at("/fields/pages/groupKey").asText())
        .isEqualTo("group_1");
  }

  /**
   * A file counts against a group in the database only when it is newer by more than a time zone.
   */
  @Test
  void prefersTheDatabaseUnlessTheFileIsNewer() {
    assertThat(type("2023-11-14 23:00:00")).isEqualTo("text");
    assertThat(type("2023-11-01 00:00:00")).isEqualTo("number");
  }

  private static String type(String modified) {
    Outline outline = Outline.in(Path.of("never-written"));
    outline.add(
        TestRow.entry("acf-field-group", 100)
            .named("Book", "group_1")
            .column("post_modified", modified)
            .body(AcfSite.php("{}"))
            .build(),
        0);
    outline.add(
        TestRow.entry("acf-field", 101)
            .named("Pages", "field_1")
            .column("post_excerpt", "pages")
            .column("post_parent", "100")
            .body(AcfSite.php("{\"type\":\"text\"}"))
            .build(),
        1);
    outline.define(List.of((Value.Dict) PhpJson.decode(GROUP).orElseThrow()));
    return AcfSchema.of(outline, NO_SETTINGS).field("pages", "field_1").orElseThrow().type();
  }
}
