package dev.pressport.export.contentful;

import static dev.pressport.export.cms.HandMadeSite.NESTED;
import static dev.pressport.export.cms.HandMadeSite.ROWS;
import static dev.pressport.export.cms.HandMadeSite.body;
import static dev.pressport.export.cms.HandMadeSite.comment;
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
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ContentfulExporterTest {
  private static final ObjectMapper JSON = new ObjectMapper();
  @TempDir Path temp = Path.of("");

  private MigrationRun run() {
    return new MigrationRun(temp).to(Exporters.find("contentful").orElseThrow());
  }

  private Exported export(String... items) throws IOException {
    Path site = Files.createTempFile(temp, "site", ".xml");
    Files.writeString(site, HandMadeSite.of(items));
    return run().export(site);
  }

  private static String item(int id, String title, String slug, String status, String more) {
    return """
    <item><title>%s</title><link>https://site.example/%s/</link>
    <wp:post_id>%d</wp:post_id><wp:post_name>%s</wp:post_name>
    <wp:post_date>2024-03-05 09:15:00</wp:post_date>
    <wp:status>%s</wp:status><wp:post_type>post</wp:post_type>%s</item>
    """
        .formatted(title, slug, id, slug, status, more);
  }

  private static JsonNode read(Exported exported) throws IOException {
    return JSON.readTree(exported.folder().resolve("export.json").toFile());
  }

  private static Map<String, JsonNode> entries(Exported exported) throws IOException {
    Map<String, JsonNode> entries = new LinkedHashMap<>();
    for (JsonNode entry : read(exported).get("entries")) {
      assertThat(entries.put(entry.at("/sys/id").asText(), entry)).isNull();
    }
    return entries;
  }

  private static JsonNode entry(Map<String, JsonNode> entries, String id) {
    return Objects.requireNonNull(entries.get(id), id);
  }

  private static JsonNode field(Exported exported, String id, String field) throws IOException {
    return entry(entries(exported), id).at("/fields/" + field + "/en-US");
  }

  private static JsonNode type(Exported exported, String id) throws IOException {
    for (JsonNode type : read(exported).get("contentTypes")) {
      if (type.at("/sys/id").asText().equals(id)) {
        return type;
      }
    }
    throw new AssertionError("no content type " + id);
  }

  @Test
  void linksOnlyToWhatIsThere() throws IOException {
    for (Path site : List.of(Fixtures.sample(), Fixtures.dump())) {
      JsonNode all = read(run().export(site));
      List<String> ids = new ArrayList<>();
      for (String kind : List.of("entries", "assets", "contentTypes")) {
        all.get(kind).forEach(one -> ids.add(one.at("/sys/id").asText()));
      }

      assertThat(ids).doesNotHaveDuplicates().allMatch(id -> id.matches("[A-Za-z0-9._-]{1,64}"));
      List<String> links = new ArrayList<>();
      for (JsonNode sys : all.findValues("sys")) {
        if (sys.path("type").asText().equals("Link")) {
          links.add(sys.get("id").asText());
        }
      }
      assertThat(links).hasSizeGreaterThan(20).allMatch(ids::contains);
    }
  }

  @Test
  void publishesOnlyWhatWasPublic() throws IOException {
    Map<String, JsonNode> entries =
        entries(
            export(item(1, "A", "a", "publish", ""), item(2, "B", "b", "draft", body("<p>x</p>"))));

    assertThat(entry(entries, "wp-post-1").at("/sys/publishedVersion").asInt()).isEqualTo(1);
    assertThat(entry(entries, "wp-post-2").at("/sys").has("publishedVersion")).isFalse();
  }

  @Test
  void keepsFieldsBeyondTheFiftiethTogether() throws IOException {
    String metas =
        IntStream.range(0, 100)
            .mapToObj(n -> meta("field_" + n, "value " + n))
            .collect(Collectors.joining());
    Exported exported = export(item(1, "A", "a", "publish", metas));
    JsonNode entry = entry(entries(exported), "wp-post-1").get("fields");

    assertThat(type(exported, "post").get("fields")).hasSize(50);
    JsonNode others = entry.at("/otherFields/en-US");
    assertThat(IntStream.range(0, 100))
        .allSatisfy(
            n -> {
              String own = entry.at("/field" + n + "/en-US").asText();
              String other = others.path("field_" + n).asText();
              assertThat(own + other).isEqualTo("value " + n);
            });
    assertThat(others.size()).isGreaterThan(60);
    assertThat(codes(exported)).contains("contentful-field-moved");
  }

  private static List<String> codes(Exported exported) throws IOException {
    List<String> codes = new ArrayList<>();
    Path file = exported.folder().resolve("_pressport/problems.ndjson");
    for (String line : Files.readAllLines(file)) {
      codes.add(JSON.readTree(line).get("code").asText());
    }
    return codes;
  }

  @Test
  void cutsALongTitleAndKeepsTheWholeOne() throws IOException {
    String title = "word ".repeat(80).strip();
    Exported exported = export(item(1, title, "a", "publish", ""));

    assertThat(field(exported, "wp-post-1", "title").asText())
        .hasSizeLessThanOrEqualTo(256)
        .startsWith("word word")
        .endsWith("…");
    assertThat(field(exported, "wp-post-1", "otherFields").get("title").asText()).isEqualTo(title);
    assertThat(codes(exported)).contains("contentful-text-moved");
  }

  @Test
  void dividesABodyThatIsTooLong() throws IOException {
    String html =
        IntStream.range(0, 30_000)
            .mapToObj(n -> "<p>word" + n + "</p>")
            .collect(Collectors.joining());
    Exported exported = export(item(1, "A", "a", "publish", body(html)));
    Map<String, JsonNode> entries = entries(exported);
    JsonNode more = field(exported, "wp-post-1", "moreBody");

    assertThat(more).isNotEmpty();
    StringBuilder text = new StringBuilder();
    field(exported, "wp-post-1", "body").findValuesAsText("value").forEach(text::append);
    for (JsonNode link : more) {
      JsonNode part = entry(entries, link.at("/sys/id").asText()).at("/fields/body/en-US");
      assertThat(JSON.writeValueAsBytes(part)).hasSizeLessThan(1_000_000);
      part.findValuesAsText("value").forEach(text::append);
    }
    assertThat(text.toString())
        .isEqualTo(
            IntStream.range(0, 30_000).mapToObj(n -> "word" + n).collect(Collectors.joining()));
    assertThat(field(exported, "wp-post-1", "html").isMissingNode()).isTrue();
    assertThat(codes(exported)).contains("contentful-body-split", "contentful-html-left-out");
  }

  @Test
  void writesRowsAndLayoutsAsObjects() throws IOException {
    Exported exported = run().export(Fixtures.sample());
    Map<String, String> types = new LinkedHashMap<>();
    for (JsonNode field : type(exported, "resource").get("fields")) {
      types.put(field.get("id").asText(), field.get("type").asText());
    }
    List<JsonNode> rows = new ArrayList<>();
    for (JsonNode entry : entries(exported).values()) {
      rows.addAll(entry.findValues("recommendations"));
    }

    assertThat(types)
        .containsEntry("recommendations", "Object")
        .containsEntry("sections", "Object");
    assertThat(rows).isNotEmpty().anyMatch(row -> row.findValue("priority") != null);
  }

  @Test
  void keepsSlugsOfAnyScriptAndTellsEqualOnesApart() throws IOException {
    Exported exported =
        export(
            item(1, "A", "東京", "publish", ""),
            item(2, "B", "same", "publish", ""),
            item(3, "C", "same", "publish", ""));

    assertThat(field(exported, "wp-post-1", "slug").asText()).isEqualTo("東京");
    assertThat(field(exported, "wp-post-2", "slug").asText()).isEqualTo("same");
    assertThat(field(exported, "wp-post-3", "slug").asText()).isEqualTo("same-3");
  }

  @Test
  void leavesOutAnEmptyBody() throws IOException {
    Exported exported = export(item(1, "A", "a", "publish", body(" ")));

    assertThat(field(exported, "wp-post-1", "body").isMissingNode()).isTrue();
    assertThat(field(exported, "wp-post-1", "html").isMissingNode()).isTrue();
  }

  @Test
  void linksACommentOnlyToOneThatIsImported() throws IOException {
    String comments =
        comment(11, 12, 1) + comment(12, 0, 1) + comment(13, 14, 1) + comment(14, 0, 0);
    Exported exported = export(item(1, "A", "a", "publish", comments));

    assertThat(field(exported, "wp-comment-11", "parent").at("/sys/id").asText())
        .isEqualTo("wp-comment-12");
    assertThat(field(exported, "wp-comment-13", "parent").isMissingNode()).isTrue();
    assertThat(field(exported, "wp-comment-13", "body").findValuesAsText("value"))
        .containsExactly("Nice 13");
  }

  @Test
  void takesTheLocaleOfTheSpace() throws IOException {
    Path site = Files.createTempFile(temp, "site", ".xml");
    Files.writeString(site, HandMadeSite.of(item(1, "A", "a", "publish", "")));
    JsonNode all = read(run().option("locale", "de-DE").export(site));

    assertThat(all.at("/locales/0/code").asText()).isEqualTo("de-DE");
    assertThat(all.at("/entries/0/fields/title/de-DE").asText()).isEqualTo("A");
  }

  @Test
  void offersChoicesOnlyWhenAllValuesAreAmongThem() throws IOException {
    JsonNode all = read(run().export(Fixtures.sample()));
    List<JsonNode> choices = all.get("contentTypes").findValues("in");

    assertThat(choices).isNotEmpty();
  }

  @Test
  void writesRowsWithinRowsAsOneObject() throws IOException {
    Exported exported = export(NESTED, item(1, "A", "a", "publish", ROWS));

    assertThat(field(exported, "wp-post-1", "steps"))
        .isEqualTo(JSON.readTree("[{\"parts\":[{\"name\":\"flour\"},{\"name\":\"salt\"}]}]"));
  }
}
