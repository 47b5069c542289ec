package dev.pressport.export.strapi;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.pressport.export.Exported;
import dev.pressport.export.Exporters;
import dev.pressport.export.MigrationRun;
import dev.pressport.fixtures.Fixtures;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StrapiExporterTest {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String HEAD =
      """
      <?xml version="1.0"?><rss version="2.0" xmlns:wp="http://wordpress.org/export/1.2/"
        xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel>
      <wp:wxr_version>1.2</wp:wxr_version>
      <wp:base_site_url>https://site.example</wp:base_site_url>
      <wp:base_blog_url>https://site.example</wp:base_blog_url>
      """;

  @TempDir Path temp = Path.of("");

  private MigrationRun run() {
    return new MigrationRun(temp).to(Exporters.find("strapi").orElseThrow());
  }

  private Exported export(String... items) throws IOException {
    Path site = Files.createTempFile(temp, "site", ".xml");
    Files.writeString(site, HEAD + String.join("", items) + "</channel></rss>");
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

  private static String meta(String key, String value) {
    return "<wp:postmeta><wp:meta_key>%s</wp:meta_key><wp:meta_value>%s</wp:meta_value></wp:postmeta>"
        .formatted(key, value);
  }

  /** The members of the transfer file. */
  private static Map<String, String> transfer(Exported exported) throws IOException {
    Map<String, String> members = new LinkedHashMap<>();
    try (TarArchiveInputStream tar =
        new TarArchiveInputStream(Files.newInputStream(exported.folder().resolve("export.tar")))) {
      for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
        members.put(entry.getName(), new String(tar.readAllBytes(), StandardCharsets.UTF_8));
      }
    }
    return members;
  }

  private static List<JsonNode> lines(Exported exported, String kind) throws IOException {
    List<JsonNode> lines = new ArrayList<>();
    String name = "%s/%s_00001.jsonl".formatted(kind, kind);
    String text = Objects.requireNonNull(transfer(exported).get(name), name);
    for (String line : text.split("\n", -1)) {
      if (!line.isEmpty()) {
        lines.add(JSON.readTree(line));
      }
    }
    return lines;
  }

  private static List<JsonNode> rows(Exported exported, String type) throws IOException {
    return lines(exported, "entities").stream()
        .filter(row -> row.get("type").textValue().equals(type))
        .toList();
  }

  private static JsonNode schema(Exported exported, String name) throws IOException {
    return JSON.readTree(
        exported
            .folder()
            .resolve("src/api/%s/content-types/%s/schema.json".formatted(name, name))
            .toFile());
  }

  @Test
  void writesAPublishedEntryAsTwoRowsOfOneDocument() throws IOException {
    List<JsonNode> rows =
        rows(export(item(1, "a", "publish", ""), item(2, "b", "draft", "")), "api::post.post");

    assertThat(rows)
        .extracting(row -> row.at("/data/slug").asText())
        .containsExactly("a", "a", "b");
    assertThat(rows)
        .extracting(row -> row.at("/data/publishedAt").asText())
        .containsExactly("null", "2024-03-05T09:15:00.000Z", "null");
    assertThat(rows.stream().map(row -> row.at("/data/documentId").asText()).distinct())
        .hasSize(2)
        .allMatch(id -> id.matches("[a-z][a-z0-9]{23}"));
  }

  @Test
  void linksOnlyRowsThatAreThere() throws IOException {
    for (Path site : List.of(Fixtures.sample(), Fixtures.dump())) {
      Exported exported = run().export(site);
      Set<String> rows = new TreeSet<>();
      for (JsonNode row : lines(exported, "entities")) {
        assertThat(rows.add(row.get("type").textValue() + " " + row.get("id"))).isTrue();
        addComponents(row.get("data"), rows);
      }
      List<JsonNode> links = lines(exported, "links");
      Set<String> pairs = new TreeSet<>();

      assertThat(links).isNotEmpty();
      assertThat(links).extracting(JsonNode::toString).doesNotHaveDuplicates();
      for (JsonNode link : links) {
        for (String end : List.of("left", "right")) {
          String type = link.at("/" + end + "/type").asText();
          String key = type.contains("::") ? type + " " : "component ";
          assertThat(rows).contains(key + link.at("/" + end + "/ref"));
        }
        // A table of links takes no two rows into one at a time.
        String pair =
            "%s/%s %s"
                .formatted(
                    link.at("/left/field"),
                    withoutPlace(link.get("left")),
                    withoutPlace(link.get("right")));
        assertThat(pairs.add(pair)).isTrue();
      }
    }
  }

  private static JsonNode withoutPlace(JsonNode end) {
    return ((ObjectNode) end).deepCopy().without("pos");
  }

  /** Components have an id beside their fields. */
  private static void addComponents(JsonNode data, Set<String> rows) {
    for (JsonNode value : data) {
      if (value.path("id").isIntegralNumber()) {
        rows.add("component " + value.get("id"));
      }
      if (value.isContainerNode()) {
        addComponents(value, rows);
      }
    }
  }

  @Test
  void describesEveryAttributeThatARowHas() throws IOException {
    for (Path site : List.of(Fixtures.sample(), Fixtures.dump())) {
      Exported exported = run().export(site);
      Map<String, JsonNode> attributes =
          lines(exported, "schemas").stream()
              .collect(
                  Collectors.toMap(
                      schema -> schema.get("uid").textValue(), schema -> schema.get("attributes")));
      Set<String> own = Set.of("documentId", "createdAt", "updatedAt", "publishedAt", "locale");
      for (JsonNode row : lines(exported, "entities")) {
        JsonNode schema = attributes.get(row.get("type").textValue());
        if (schema != null) {
          row.get("data")
              .fieldNames()
              .forEachRemaining(
                  name -> assertThat(own.contains(name) || schema.has(name)).isTrue());
        }
      }
    }
  }

  @Test
  void givesTheTransferFileItsMembers() throws IOException {
    Map<String, String> members = transfer(run().export(Fixtures.sample()));

    assertThat(members.keySet())
        .contains(
            "metadata.json",
            "schemas/schemas_00001.jsonl",
            "entities/entities_00001.jsonl",
            "links/links_00001.jsonl");
    assertThat(JSON.readTree(members.get("metadata.json")).at("/strapi/version").asText())
        .startsWith("5.");
  }

  @Test
  void transliteratesSlugsAndTellsIt() throws IOException {
    Exported exported = export(item(1, "привет", "publish", ""), item(2, "privet", "draft", ""));

    assertThat(rows(exported, "api::post.post"))
        .extracting(row -> row.at("/data/slug").asText())
        .containsExactly("privet", "privet", "privet-2");
    assertThat(Files.readString(exported.folder().resolve("_pressport/problems.ndjson")))
        .contains("slug-changed");
  }

  @Test
  void cutsATitleAndTellsIt() throws IOException {
    Exported exported = export(item(1, "a", "publish", "").replace("Title 1", "long ".repeat(60)));

    assertThat(rows(exported, "api::post.post").get(0).at("/data/title").asText()).hasSize(255);
    assertThat(Files.readString(exported.folder().resolve("_pressport/problems.ndjson")))
        .contains("text-cut");
  }

  @Test
  void makesAShortTextLongWhenAValueIsLong() throws IOException {
    Exported exported =
        export(
            item(1, "a", "publish", meta("short", "words") + meta("long", "words")),
            item(2, "b", "publish", meta("long", "x".repeat(256))));

    JsonNode attributes = schema(exported, "post").get("attributes");
    assertThat(attributes.at("/short/type").asText()).isEqualTo("string");
    assertThat(attributes.at("/long/type").asText()).isEqualTo("text");
  }

  @Test
  void hasNoMoreShortTextsThanARowOfMysqlHolds() throws IOException {
    StringBuilder metas = new StringBuilder();
    for (int i = 0; i < 100; i++) {
      metas.append(meta("field_" + i, "value " + i));
    }
    JsonNode attributes =
        schema(export(item(1, "a", "publish", metas.toString())), "post").get("attributes");

    List<String> types = new ArrayList<>();
    attributes.forEach(attribute -> types.add(attribute.get("type").textValue()));
    assertThat(types.stream().filter(type -> type.equals("string")).count()).isBetween(20L, 40L);
    assertThat(types.stream().filter(type -> type.equals("text")).count()).isGreaterThan(60);
  }

  @Test
  void keepsTheAddressOfAFileThatIsNotCopied() throws IOException {
    String file =
        """
        <item><title>Photo</title><wp:post_id>9</wp:post_id><wp:post_name>photo</wp:post_name>
        <wp:status>inherit</wp:status><wp:post_type>attachment</wp:post_type>
        <wp:attachment_url>https://site.example/wp-content/uploads/photo.jpg</wp:attachment_url>
        %s</item>
        """
            .formatted(meta("_wp_attached_file", "photo.jpg"));
    Exported exported = export(item(1, "a", "publish", meta("_thumbnail_id", "9")), file);

    JsonNode row = rows(exported, "api::post.post").get(0);
    assertThat(row.at("/data/fileAddresses/cover").asText())
        .isEqualTo("https://site.example/wp-content/uploads/photo.jpg");
    assertThat(schema(exported, "post").at("/attributes/fileAddresses/type").asText())
        .isEqualTo("json");
    assertThat(rows(exported, "plugin::upload.file")).isEmpty();
  }

  @Test
  void keepsTheWholeBodyBesideItsBlocks() throws IOException {
    String body =
        "<content:encoded><![CDATA[<p>One</p><table><tr><td>Two</td></tr></table>]]>"
            + "</content:encoded>";
    JsonNode row = rows(export(item(1, "a", "publish", body)), "api::post.post").get(0);

    assertThat(row.at("/data/body/0/children/0/text").asText()).isEqualTo("One");
    assertThat(row.at("/data/bodyHtml").asText()).contains("<td>Two</td>");
  }

  /** Strapi refuses a whole document with a picture in its text that lacks one of these. */
  @Test
  void namesPicturesWhoseAddressHasNoFileName() throws IOException {
    Exported exported =
        export(
            item(
                1,
                "a",
                "publish",
                "<content:encoded><![CDATA[<p><img src=\"https://pictures.example/400/?art\"></p>"
                    + "]]></content:encoded>"));

    List<JsonNode> pictures =
        lines(exported, "entities").stream()
            .flatMap(row -> row.findValues("image").stream())
            .filter(image -> image.has("url"))
            .toList();
    assertThat(pictures).isNotEmpty();
    for (JsonNode picture : pictures) {
      assertThat(List.of("name", "hash", "ext", "mime", "provider"))
          .allMatch(key -> !picture.path(key).asText().isEmpty());
    }
  }
}
