package dev.pressport.plugin.toolset;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pressport.model.Site;
import dev.pressport.model.SiteFields;
import dev.pressport.model.Value;
import dev.pressport.php.LooseValue;
import dev.pressport.php.PhpJson;
import dev.pressport.source.MappedSite;
import dev.pressport.source.TestRow;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ToolsetTypesTest {
  private static final String DEFINITIONS =
      """
      {"built": {"slug": "built", "type": "date", "name": "Built",
         "meta_key": "wpcf-built", "data": {"repetitive": "0"}},
       "photo": {"slug": "photo", "type": "image", "name": "Photo",
         "data": {"repetitive": "1"}},
       "rig": {"slug": "rig", "type": "select", "name": "Rig", "data": {"options":
         {"x1": {"title": "Sloop", "value": "s"}, "default": "no-default"}}}}
      """;

  @Test
  void typesTheFieldsOfAGroup() {
    Value definitions = PhpJson.decode(DEFINITIONS).orElseThrow();
    Site site =
        new Site(
            null,
            null,
            null,
            null,
            null,
            null,
            Map.of(ToolsetFields.OPTION, definitions),
            null,
            SiteFields.NONE,
            Map.of());
    MappedSite mapped =
        MappedSite.of(
            site,
            TestRow.entry("wp-types-group", 50)
                .meta("_wp_types_group_fields", ",built,photo,rig,gone,")
                .meta("_wp_types_group_post_types", ",boat,"),
            TestRow.entry("boat", 1)
                .meta("wpcf-built", "1706659200")
                .meta("wpcf-photo", "https://a.example/a.jpg")
                .meta("wpcf-photo", "https://a.example/b.jpg")
                .meta("wpcf-rig", "s"));
    Map<String, Value> fields = mapped.entry(1).fields();
    assertThat(fields).containsEntry("built", Value.of("2024-01-31"));
    assertThat(LooseValue.of(fields.getOrDefault("photo", Value.NULL)).list())
        .extracting(photo -> photo.get("url").string())
        .containsExactly("https://a.example/a.jpg", "https://a.example/b.jpg");
    assertThat(LooseValue.of(fields.getOrDefault("rig", Value.NULL)).get("label").string())
        .isEqualTo("Sloop");
  }
}
