package dev.pressport.plugin.toolset;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pressport.model.Site;
import dev.pressport.model.SiteFields;
import dev.pressport.model.Value;
import dev.pressport.php.LooseValue;
import dev.pressport.php.PhpJson;
import dev.pressport.render.RenderedSite;
import dev.pressport.source.MappedSite;
import dev.pressport.source.TestRow;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ToolsetTypesTest {
  private static final String DEFINITIONS =
      """
      {"built": {"slug": "built", "type": "date", "name": "Built",
         "meta_key": "wpcf-built", "data": {"repetitive": "0"}},
       "launch": {"slug": "launch", "type": "date", "name": "Launch",
         "data": {"date_and_time": "and_time"}},
       "extras": {"slug": "extras", "type": "checkboxes", "name": "Extras", "data": {"options":
         {"x8": {"title": "Radio set", "set_value": "radio"}, "x9": {"title": "Lamp",
          "set_value": "lamp"}, "x10": {"title": "Oars", "set_value": "oars"}}}},
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
                .meta("_wp_types_group_fields", ",built,launch,extras,photo,rig,gone,")
                .meta("_wp_types_group_post_types", ",boat,"),
            TestRow.entry("boat", 1)
                .meta("wpcf-built", "1706659200")
                .meta("wpcf-launch", "1706711400")
                .meta(
                    "wpcf-extras",
                    "a:3:{s:2:\"x8\";a:1:{i:0;s:5:\"radio\";}s:2:\"x9\";s:1:\"0\";"
                        + "s:3:\"x10\";a:1:{i:0;s:4:\"oars\";}}")
                .meta("wpcf-photo", "https://a.example/a.jpg")
                .meta("wpcf-photo", "https://a.example/b.jpg")
                .meta("wpcf-rig", "s"));
    Map<String, Value> fields = mapped.entry(1).fields();
    assertThat(fields).containsEntry("built", Value.of("2024-01-31"));
    assertThat(fields).containsEntry("launch", Value.of("2024-01-31T14:30:00"));
    assertThat(LooseValue.of(fields.getOrDefault("extras", Value.NULL)).list())
        .extracting(box -> box.get("label").string())
        .containsExactly("Radio set", "Oars");
    assertThat(LooseValue.of(fields.getOrDefault("photo", Value.NULL)).list())
        .extracting(photo -> photo.get("url").string())
        .containsExactly("https://a.example/a.jpg", "https://a.example/b.jpg");
    assertThat(LooseValue.of(fields.getOrDefault("rig", Value.NULL)).get("label").string())
        .isEqualTo("Sloop");
  }

  @Test
  void showsValuesByAShortcode() {
    RenderedSite site =
        new RenderedSite()
            .option(ToolsetFields.OPTION, PhpJson.decode(DEFINITIONS).orElseThrow())
            .option("date_format", Value.of("Y"));
    assertThat(
            site.html(
                "[types field=\"built\"][/types] [types field='rig'][/types] "
                    + "[types field=\"photo\" alt=\"A boat\"][/types] "
                    + "[types field=\"extras\"][/types] [types field=\"gone\"][/types]",
                "wpcf-built",
                "1706659200",
                "wpcf-rig",
                "s",
                "wpcf-photo",
                "https://a.example/a.jpg",
                "wpcf-extras",
                "a:1:{s:2:\"x9\";a:1:{i:0;s:4:\"lamp\";}}"))
        .contains(">2024</time>", "Sloop", "Lamp")
        .contains("<img src=\"https://a.example/a.jpg\" alt=\"A boat\">");
    assertThat(site.problems()).containsExactly("unknown-shortcode [types]");
  }
}
