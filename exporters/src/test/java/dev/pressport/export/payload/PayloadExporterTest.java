package dev.pressport.export.payload;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.pressport.export.Exported;
import dev.pressport.export.MigrationRun;
import dev.pressport.fixtures.Fixtures;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The files for Payload. {@code limits.xml} has what Payload or its databases do not take; {@code
 * fixtures/payload/accept} imports it into a real Payload.
 */
class PayloadExporterTest {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Pattern NAME = Pattern.compile("name: '([^']*)'");

  @TempDir Path temp = Path.of("");

  private Exported limits() throws IOException, URISyntaxException {
    return export(Path.of(Objects.requireNonNull(getClass().getResource("limits.xml")).toURI()));
  }

  private Exported export(Path site) throws IOException {
    return new MigrationRun(temp).to(new PayloadExporter()).export(site);
  }

  private static String code(Exported exported, String collection) throws IOException {
    return Files.readString(exported.folder().resolve("collections/" + collection + ".ts"));
  }

  private static Map<String, JsonNode> lines(Exported exported, String collection)
      throws IOException {
    Map<String, JsonNode> lines = new HashMap<>();
    String text = Files.readString(exported.folder().resolve("data/" + collection + ".ndjson"));
    for (String line : text.split("\n", -1)) {
      if (!line.isEmpty()) {
        JsonNode json = JSON.readTree(line);
        lines.put(json.get("key").asText(), json);
      }
    }
    return lines;
  }

  private static JsonNode data(Exported exported, String collection, long id) throws IOException {
    return Objects.requireNonNull(lines(exported, collection).get(Long.toString(id))).get("data");
  }

  private static List<String> names(String code) {
    List<String> names = new ArrayList<>();
    Matcher matcher = NAME.matcher(code);
    while (matcher.find()) {
      names.add(matcher.group(1));
    }
    return names;
  }

  @Test
  void describesEachCollectionAsReadableCode() throws Exception {
    String code = code(export(Fixtures.sample()), "posts");

    assertThat(code)
        .startsWith("import type { CollectionConfig } from 'payload'\n")
        .contains("  slug: 'posts',\n", "    ...richText('body', 'Body'),\n");
    assertThat(code.lines()).allMatch(line -> line.length() <= 120);
  }

  @Test
  void hidesEmailAddressesFromVisitors() throws Exception {
    Path collections = export(Fixtures.sample()).folder().resolve("collections");

    assertThat(collections.resolve("authors.ts"))
        .content()
        .contains("{ name: 'email', type: 'text', access: { read: user } }")
        .contains(", user, wordpressId } from './shared.ts'");
    assertThat(collections.resolve("comments.ts"))
        .content()
        .contains("{ name: 'authorEmail', type: 'text', access: { read: user } }")
        .contains(", user, wordpressId } from './shared.ts'");
    assertThat(collections.resolve("shared.ts"))
        .content()
        .contains("export const user: FieldAccess");
  }

  @Test
  void refersToItemsByTheirOldKeys() throws Exception {
    JsonNode page = data(limits(), "pages", 10);

    assertThat(page.at("/parent/$ref").toString()).isEqualTo("[\"pages\",9]");
  }

  @Test
  void keepsTheHtmlBesideTheFormattedText() throws Exception {
    JsonNode post = data(limits(), "posts", 1);

    assertThat(post.at("/body/root/type").asText()).isEqualTo("root");
    assertThat(post.get("bodyHtml").asText()).contains("<td>cell</td>");
  }

  @Test
  void linksToEntriesWithinFormattedText() throws Exception {
    List<JsonNode> links = data(limits(), "posts", 1).get("body").findValues("doc");

    assertThat(links).hasSize(1);
    assertThat(links.get(0).toString())
        .isEqualTo(
            "{\"relationTo\":\"posts\",\"value\":{\"$ref\":[\"posts\",2],\"url\":\"/nothing-in-it/\"}}");
  }

  @Test
  void leavesOutAnEmptyBody() throws Exception {
    JsonNode post = data(limits(), "posts", 2);

    assertThat(post.has("body")).isFalse();
    assertThat(post.get("title").asText()).isNotEmpty();
  }

  @Test
  void givesEachEntryOfATypeItsOwnSlug() throws Exception {
    Set<String> slugs = new HashSet<>();
    for (JsonNode line : lines(limits(), "posts").values()) {
      String slug = line.at("/data/slug").asText();
      assertThat(slug).isNotEmpty();
      assertThat(slugs.add(slug)).as(slug).isTrue();
    }
    assertThat(slugs).contains("日本語", "twin");
  }

