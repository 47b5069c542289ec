package dev.pressport.plugin.metabox;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pressport.model.Site;
import dev.pressport.model.SiteFields;
import dev.pressport.model.Value;
import dev.pressport.permalink.AcfRegistrations;
import dev.pressport.permalink.AcfRegistrations.Registration;
import dev.pressport.permalink.Permalinks;
import dev.pressport.php.LooseValue;
import dev.pressport.render.RenderedSite;
import dev.pressport.source.MappedSite;
import dev.pressport.source.TestRow;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class MetaBoxTest {
  private static final Site SITE =
      new Site(
          null,
          null,
          "https://a.example",
          null,
          null,
          null,
          Map.of(),
          null,
          SiteFields.NONE,
          Map.of());

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

  @Test
  void registersTheTypesThatPeopleDefine() {
    MappedSite site =
        MappedSite.of(
            TestRow.entry("mb-post-type", 50)
                .body(
                    "{\"slug\":\"boat\",\"labels\":{\"name\":\"Boats\",\"singular_name\":\"Boat\"},"
                        + "\"public\":true,\"taxonomies\":[\"rig\"],"
                        + "\"rewrite\":{\"slug\":\"fleet\",\"with_front\":false}}"),
            TestRow.entry("mb-taxonomy", 51)
                .body(
                    "{\"slug\":\"rig\",\"labels\":{\"name\":\"Rigs\"},\"types\":[\"boat\"],"
                        + "\"public\":true}"),
            TestRow.entry("boat", 1).named("Gull", "gull"));
    AcfRegistrations known = Permalinks.of(SITE, site.index(), Set.of()).registrations();
    assertThat(known.postTypes().get("boat"))
        .isEqualTo(new Registration("Boats", "Boat", false, List.of("rig")));
    assertThat(known.taxonomies().get("rig"))
        .isEqualTo(new Registration("Rigs", null, false, List.of("boat")));
  }

  @Test
  void showsTextsAndRelatedEntries() {
    RenderedSite site =
        new RenderedSite()
            .row(
                TestRow.entry("post", 2)
                    .named("Tern", "tern")
                    .column("link", "https://a.example/tern/"))
            .table("mb_relationships", "ID", "1", "from", "1", "to", "2", "type", "boats")
            .table("mb_relationships", "ID", "2", "from", "1", "to", "2", "type", "crews");
    assertThat(site.html("It [rwmb_meta id=\"motto\"]!", "motto", "sails & rows"))
        .contains("sails &amp; rows");
    assertThat(site.html("[mb_relationships id=\"boats\" direction=\"from\"]"))
        .contains("<ul><li><a href=\"https://a.example/tern/\">Tern</a></li></ul>");
    assertThat(site.html("[rwmb_meta id=\"photo\"]", "photo", "17")).doesNotContain("17");
    assertThat(site.problems()).containsExactly("unknown-shortcode [rwmb_meta]");
  }
}
