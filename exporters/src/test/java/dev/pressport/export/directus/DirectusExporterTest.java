package dev.pressport.export.directus;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.pressport.export.Exported;
import dev.pressport.export.MigrationRun;
import dev.pressport.export.cms.HandMadeSite;
import dev.pressport.fixtures.Fixtures;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DirectusExporterTest {
  private static final ObjectMapper JSON = new ObjectMapper();

  @TempDir private Path temp;

  private Exported export(Path source, String... options) throws IOException {
    MigrationRun run = new MigrationRun(temp).to(new DirectusExporter());
    for (int i = 0; i < options.length; i += 2) {
      run.option(options[i], options[i + 1]);
    }
    return run.export(source);
  }

  private static JsonNode read(Exported exported, String path) throws IOException {
    return JSON.readTree(Files.readString(exported.folder().resolve(path)));
  }

  private static List<JsonNode> list(JsonNode array) {
    return StreamSupport.stream(array.spliterator(), false).toList();
  }

  /** The names of the columns of each collection that hold values. */
  private static Map<String, Set<String>> columns(JsonNode schema) {
    Map<String, Set<String>> columns = new HashMap<>();
    for (JsonNode field : schema.get("fields")) {
      if (!field.get("type").asText().equals("alias")) {
        assertThat(
                columns
                    .computeIfAbsent(field.get("collection").asText(), c -> new HashSet<>())
                    .add(field.get("field").asText()))
            .as("twice: " + field)
            .isTrue();
      }
    }
    return columns;
  }

  @Test
  void hasAColumnForEachValue() throws IOException {
    Exported exported = export(Fixtures.sample());
    Map<String, Set<String>> columns = columns(read(exported, "schema.json"));

    for (JsonNode step : read(exported, "import.json").get("steps")) {
      for (JsonNode item : read(exported, step.get("file").asText())) {
        Set<String> names = new HashSet<>();
        item.fieldNames().forEachRemaining(names::add);
        assertThat(columns.get(step.get("collection").asText())).containsAll(names);
      }
    }
  }

  @Test
  void refersOnlyToItemsThatAreImported() throws IOException {
    Exported exported = export(Fixtures.sample());
    Map<String, Set<String>> keys = new HashMap<>();
    List<JsonNode> steps = list(read(exported, "import.json").get("steps"));
    for (JsonNode step : steps) {
      for (JsonNode item : read(exported, step.get("file").asText())) {
        keys.computeIfAbsent(step.get("collection").asText(), c -> new HashSet<>())
            .add(item.get("id").asText());
      }
    }
    int references = 0;
    for (JsonNode relation : read(exported, "schema.json").get("relations")) {
      String from = relation.get("collection").asText();
      for (JsonNode step : steps) {
        if (step.get("collection").asText().equals(from)) {
          for (JsonNode item : read(exported, step.get("file").asText())) {
            JsonNode key = item.path(relation.get("field").asText());
            String to =
                relation.get("related_collection").isNull()
                    ? item.path("collection").asText()
                    : relation.get("related_collection").asText();
            if (key.isTextual()) {
              references++;
              assertThat(keys.get(to))
                  .as("%s of %s", relation.get("field"), from)
                  .contains(key.asText());
            }
          }
        }
      }
    }
    assertThat(references).isGreaterThan(20);
  }

  @Test
  void namesNoItemTwice() throws IOException {
    Exported exported = export(Fixtures.sample());
    for (JsonNode step : read(exported, "import.json").get("steps")) {
      List<String> keys = new ArrayList<>();
      read(exported, step.get("file").asText()).forEach(item -> keys.add(item.get("id").asText()));
      assertThat(keys).doesNotHaveDuplicates();
    }
  }

  @Test
  void keepsTheKeysOfItemsInTheNextExport() throws IOException {
    String first = Files.readString(export(Fixtures.sample()).folder().resolve("data/posts.json"));
    Path grown = temp.resolve("grown.xml");
    String site = Files.readString(Fixtures.sample());
    int item = site.indexOf("<item>");
    Files.writeString(
        grown,
        site.substring(0, item)
            + "<item><title>New</title><wp:post_id>90001</wp:post_id><wp:post_name>new</wp:post_name>"
            + "<wp:status>publish</wp:status><wp:post_type>post</wp:post_type></item>"
            + site.substring(item));
    JsonNode second = read(export(grown), "data/posts.json");

    Set<String> keys = new HashSet<>();
    second.forEach(post -> keys.add(post.get("id").asText()));
    JSON.readTree(first).forEach(post -> assertThat(keys).contains(post.get("id").asText()));
  }

  @Test
  void beginsAllNamesWithAPrefix() throws IOException {
    JsonNode schema = read(export(Fixtures.sample(), "prefix", "wp_"), "schema.json");

    assertThat(list(schema.get("collections")))
        .extracting(collection -> collection.get("collection").asText())
        .contains("wp_posts", "wp_authors")
        .allMatch(name -> name.startsWith("wp_"));
  }

  @Test
  void makesNoMoreCollectionsForListsThanWanted() throws IOException {
    JsonNode few = read(export(Fixtures.sample(), "collections", "0"), "schema.json");
    JsonNode many = read(export(Fixtures.sample(), "collections", "100"), "schema.json");

    assertThat(few.get("collections").size()).isLessThan(many.get("collections").size());
  }

  @Test
  void tellsTheNamesThatChanged() throws IOException {
    assertThat(export(Fixtures.sample()).report().move().names())
        .containsEntry("post", "posts")
        .containsEntry("page", "pages");
  }

  @Test
  void tellsMetasThatHaveNoField() throws IOException {
    String metas =
        IntStream.range(0, 250)
            .mapToObj(n -> HandMadeSite.meta("key_" + n, "value"))
            .collect(Collectors.joining());
    Path source = temp.resolve("metas.xml");
    Files.writeString(
        source,
        HandMadeSite.of(
            "<item><title>A</title><wp:post_id>1</wp:post_id><wp:post_name>a</wp:post_name>"
                + "<wp:status>publish</wp:status><wp:post_type>post</wp:post_type>"
                + metas
                + "</item>"));

    assertThat(Files.readString(export(source).folder().resolve("_pressport/problems.ndjson")))
        .contains("meta-without-field", "50 metas have no field");
  }
}
