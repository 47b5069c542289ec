package dev.pressport.acf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.pressport.block.Json;
import dev.pressport.model.Entry;
import dev.pressport.model.Value;
import dev.pressport.source.MappedSite;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Compares fields with what ACF's get_fields() said of the recorded site, unformatted. */
class RecordedFieldsTest {
  /** What ACF's free edition reads as if it were text, and secrets. */
  private static final Set<String> APART =
      Set.of("repeater", "flexible_content", "gallery", "password");

  private static MappedSite site = MappedSite.of();
  private static final Map<Long, JsonNode> TRUTH = new TreeMap<>();

  @BeforeAll
  static void readSite() throws IOException {
    String data = System.getProperty("pressport.data", "");
    assumeFalse(data.isEmpty(), "no recorded site");
    Path folder = Path.of(data, "site-a");
    site = MappedSite.ofWxr(folder.resolve("wxr/all.xml"));
    try (InputStream json =
        new GZIPInputStream(Files.newInputStream(folder.resolve("truth.json.gz")))) {
      for (JsonNode post : new ObjectMapper().readTree(json).get("posts")) {
        if (post.has("acf_raw") && site.entries().containsKey(post.get("id").asLong())) {
          TRUTH.put(post.get("id").asLong(), post);
        }
      }
    }
  }

  private static JsonNode fields(long id) {
    return Json.of(new Value.Dict(site.entry(id).fields()));
  }

  private static JsonNode described(long id) {
    return Json.of(new Value.Dict(site.entry(id).fieldsMeta())).path("fields");
  }

  @Test
  void readsWhatAcfReads() {
    int compared = 0;
    for (Map.Entry<Long, JsonNode> post : TRUTH.entrySet()) {
      long id = post.getKey();
      for (Map.Entry<String, JsonNode> raw : post.getValue().get("acf_raw").properties()) {
        String name = raw.getKey();
        String at = id + " " + name;
        String type = post.getValue().at("/acf_field_types/" + name + "/type").asText();
        assertThat(described(id).at("/" + name + "/type").asText()).as(at).isEqualTo(type);
        if (!APART.contains(type)) {
          JsonNode value = fields(id).path(name);
          assertThat(stored(type, value)).as(at).isEqualTo(leaves(raw.getValue()));
          compared++;
        }
      }
    }
    assertThat(compared).isGreaterThan(100);
  }

  private static List<String> leaves(JsonNode raw) {
    List<String> leaves = new ArrayList<>();
    if (raw.isContainerNode()) {
      raw.forEach(part -> leaves.addAll(leaves(part)));
    } else {
      leaves.add(raw.asText());
    }
    return leaves;
  }

  /** The leaves of a value, told as they are stored. */
  private static List<String> stored(String type, JsonNode value) {
    if (value.isArray()) {
      List<String> leaves = new ArrayList<>();
      value.forEach(item -> leaves.addAll(stored(type, item)));
      return leaves;
    }
    return switch (type) {
      case "select", "radio", "button_group", "checkbox" -> leaves(value.path("value"));
      case "wysiwyg" -> leaves(value.path("raw"));
      case "page_link" -> leaves(value.has("id") ? value.path("id") : value.path("url"));
      case "image", "file", "post_object", "relationship", "taxonomy", "user" ->
          leaves(value.path("id"));
      case "date_picker" -> List.of(value.asText().replace("-", ""));
      case "date_time_picker" -> List.of(value.asText().replace('T', ' '));
      case "true_false" -> List.of(value.asBoolean() ? "1" : "0");
      case "link" ->
          List.of(
              value.path("title").asText(),
              value.path("url").asText(),
              value.path("newTab").asBoolean() ? "_blank" : "");
      case "group" -> ofGroup(value);
      default -> leaves(value);
    };
  }

  /** The groups of this site hold texts, an image and each other. */
  private static List<String> ofGroup(JsonNode group) {
    List<String> leaves = new ArrayList<>();
    for (JsonNode part : group) {
      leaves.addAll(part.has("slug") ? stored("image", part) : stored("group", part));
    }
    return group.isContainerNode() ? leaves : leaves(group);
  }

  @Test
  void pointsToTheFileOfADownload() {
    JsonNode file = fields(123).path("download_pdf");
    assertThat(file.path("type").asText()).isEqualTo("attachment");
    assertThat(file.path("id").asLong()).isEqualTo(79);
    assertThat(file.path("url").asText())
        .isEqualTo("http://127.0.0.1:8081/wp-content/uploads/2026/11/Online-THB-Summary-2022.pdf");
  }

  @Test
  void readsWhatOnlyThePaidEditionReads() {
    JsonNode fields = fields(123);
    assertThat(fields.path("recommendations")).hasSize(2);
    assertThat(fields.at("/recommendations/0/text/raw").asText()).isEqualTo("<p>Text 0</p>");
    assertThat(fields.at("/recommendations/0/links")).hasSize(2);
    assertThat(fields.at("/recommendations/1/links/0/url").asText())
        .isEqualTo("https://example.org/1/0");
    assertThat(fields.at("/recommendations/1/links/0/file/id").asLong()).isEqualTo(80);
    assertThat(fields.path("sections").findValuesAsText("layout"))
        .containsExactly("quote", "images", "divider", "quote");
    assertThat(fields.at("/sections/1/gallery/1/id").asLong()).isEqualTo(75);
    assertThat(fields.path("photos").findValuesAsText("id")).containsExactly("73", "77", "87");
    assertThat(fields.path("subtitle").asText()).isEqualTo("cloned subtitle");
  }

  @Test
  void leavesNothingOver() {
    for (Entry entry : site.entries().values()) {
      if (!entry.fieldsMeta().isEmpty()) {
        assertThat(entry.fieldsMeta())
            .as("%s", entry.id())
            .containsEntry("orphans", new Value.Array(List.of()))
            .containsEntry("inferred", new Value.Array(List.of()));
      }
    }
  }
}
