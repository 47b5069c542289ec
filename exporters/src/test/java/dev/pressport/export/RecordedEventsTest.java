package dev.pressport.export;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Compares events with what The Events Calendar and Events Manager themselves said of them. */
class RecordedEventsTest {
  @TempDir private Path temp;

  private static String text(JsonNode node) {
    return node.isMissingNode() || node.isNull() ? "" : node.asText();
  }

  private static List<String> venue(JsonNode venue, String postalCode) {
    List<String> parts = new ArrayList<>();
    for (String key : List.of("id", "name", "address", "city", "country", postalCode, "phone")) {
      parts.add(text(venue.path(key)));
    }
    return parts;
  }

  private static List<String> organizers(JsonNode list) {
    List<String> organizers = new ArrayList<>();
    list.forEach(one -> organizers.add(text(one.get("id")) + " " + text(one.get("name"))));
    return organizers;
  }

  @ParameterizedTest
  @CsvSource({
    "harbour, dump.sql.gz",
    "harbour, site.xml.gz",
    "club, dump.sql.gz",
    "club, site.xml.gz",
    "orchard, dump.sql.gz",
    "orchard, site.xml.gz"
  })
  void saysTheSameOfEvents(String name, String file) throws IOException {
    PluginSite site = PluginSite.of(name);
    JsonNode truth = site.truth();
    Map<String, JsonNode> entries = site.entries(new MigrationRun(temp), file);

    int compared = 0;
    for (Map.Entry<String, JsonNode> event : truth.path("events").properties()) {
      compare(Objects.requireNonNull(entries.get(event.getKey())).get("details"), event.getValue());
      compared++;
    }
    for (Map.Entry<String, JsonNode> post : truth.get("posts").properties()) {
      if (post.getValue().get("post_type").asText().equals("event")) {
        JsonNode metas = post.getValue().get("meta");
        JsonNode details = Objects.requireNonNull(entries.get(post.getKey())).get("details");
        assertThat(text(details.at("/start/local")).replace('T', ' '))
            .isEqualTo(text(metas.at("/_event_start_local/0")));
        assertThat(text(details.at("/end/local")).replace('T', ' '))
            .isEqualTo(text(metas.at("/_event_end_local/0")));
        assertThat(details.at("/venue/name").isTextual()).isTrue();
        compared++;
      }
    }
    assertThat(compared).isPositive();
  }

  private static void compare(JsonNode details, JsonNode truth) {
    assertThat(text(details.at("/start/local"))).isEqualTo(text(truth.get("start")));
    assertThat(text(details.at("/end/local"))).isEqualTo(text(truth.get("end")));
    assertThat(text(details.at("/start/utc")).replace('T', ' ').replace("Z", ""))
        .isEqualTo(text(truth.get("start_utc")));
    assertThat(text(details.at("/start/timezone"))).isEqualTo(text(truth.get("timezone")));
    assertThat(details.get("allDay").asBoolean()).isEqualTo(truth.get("all_day").asBoolean());
    assertThat(text(details.at("/cost/text"))).isEqualTo(text(truth.get("cost")));
    assertThat(text(details.get("website"))).isEqualTo(text(truth.get("website")));
    assertThat(venue(details.get("venue"), "postalCode"))
        .isEqualTo(venue(truth.get("venue"), "zip"));
    assertThat(organizers(details.get("organizers")))
        .isEqualTo(organizers(truth.get("organizers")));
  }
}
