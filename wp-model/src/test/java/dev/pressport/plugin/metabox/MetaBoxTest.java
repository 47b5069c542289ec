package dev.pressport.plugin.metabox;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pressport.model.Value;
import dev.pressport.php.LooseValue;
import dev.pressport.source.MappedSite;
import dev.pressport.source.TestRow;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class MetaBoxTest {
  private static final String GROUP =
      "a:2:{s:10:\"post_types\";a:1:{i:0;s:4:\"boat\";}s:6:\"fields\";a:3:{"
          + "i:0;a:2:{s:2:\"id\";s:5:\"built\";s:4:\"type\";s:4:\"date\";}"
          + "i:1;a:4:{s:2:\"id\";s:5:\"ports\";s:4:\"type\";s:13:\"checkbox_list\";"
          + "s:4:\"name\";s:5:\"Ports\";s:7:\"options\";a:2:{s:1:\"n\";s:5:\"North\";"
          + "s:1:\"w\";s:4:\"West\";}}"
          + "i:2;a:3:{s:2:\"id\";s:5:\"notes\";s:4:\"type\";s:4:\"text\";s:5:\"clone\";b:1;}}}";

  @Test
  void typesTheFieldsOfTheBuilder() {
    MappedSite site =
        MappedSite.of(
            TestRow.entry("meta-box", 50).meta("meta_box", GROUP),
            TestRow.entry("boat", 1)
                .meta("built", "1908-04-01")
                .meta("ports", "n")
                .meta("ports", "w")
                .meta("notes", "a:2:{i:0;s:1:\"a\";i:1;s:1:\"b\";}"));
    Map<String, Value> fields = site.entry(1).fields();
    assertThat(fields).containsEntry("built", Value.of("1908-04-01"));
    assertThat(LooseValue.of(fields.getOrDefault("ports", Value.NULL)).list())
        .extracting(port -> port.get("label").string())
        .containsExactly("North", "West");
    assertThat(fields)
        .containsEntry("notes", new Value.Array(List.of(Value.of("a"), Value.of("b"))));
    assertThat(site.problemsOf(1)).isEmpty();
  }
}
