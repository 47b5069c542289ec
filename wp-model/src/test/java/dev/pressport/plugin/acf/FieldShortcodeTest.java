package dev.pressport.plugin.acf;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pressport.render.RenderedSite;
import dev.pressport.source.TestRow;
import org.junit.jupiter.api.Test;

class FieldShortcodeTest {
  private static TestRow field(int number, String name, String settings) {
    return TestRow.entry("acf-field", 50 + number)
        .named(name, "field_" + number)
        .column("post_excerpt", name)
        .column("post_parent", "40")
        .body(settings);
  }

  private static RenderedSite site() {
    return new RenderedSite()
        .row(TestRow.entry("acf-field-group", 40).named("Boats", "group_1").body("a:0:{}"))
        .row(field(1, "motto", "a:1:{s:4:\"type\";s:4:\"text\";}"))
        .row(
            field(
                2,
                "rig",
                "a:3:{s:4:\"type\";s:8:\"checkbox\";s:13:\"return_format\";s:5:\"label\";"
                    + "s:7:\"choices\";a:2:{s:1:\"s\";s:5:\"Sloop\";s:1:\"y\";s:4:\"Yawl\";}}"))
        .row(
            field(
                3,
                "built",
                "a:2:{s:4:\"type\";s:11:\"date_picker\";s:13:\"return_format\";s:6:\"j. F Y\";}"))
        .row(field(4, "note", "a:2:{s:4:\"type\";s:8:\"textarea\";s:9:\"new_lines\";s:2:\"br\";}"))
        .row(field(5, "code", "a:1:{s:4:\"type\";s:8:\"password\";}"))
        .row(field(6, "photo", "a:1:{s:4:\"type\";s:5:\"image\";}"))
        .picture(8, "Gull")
        .row(
            TestRow.entry("post", 2)
                .named("Other", "other")
                .column("link", "https://a.example/other/")
                .meta("motto", "Home & dry")
                .meta("_motto", "field_1"))
        .row(
            TestRow.entry("post", 3)
                .named("Draft", "draft")
                .column("post_status", "draft")
                .meta("motto", "Not yet")
                .meta("_motto", "field_1"))
        .row(
            TestRow.term("category", 7, "fleet", "Fleet")
                .meta("motto", "All at sea")
                .meta("_motto", "field_1"));
  }

  private static final String[] METAS = {
    "motto", "Ahoy \"all\"",
    "_motto", "field_1",
    "rig", "a:2:{i:0;s:1:\"s\";i:1;s:1:\"x\";}",
    "_rig", "field_2",
    "built", "19080401",
    "_built", "field_3",
    "note", "one\ntwo",
    "_note", "field_4",
    "code", "s3cret",
    "_code", "field_5",
    "photo", "8",
    "_photo", "field_6",
    "loose", "no field"
  };

  private static String shown(String shortcode) {
    return site().html(shortcode, METAS).strip();
  }

  @Test
  void printsValuesInTheirReturnFormat() {
    assertThat(shown("A [acf field=\"motto\"]!")).contains("A Ahoy \"all\"!");
    assertThat(shown("[acf field=\"rig\"]")).contains("Sloop, x");
    assertThat(shown("[acf field=\"built\"]")).contains("1. April 1908");
    assertThat(shown("[acf field=\"built\" format_value=\"0\"]")).contains("19080401");
    assertThat(shown("[acf field=\"note\"]")).containsPattern("one<br ?/?>\\s*two");
    assertThat(shown("[acf field=\"photo\"]")).contains("p8.jpg");
    assertThat(shown("[acf field=\"field_1\"]")).contains("Ahoy");
  }

  @Test
  void printsValuesOfOthers() {
    assertThat(shown("[acf field=\"motto\" post_id=\"2\"]")).contains("Home &amp; dry");
    assertThat(shown("[acf field=\"motto\" post_id=\"category_7\"]")).contains("All at sea");
    assertThat(shown("[acf field=\"motto\" post_id=\"term_7\"]")).contains("All at sea");
  }

  @Test
  void printsNothingThatVisitorsDoNotSee() {
    assertThat(shown("x[acf field=\"code\"]x")).contains("xx");
    assertThat(shown("x[acf field=\"loose\"]x")).contains("xx");
    assertThat(shown("x[acf field=\"motto\" post_id=\"3\"]x")).contains("xx");
  }
}
