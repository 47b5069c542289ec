package dev.pressport.plugin.customfieldsuite;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pressport.block.Json;
import dev.pressport.model.Value;
import dev.pressport.php.LooseValue;
import dev.pressport.source.MappedSite;
import dev.pressport.source.TestRow;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CustomFieldSuiteTest {
  private static final String FIELDS =
      "a:3:{i:0;a:4:{s:2:\"id\";i:1;s:4:\"name\";s:5:\"built\";s:4:\"type\";s:4:\"date\";"
          + "s:9:\"parent_id\";i:0;}"
          + "i:1;a:4:{s:2:\"id\";i:2;s:4:\"name\";s:4:\"crew\";s:4:\"type\";s:12:\"relationship\";"
          + "s:9:\"parent_id\";i:0;}"
          + "i:2;a:4:{s:2:\"id\";i:4;s:4:\"name\";s:4:\"port\";s:4:\"type\";s:4:\"text\";"
          + "s:9:\"parent_id\";i:3;}}";
  private static final String RULES =
      "a:1:{s:10:\"post_types\";a:2:{s:8:\"operator\";s:2:\"==\";s:6:\"values\";"
          + "a:1:{i:0;s:4:\"boat\";}}}";

  @Test
  void typesTheFieldsOfAGroupButNotThoseInLoops() {
    MappedSite site =
        MappedSite.of(
            TestRow.entry("cfs", 50).meta("cfs_fields", FIELDS).meta("cfs_rules", RULES),
            TestRow.entry("boat", 1)
                .named("Gull", "gull")
                .meta("built", "1908-04-01")
                .meta("crew", "2")
                .meta("crew", "1")
                .meta("port", "Porto"),
            TestRow.entry("boat", 2).named("Tern", "tern"));
    Map<String, Value> fields = site.entry(1).fields();
    assertThat(fields.keySet()).containsExactly("built", "crew");
    assertThat(LooseValue.of(fields.getOrDefault("crew", Value.NULL)).list())
        .extracting(crew -> crew.get("slug").string())
        .containsExactly("tern", "gull");
  }

  private static final String LOOPS =
      "a:4:{i:0;a:4:{s:2:\"id\";i:16;s:4:\"name\";s:5:\"stops\";s:4:\"type\";s:4:\"loop\";"
          + "s:9:\"parent_id\";i:0;}"
          + "i:1;a:4:{s:2:\"id\";i:17;s:4:\"name\";s:4:\"port\";s:4:\"type\";s:4:\"text\";"
          + "s:9:\"parent_id\";i:16;}"
          + "i:2;a:4:{s:2:\"id\";i:18;s:4:\"name\";s:4:\"days\";s:4:\"type\";s:4:\"loop\";"
          + "s:9:\"parent_id\";i:16;}"
          + "i:3;a:4:{s:2:\"id\";i:19;s:4:\"name\";s:3:\"day\";s:4:\"type\";s:4:\"date\";"
          + "s:9:\"parent_id\";i:18;}}";

  private static TestRow placed(TestRow row, String meta, String field, String hierarchy) {
    return row.attached(
        "cfs_values", "post_id", "1", "meta_id", meta, "field_id", field, "hierarchy", hierarchy);
  }

  @Test
  void putsTheValuesOfLoopsIntoTheirRows() {
    TestRow boat =
        TestRow.entry("boat", 1)
            .named("Gull", "gull")
            .meta("port", "Porto")
            .meta("port", "Faro")
            .meta("day", "1908-04-01")
            .meta("day", "1908-04-02");
    placed(boat, "12", "17", "16:1:17");
    placed(boat, "11", "17", "16:0:17");
    placed(boat, "13", "19", "16:0:18:0:19");
    placed(boat, "14", "19", "16:0:18:1:19");
    MappedSite site =
        MappedSite.of(
            TestRow.entry("cfs", 50).meta("cfs_fields", LOOPS).meta("cfs_rules", RULES), boat);
    assertThat(Json.of(new Value.Dict(site.entry(1).fields())))
        .hasToString(
            "{\"stops\":[{\"port\":\"Porto\",\"days\":[{\"day\":\"1908-04-01\"},"
                + "{\"day\":\"1908-04-02\"}]},{\"port\":\"Faro\",\"days\":null}]}");
    assertThat(site.entry(1).meta().values().keySet()).containsExactly("port", "day");
  }
}
