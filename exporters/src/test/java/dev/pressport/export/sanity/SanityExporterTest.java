package dev.pressport.export.sanity;

import static dev.pressport.export.cms.HandMadeSite.NESTED;
import static dev.pressport.export.cms.HandMadeSite.ROWS;
import static dev.pressport.export.cms.HandMadeSite.body;
import static dev.pressport.export.cms.HandMadeSite.meta;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.pressport.export.Exported;
import dev.pressport.export.Exporters;
import dev.pressport.export.MigrationRun;
import dev.pressport.export.cms.HandMadeSite;
import dev.pressport.fixtures.Fixtures;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SanityExporterTest {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Pattern FIELD = Pattern.compile("defineField\\(\\{\\s*name: '(\\w+)'");
  @TempDir Path temp = Path.of("");

  private MigrationRun run() {
    return new MigrationRun(temp).to(Exporters.find("sanity").orElseThrow());
  }

  private Exported export(String... items) throws IOException {
    Path site = Files.createTempFile(temp, "site", ".xml");
    Files.writeString(site, HandMadeSite.of(items));
    return run().export(site);
  }

  private static String item(int id, String slug, String status, String more) {
    return """
    <item><title>Title %d</title><link>https://site.example/%s/</link>
    <wp:post_id>%d</wp:post_id><wp:post_name>%s</wp:post_name>
    <wp:post_date>2024-03-05 09:15:00</wp:post_date>
    <wp:status>%s</wp:status><wp:post_type>post</wp:post_type>%s</item>
    """
        .formatted(id, slug, id, slug, status, more);
  }

  private static Map<String, JsonNode> documents(Exported exported) throws IOException {
    Map<String, JsonNode> documents = new LinkedHashMap<>();
    for (String line : Files.readString(exported.folder().resolve("data.ndjson")).split("\n", -1)) {
      if (!line.isEmpty()) {
        JsonNode document = JSON.readTree(line);
        assertThat(documents.put(document.get("_id").textValue(), document)).as(line).isNull();
      }
    }
    return documents;
  }

  private static JsonNode document(Exported exported, String id) throws IOException {
    return Objects.requireNonNull(documents(exported).get(id), id);
  }

  private static String schema(Exported exported, String name) throws IOException {
    return Files.readString(exported.folder().resolve("schemaTypes/" + name + ".ts"));
  }

  @Test
  void refersOnlyToDocumentsThatAreThere() throws IOException {
    for (Path site : List.of(Fixtures.sample(), Fixtures.dump())) {
      Map<String, JsonNode> documents = documents(run().export(site));

      assertThat(documents.keySet()).allMatch(id -> id.matches("(drafts\\.)?[A-Za-z0-9_-]{1,120}"));
      for (JsonNode document : documents.values()) {
        for (JsonNode reference : document.findParents("_ref")) {
          String target = reference.get("_ref").textValue();
          boolean weak = reference.path("_weak").asBoolean();
          assertThat(weak || documents.containsKey(target)).as("%s: %s", document, target).isTrue();
        }
      }
    }
  }

  @Test
  void givesEachObjectInAListItsKey() throws IOException {
    for (JsonNode document : documents(run().export(Fixtures.sample())).values()) {
      checkKeys(document);
    }
  }

  private static void checkKeys(JsonNode value) {
    if (value.isArray()) {
      List<String> keys = new ArrayList<>();
      for (JsonNode item : value) {
        if (item.isObject()) {
          keys.add(item.path("_key").asText());
        }
      }
      assertThat(keys).doesNotContain("").doesNotHaveDuplicates();
    }
    value.forEach(SanityExporterTest::checkKeys);
  }

  @Test
  void refersToADraftUntilItIsPublished() throws IOException {
    String link = body("<p><a href=\"https://site.example/?p=2\">see</a></p>");
    Exported exported = export(item(1, "a", "publish", link), item(2, "b", "draft", ""));

    assertThat(documents(exported)).containsKeys("wp-post-1", "drafts.wp-post-2");
    JsonNode mark = document(exported, "wp-post-1").at("/body/0/markDefs/0");
    assertThat(mark.get("_type").asText()).isEqualTo("internalLink");
    assertThat(mark.at("/reference/_ref").asText()).isEqualTo("wp-post-2");
    assertThat(mark.at("/reference/_weak").asBoolean()).isTrue();
    assertThat(mark.at("/reference/_strengthenOnPublish/type").asText()).isEqualTo("post");
  }

  @Test
  void writesRowsAndLayoutsAsObjectsOfTheirTypes() throws IOException {
    Exported exported = run().export(Fixtures.sample());
    Set<String> defined = new TreeSet<>();
    try (var files = Files.list(exported.folder().resolve("schemaTypes"))) {
      for (Path file : files.toList()) {
        var names =
            Pattern.compile("export const (\\w+) = defineType").matcher(Files.readString(file));
        while (names.find()) {
          defined.add(names.group(1));
        }
      }
    }
    Set<String> used = new TreeSet<>();
    documents(exported).values().stream()
        .filter(document -> document.get("_id").asText().contains("resource"))
        .forEach(document -> document.findValuesAsText("_type").forEach(used::add));
    used.removeIf(type -> !type.startsWith("resource"));

    assertThat(used).hasSizeGreaterThan(4);
    assertThat(defined).containsAll(used);
  }

  @Test
  void takesAHundredFields() throws IOException {
    String metas =
        IntStream.range(0, 100)
            .mapToObj(n -> meta("field number " + n, "value " + n))
            .collect(Collectors.joining());
    Exported exported = export(item(1, "a", "publish", metas));
    JsonNode post = document(exported, "wp-post-1");

    assertThat(IntStream.range(0, 100))
        .allSatisfy(n -> assertThat(post.path("fieldNumber" + n).asText()).isEqualTo("value " + n));
    List<String> fields = new ArrayList<>();
    var matcher = FIELD.matcher(schema(exported, "post"));
    while (matcher.find()) {
      fields.add(matcher.group(1));
    }
    assertThat(fields).hasSizeGreaterThan(100).contains("fieldNumber99");
  }

  @Test
  void keepsFieldsApartWhoseNamesAreAlike() throws IOException {
    String metas = meta("Title", "one") + meta("sub title", "two") + meta("sub_title", "three");
    JsonNode post = document(export(item(1, "a", "publish", metas)), "wp-post-1");

    assertThat(post.get("title").asText()).isEqualTo("Title 1");
    assertThat(List.of(post.path("title2").asText(), post.path("subTitle").asText()))
        .containsExactly("one", "two");
    assertThat(post.path("subTitle2").asText()).isEqualTo("three");
  }

  @Test
  void keepsSlugsOfAnyScriptAndTellsEqualOnesApart() throws IOException {
    Exported exported =
        export(
            item(1, "東京", "publish", ""),
            item(2, "same", "publish", ""),
            item(3, "same", "publish", ""));

    assertThat(document(exported, "wp-post-1").at("/slug/current").asText()).isEqualTo("東京");
    assertThat(
            List.of(
                document(exported, "wp-post-2").at("/slug/current").asText(),
                document(exported, "wp-post-3").at("/slug/current").asText()))
        .containsExactly("same", "same-3");
  }

  @Test
  void leavesOutAnEmptyBody() throws IOException {
    JsonNode post = document(export(item(1, "a", "publish", body(" "))), "wp-post-1");

    assertThat(post.has("body")).isFalse();
  }

  @Test
  void escapesTheCharacterForWhichTheImporterRefusesAFile() throws IOException {
    Exported exported = export(item(1, "a", "publish", body("<p>caf\uFFFD \uFFFD\uFFFD</p>")));

    assertThat(Files.readString(exported.folder().resolve("data.ndjson"))).doesNotContain("\uFFFD");
    assertThat(document(exported, "wp-post-1").at("/body/0/children/0/text").asText())
        .isEqualTo("caf\uFFFD \uFFFD\uFFFD");
  }

  @Test
  void letsTheImporterFetchFilesThatAreNotCopied() throws IOException {
    String file =
        """
        <item><title>Pier</title><wp:post_id>9</wp:post_id><wp:post_name>pier</wp:post_name>
        <wp:status>inherit</wp:status><wp:post_type>attachment</wp:post_type>
        <wp:attachment_url>https://site.example/wp-content/uploads/2024/03/p%20ier.jpg</wp:attachment_url>
        </item>
        """;
    String html =
        "<p><img src=\"https://site.example/wp-content/uploads/2024/03/p%20ier.jpg\"></p>";
    Exported exported =
        export(item(1, "a", "publish", meta("_thumbnail_id", "9") + body(html)), file);
    String asset = "image@https://site.example/wp-content/uploads/2024/03/p%20ier.jpg";

    JsonNode post = document(exported, "wp-post-1");
    assertThat(post.at("/image/_sanityAsset").asText()).isEqualTo(asset);
    assertThat(post.at("/body/0/_sanityAsset").asText()).isEqualTo(asset);
    assertThat(document(exported, "wp-mediaItem-9").at("/image/_sanityAsset").asText())
        .isEqualTo(asset);
  }

  @Test
  void writesRowsWithinRows() throws IOException {
    Exported exported = export(NESTED, item(1, "a", "publish", ROWS));
    JsonNode steps = document(exported, "wp-post-1").get("steps");

    assertThat(steps.at("/0/_type").asText()).isEqualTo("postSteps");
    assertThat(steps.at("/0/parts/1/_type").asText()).isEqualTo("postStepsParts");
    assertThat(steps.at("/0/parts").findValuesAsText("name")).containsExactly("flour", "salt");
    assertThat(schema(exported, "post"))
        .contains("of: [defineArrayMember({type: 'postStepsParts'})]")
        .contains("export const postStepsParts = defineType({");
    assertThat(schema(exported, "index")).contains("import {post, postSteps, postStepsParts}");
  }
}
