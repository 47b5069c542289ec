package dev.pressport.plugin.pods;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pressport.model.Value;
import dev.pressport.php.LooseValue;
import dev.pressport.render.RenderedSite;
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

  private static final TestRow CREW =
      field(
          54,
          "crew",
          "pick",
          "pick_object",
          "post_type",
          "pick_val",
          "boat",
          "pick_format_type",
          "multi");

  @Test
  void typesValuesAndRelations() {
    MappedSite site =
        MappedSite.of(
            pod("post_type"),
            field(51, "built", "date"),
            field(52, "sails", "boolean"),
            field(53, "length", "number"),
            CREW,
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

  private static TestRow boat(long id, String title, String... metas) {
    TestRow row =
        TestRow.entry("boat", id)
            .named(title, "b" + id)
            .column("link", "https://a.example/boats/b" + id + "/");
    for (int i = 0; i < metas.length; i += 2) {
      row.meta(metas[i], metas[i + 1]);
    }
    return row;
  }

  private static RenderedSite harbour() {
    return new RenderedSite()
        .row(pod("post_type"))
        .row(field(51, "built", "date", "date_format", "dmy_dot"))
        .row(field(52, "sails", "boolean"))
        .row(CREW)
        .row(field(55, "rig", "pick", "pick_object", "custom-simple", "pick_custom", "b|Yawl"))
        .row(TestRow.entry("_pods_template", 60).named("Boat Card", "boat-card").body("{@rig}!"))
        .row(boat(3, "Tern", "rig", "b", "sails", "0", "api_key", "s3cret"))
        .row(boat(2, "Gull", "built", "1908-04-01", "sails", "1", "crew", "3", "crew", "4"))
        .row(boat(4, "Auk", "rig", "x"))
        .row(boat(5, "Draft").column("post_status", "draft"));
  }

  @Test
  void listsEntriesInATemplate() {
    RenderedSite site = harbour();
    assertThat(site.html("[pods name=\"boat\" limit=\"2\"]<li>{@post_title}: {@rig}</li>[/pods]"))
        .isEqualToIgnoringWhitespace("<li>Auk: x</li><li>Gull: </li>");
    assertThat(
            site.html(
                "[pods name=\"boat\" orderby=\"t.post_title DESC\" where=\"rig.meta_value = 'b'\"]"
                    + "<a href=\"{@permalink}\">{@post_title}</a>{@api_key,,(,)}{@rig,,(,)}[/pods]"))
        .isEqualToIgnoringWhitespace("<a href=\"https://a.example/boats/b3/\">Tern</a>(Yawl)");
    assertThat(site.html("[pods name=\"boat\" template=\"Boat Card\" slug=\"b3\"]"))
        .isEqualToIgnoringWhitespace("Yawl!");
    assertThat(site.problems()).isEmpty();
  }

  @Test
  void showsValuesAndSectionsOfOneEntry() {
    RenderedSite site = harbour();
    assertThat(site.html("[pods name=\"boat\" id=\"2\" field=\"crew\"]"))
        .isEqualToIgnoringWhitespace("Tern and Auk");
    assertThat(site.html("[pods name=\"boat\" id=\"2\" field=\"crew.rig\"]"))
        .isEqualToIgnoringWhitespace("Yawl and x");
    assertThat(
            site.html(
                "[pods name=\"boat\" id=\"2\"]{@built} [if sails]sails[else]motor[/if]"
                    + "[each crew]<b>{@post_title}[if sails]s[/if]</b>[/each][/pods]"))
        .contains(">01.04.1908</time> sails<b>Tern</b><b>Auk</b>")
        .doesNotContain("motor");
    assertThat(
            site.html(
                "<!-- wp:pods/pods-block-single {\"name\":\"boat\",\"slug\":\"3\","
                    + "\"template_custom\":\"{@sails} {@post_title}\"} /-->"))
        .isEqualTo("No Tern");
    assertThat(site.html("<!-- wp:pods/pods-block-field {\"field\":\"rig\"} /-->")).isEmpty();
  }

  @Test
  void showsNoSecretsOfAnEntry() {
    RenderedSite site = harbour().ofType("boat");
    assertThat(
            site.html(
                "[pods field=\"rig\"]/[pods field=\"api_key\"]", "rig", "b", "api_key", "s3c"))
        .contains("Yawl")
        .doesNotContain("s3c");
  }

  @Test
  void reportsWhatOnlyADatabaseAnswers() {
    RenderedSite site = harbour();
    assertThat(site.html("[pods name=\"boat\" where=\"t.ID IN (SELECT 1)\"]{@post_title}[/pods]"))
        .isBlank();
    assertThat(site.problems())
        .containsExactly("server-only lists of Pods with a condition in SQL");
    assertThat(site.html("[pods name=\"boat\" id=\"5\" not_found=\"None\"]{@post_title}[/pods]"))
        .isEqualToIgnoringWhitespace("None");
    assertThat(site.html("[pods name=\"boat\" id=\"3\"]" + "[if a]".repeat(5000) + "[/pods]"))
        .contains("[if a]");
  }

  @Test
  void leavesAloneWhatIsNoPodOfAPostType() {
    MappedSite site = MappedSite.of(pod("user"), field(51, "built", "date"), BOAT);
    assertThat(site.entry(1).fields()).isEmpty();
  }

  @Test
  void saysYesAndNoInTheWordsOfTheField() {
    RenderedSite site =
        new RenderedSite()
            .row(pod("post_type"))
            .row(field(52, "sails", "boolean", "boolean_yes_label", "Ja"))
            .row(boat(2, "Gull", "sails", "1"))
            .row(boat(3, "Tern", "sails", "0"));
    assertThat(site.html("[pods name=\"boat\"]{@post_title}: {@sails}; [/pods]"))
        .contains("Gull: Ja; Tern: No;");
  }
}
