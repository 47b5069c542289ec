package dev.pressport.plugin.pods;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pressport.model.Value;
import dev.pressport.php.LooseValue;
import dev.pressport.source.MappedSite;
import dev.pressport.source.TestRow;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PodsTest {
  private static TestRow field(long id, String name, String type, String... settings) {
    TestRow row =
        TestRow.entry("_pods_field", id)
            .named("Label of " + name, name)
            .column("post_parent", "50")
            .column("menu_order", Long.toString(id))
            .meta("type", type);
    for (int i = 0; i < settings.length; i += 2) {
      row.meta(settings[i], settings[i + 1]);
    }
    return row;
  }

  private static TestRow pod(String type) {
    return TestRow.entry("_pods_pod", 50).named("Boats", "boat").meta("type", type);
  }

  private static final TestRow BOAT =
      TestRow.entry("boat", 1)
          .named("Gull", "gull")
          .meta("built", "1908-04-01")
          .meta("sails", "1")
          .meta("length", "12.50")
          .meta("crew", "1")
          .meta("crew", "2")
          .meta("rig", "b");

  @Test
  void typesValuesAndRelations() {
    MappedSite site =
        MappedSite.of(
            pod("post_type"),
            field(51, "built", "date"),
            field(52, "sails", "boolean"),
            field(53, "length", "number"),
            field(
                54,
                "crew",
                "pick",
                "pick_object",
                "post_type",
                "pick_val",
                "boat",
                "pick_format_type",
                "multi"),
            field(
                55,
                "rig",
                "pick",
                "pick_object",
                "custom-simple",
                "pick_custom",
                "a|Sloop\nb|Yawl"),
            BOAT,
            TestRow.entry("boat", 2).named("Tern", "tern"));
    Map<String, Value> fields = site.entry(1).fields();
    assertThat(fields.keySet()).containsExactly("built", "sails", "length", "crew", "rig");
    assertThat(fields)
        .containsEntry("built", Value.of("1908-04-01"))
        .containsEntry("sails", Value.TRUE)
        .containsEntry("length", new Value.Decimal(12.5));
    assertThat(LooseValue.of(fields.getOrDefault("crew", Value.NULL)).list())
        .extracting(crew -> crew.get("slug").string())
        .containsExactly("gull", "tern");
    assertThat(LooseValue.of(fields.getOrDefault("rig", Value.NULL)).get("label").string())
        .isEqualTo("Yawl");
    assertThat(site.entry(1).meta().values()).containsKey("built");
  }

  @Test
  void leavesAloneWhatIsNoPodOfAPostType() {
    MappedSite site = MappedSite.of(pod("user"), field(51, "built", "date"), BOAT);
    assertThat(site.entry(1).fields()).isEmpty();
  }
}