  @Test
  void importsWhatVisitorsCouldNotOpenAsDrafts() throws Exception {
    Exported exported = limits();

    Map<String, JsonNode> posts = lines(exported, "posts");
    assertThat(
            posts.entrySet().stream()
                .filter(of -> of.getValue().has("draft"))
                .map(Map.Entry::getKey))
        .containsExactlyInAnyOrder("6", "7", "16");
    assertThat(data(exported, "posts", 7).has("publishedAt")).isFalse();
  }

  @Test
  void usesNoNameThatPayloadHasOtherUsesFor() throws Exception {
    String code = code(limits(), "posts");

    assertThat(names(code))
        .contains("id2", "createdAt2", "constructor2", "bodyHtml2", "mingQian")
        .doesNotContain("id", "_status", "createdAt", "constructor", "blockType", "__proto__");
    assertThat(code).doesNotContain("slug: 'id'");
  }

  @Test
  void tellsTheNewNames() throws Exception {
    JsonNode names =
        JSON.readTree(limits().folder().resolve("_pressport/report.json").toFile()).get("names");

    assertThat(names.get("post.createdAt").asText()).isEqualTo("createdAt2");
    assertThat(names.get("payload-jobs").asText()).isEqualTo("payload-jobs-2");
    assertThat(names.get("post.rows.rows").asText()).isEqualTo("rows2");
  }

  @Test
  void keepsAHundredFields() throws Exception {
    JsonNode post = data(limits(), "posts", 1);

    for (int i = 0; i < 100; i++) {
      assertThat(post.has("field%03d".formatted(i))).as("field %s", i).isTrue();
    }
  }

  /** SQLite cannot read arrays that are nested deeper. */
  @Test
  void keepsRowsFromTheFifthLevelAsJson() throws Exception {
    Exported exported = limits();

    assertThat(code(exported, "posts")).contains("{ name: 'rows5', type: 'json', label: 'Rows' }");
    String json =
        data(exported, "posts", 1).at("/rows/0/rows2/0/rows3/0/rows4/0/rows5/$json").asText();
    assertThat(json).contains("at the bottom");
  }

  @Test
  void shortensTheNamesOfTables() throws Exception {
    String code = code(limits(), "posts");

    Matcher tables = Pattern.compile("dbName: '([^']*)'").matcher(code);
    Set<String> names = new HashSet<>();
    while (tables.find()) {
      assertThat(tables.group(1).length()).isLessThan(49);
      assertThat(names.add(tables.group(1))).isTrue();
    }
    assertThat(names).hasSize(2);
  }

  @Test
  void addsValuesInUseToTheChoicesOfAField() throws Exception {
    assertThat(code(limits(), "posts")).contains("{ label: 'red', value: 'red' }");
  }

  /** Payload cannot save a list of choices there. */
  @Test
  void keepsListsOfChoicesInNestedRowsAsTexts() throws Exception {
    Exported exported = limits();

    String name = "choiceWithALongNameAsWellAsTheOthers";
    assertThat(data(exported, "posts", 1).findValue(name).toString()).isEqualTo("[\"a\",\"z\"]");
    assertThat(code(exported, "posts")).containsPattern("name: '" + name + "',\\s+type: 'text'");
  }

  @Test
  void leavesJsonOfTheSiteToItself() throws Exception {
    JsonNode value = data(limits(), "posts", 1).get("jsonLike");

    assertThat(value.properties()).hasSize(1);
    assertThat(JSON.readTree(value.get("$json").asText()).at("/$ref/1").asInt()).isEqualTo(1);
  }

  @Test
  void countsTheDocumentsForTheImportScript() throws Exception {
    Exported exported = limits();

    JsonNode index = JSON.readTree(exported.folder().resolve("data/index.json").toFile());
    for (JsonNode collection : index.get("collections")) {
      String slug = collection.get("slug").asText();
      assertThat(lines(exported, slug)).as(slug).hasSize(collection.get("documents").asInt());
    }
  }

  @Test
  void namesNoHostOfPackages() throws Exception {
    Exported exported = limits();

    assertThat(Files.readString(exported.folder().resolve("package.json")))
        .doesNotContain("http")
        .contains("\"payload\"");
    assertThat(exported.folder().resolve("package-lock.json")).doesNotExist();
  }
}
