package dev.pressport.acf;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pressport.source.TestRow;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FieldValuesTest {

  private static AcfSite holding(String settings, String stored) {
    return new AcfSite().field("f", settings).value("f", 1, stored);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '^',
      value = {
        "text;1e3;\"1e3\"",
        "textarea;^^;\"\"",
        "email;a@b.example;\"a@b.example\"",
        "number;1234.5;1234.5",
        "number;1,234;1234",
        "number;^^;null",
        "range;7;7",
        "color_picker;rgba(1,2,3,0.5);\"rgba(1,2,3,0.5)\"",
        "true_false;1;true",
        "true_false;0;false",
        "true_false;^^;false",
        "oembed;https://v.example/1;{\"url\":\"https://v.example/1\"}",
        "wysiwyg;^^;null",
        "date_picker;20240131;\"2024-01-31\"",
        "date_picker;2024-01-31;\"2024-01-31\"",
        "date_picker;1706659200;\"2024-01-31\"",
        "date_picker;^^;null",
        "date_time_picker;2024-01-31 13:45:00;\"2024-01-31T13:45:00\"",
        "time_picker;13:45:00;\"13:45:00\"",
        "time_picker;13:45;\"13:45:00\"",
        "icon_picker;dashicons-flag;{\"type\":\"dashicons\",\"value\":\"dashicons-flag\"}",
        "page_link;https://a.example/;{\"url\":\"https://a.example/\"}",
        "image;^^;null",
        "gallery;^^;[]",
        "relationship;^^;[]",
        "checkbox;^^;[]",
        "post_object;null;null",
        "some_addon;as it is;\"as it is\""
      })
  void readsEachType(String type, String stored, String json) {
    AcfSite site = holding("{\"type\":\"" + type + "\"}", stored);
    assertThat(site.fields()).isEqualTo("{\"f\":" + json + "}");
    assertThat(site.problems()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '^',
      value = {
        "number;many;\"many\"",
        "date_picker;20240231;\"20240231\"",
        "date_time_picker;soon;\"soon\"",
        "time_picker;25:00;\"25:00\"",
        "image;nonsense;null",
        "user;admin;null",
        "google_map;Paris;null"
      })
  void tellsOfWhatDoesNotFit(String type, String stored, String json) {
    AcfSite site = holding("{\"type\":\"" + type + "\"}", stored);
    assertThat(site.fields()).isEqualTo("{\"f\":" + json + "}");
    assertThat(site.problems()).containsExactly("acf-value-unusable");
  }

  @Test
  void withholdsPasswords() {
    AcfSite site = holding("{\"type\":\"password\"}", "secret");
    assertThat(site.fields()).isEqualTo("{\"f\":null}");
    assertThat(site.problems()).containsExactly("acf-password-withheld");
  }

  @Test
  void labelsWhatWasChosen() {
    String choices = "\"choices\":{\"a\":\"Ah\",\"b\":\"Beh\"}";
    assertThat(holding("{\"type\":\"select\"," + choices + "}", "b").fields())
        .isEqualTo("{\"f\":{\"value\":\"b\",\"label\":\"Beh\"}}");
    assertThat(
            holding("{\"type\":\"checkbox\"," + choices + "}", AcfSite.php("[\"a\",\"own\"]"))
                .fields())
        .isEqualTo(
            "{\"f\":[{\"value\":\"a\",\"label\":\"Ah\"},{\"value\":\"own\",\"label\":null}]}");
    assertThat(holding("{\"type\":\"select\",\"multiple\":1," + choices + "}", "a").fields())
        .isEqualTo("{\"f\":[{\"value\":\"a\",\"label\":\"Ah\"}]}");
    assertThat(holding("{\"type\":\"radio\",\"choices\":[\"No\",\"Yes\"]}", "1").fields())
        .isEqualTo("{\"f\":{\"value\":\"1\",\"label\":\"Yes\"}}");
  }

  @Test
  void readsALinkAndAPlace() {
    String link = AcfSite.php("{\"title\":\"T\",\"url\":\"/u\",\"target\":\"_blank\"}");
    assertThat(holding("{\"type\":\"link\"}", link).fields())
        .isEqualTo("{\"f\":{\"title\":\"T\",\"url\":\"/u\",\"newTab\":true}}");
    String place = AcfSite.php("{\"lat\":\"48.5\",\"lng\":7,\"place_id\":\"Ch\",\"zoom\":14}");
    assertThat(holding("{\"type\":\"google_map\"}", place).fields())
        .isEqualTo("{\"f\":{\"lat\":48.5,\"lng\":7,\"placeId\":\"Ch\",\"zoom\":14}}");
  }

  @Test
  void resolvesFilesAndEntries() {
    AcfSite site =
        holding("{\"type\":\"relationship\"}", AcfSite.php("[\"8\",\"7\",\"9\"]"))
            .row(
                TestRow.entry("attachment", 7)
                    .named("Map", "map")
                    .column("link", "https://a.example/map/")
                    .column("attachment_url", "https://a.example/map.png"))
            .row(
                TestRow.entry("page", 8)
                    .named("About", "about")
                    .column("link", "https://a.example/about/"));
    assertThat(site.fields())
        .isEqualTo(
            "{\"f\":[{\"type\":\"page\",\"id\":8,\"slug\":\"about\","
                + "\"url\":\"https://a.example/about/\"},"
                + "{\"type\":\"attachment\",\"id\":7,\"slug\":\"map\","
                + "\"url\":\"https://a.example/map.png\"},{\"id\":9,\"missing\":true}]}");
    assertThat(site.problems()).containsExactly("acf-target-missing");
  }

  @Test
  void resolvesTermsOfMetasAndOfTheEntry() {
    String term = "{\"type\":\"genre\",\"id\":5,\"slug\":\"novel\",\"url\":null}";
    AcfSite byMeta =
        holding("{\"type\":\"taxonomy\",\"taxonomy\":\"genre\",\"field_type\":\"radio\"}", "5")
            .row(TestRow.term("genre", 5, "novel", "Novel"));
    assertThat(byMeta.fields()).isEqualTo("{\"f\":" + term + "}");
    AcfSite byEntry =
        holding(
                "{\"type\":\"taxonomy\",\"taxonomy\":\"genre\",\"field_type\":\"checkbox\","
                    + "\"load_terms\":1}",
                "")
            .row(TestRow.term("genre", 5, "novel", "Novel"))
            .in("genre", "novel");
    assertThat(byEntry.fields()).isEqualTo("{\"f\":[" + term + "]}");
  }

  @Test
  void takesTheFirstOfSeveralWhereOneIsAllowed() {
    AcfSite site =
        holding("{\"type\":\"page_link\"}", AcfSite.php("[\"https://a/\",\"https://b/\"]"));
    assertThat(site.fields()).isEqualTo("{\"f\":{\"url\":\"https://a/\"}}");
    assertThat(site.problems()).containsExactly("acf-several-values");
  }
}
