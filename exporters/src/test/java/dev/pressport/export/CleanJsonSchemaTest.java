package dev.pressport.export;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.pressport.export.json.JsonExporter;
import dev.pressport.export.value.JsonSchema;
import dev.pressport.export.value.PublishedSchema;
import dev.pressport.fixtures.Fixtures;
import dev.pressport.posttype.PostType;
import dev.pressport.posttype.PostTypes;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What is written is valid, down to its last key; what is not like that is refused. */
class CleanJsonSchemaTest {
  private static final PublishedSchema ALL = PublishedSchema.of(JsonExporter.schema());

  @TempDir static Path temp;

  private static Exported sample;

  @BeforeAll
  static void exportSample() throws IOException {
    sample = export(Fixtures.sample());
  }

  static Stream<Path> sites() {
    return Stream.concat(
        Stream.of(Fixtures.sample()), Fixtures.exports().stream().map(Fixtures::hazard));
  }

  static List<PostType> types() {
    return PostTypes.all();
  }

  @ParameterizedTest
  @MethodSource("sites")
  void describesAllThatIsWritten(Path site) throws IOException {
    Exported exported = export(site);
    assertValid("entry", exported.entries());
    assertValid("author", exported.authors());
    assertValid("term", exported.terms());
    assertValid("comment", exported.comments());
    assertValid("site", List.of(file(exported, "site.json")));
    assertValid("menus", List.of(file(exported, "menus.json")));
  }

  private static void assertValid(String definition, List<JsonNode> values) {
    PublishedSchema closed = ALL.definition(definition).closed();
    assertThat(values)
        .allSatisfy(
            value -> {
              assertThat(closed.refusals(value)).isEmpty();
              assertThat(ALL.refusals(value)).isEmpty();
            });
  }

  @ParameterizedTest
  @MethodSource("types")
  void describesTheEntriesOfEachType(PostType type) {
    PublishedSchema closed = PublishedSchema.of(JsonExporter.schema(type)).closed();

    assertThat(sample.entries())
        .allSatisfy(
            entry ->
                assertThat(closed.refusals(entry).isEmpty())
                    .isEqualTo(entry.get("type").textValue().equals(type.name())));
  }

  @Test
  void namesKeysInTheOrderOfTheWriter() throws IOException {
    assertSameKeys("entry", sample.entries().get(0));
    assertSameKeys("author", sample.authors().get(0));
    assertSameKeys("term", sample.terms().get(0));
    assertSameKeys("comment", sample.comments().get(0));
    assertSameKeys("site", file(sample, "site.json"));
    assertSameKeys("content", sample.entries().get(0).get("content"));
  }

  private static void assertSameKeys(String definition, JsonNode written) {
    assertThat(keys(ALL.document().at("/$defs/" + definition + "/properties")))
        .isEqualTo(keys(written));
  }

  private static List<String> keys(JsonNode object) {
    List<String> keys = new ArrayList<>();
    object.fieldNames().forEachRemaining(keys::add);
    return keys;
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          id            | '12'
          id            | null
          id            | 1.5
          type          | 7
          parentId      | 'none'
          date          | '2024-01-31'
          date          | '2024-01-31T11:00:00Z'
          dateUtc       | '2024-01-31T10:00:00'
          protected     | 0
          content       | 'text'
          content       | {'format':'word','source':'stored'}
          content       | {'format':'blocks'}
          terms         | {'category':[{'id':1,'slug':'a'}]}
          translations  | {'fr':true}
          meta          | {'key':'value'}
          metaRaw       | {'key':['a']}
          seo           | {'title':null}
          details       | {}
          """)
  void refusesWhatIsNotWritten(String key, String wrong) {
    JsonNode entry =
        sample.entries().stream()
            .filter(any -> any.get("type").textValue().equals("post"))
            .findFirst()
            .orElseThrow();
    ObjectNode changed = entry.deepCopy();
    changed.set(key, Exported.json(wrong));
    ObjectNode shortened = entry.deepCopy();
    shortened.remove(key);

    for (PublishedSchema schema :
        List.of(
            ALL,
            ALL.definition("entry"),
            PublishedSchema.of(JsonExporter.schema(PostTypes.find("post").orElseThrow())))) {
      assertThat(schema.refusals(changed)).isNotEmpty();
      assertThat(schema.refusals(shortened)).isNotEmpty();
    }
  }

  /** Else {@link #describesAllThatIsWritten} would not notice a key that the schema lacks. */
  @Test
  void canBeClosed() {
    ObjectNode entry = sample.entries().get(0).deepCopy();

    ((ObjectNode) entry.get("details")).put("unheard", "of");

    assertThat(ALL.definition("entry").refusals(entry)).isEmpty();
    assertThat(ALL.definition("entry").closed().refusals(entry)).isNotEmpty();
  }

  @Test
  void takesLargeIntegersAsStrings() {
    ObjectNode entry = sample.entries().get(0).deepCopy();

    entry.put("id", "9223372036854775807");

    assertThat(ALL.definition("entry").refusals(entry)).isEmpty();
  }

  @Test
  void takesEntriesOfUnknownTypes() {
    ObjectNode entry = sample.entries().get(0).deepCopy();

    entry.put("type", "book").set("details", Exported.json("{}"));

    assertThat(ALL.definition("entry").refusals(entry)).isEmpty();
  }

  @Test
  void isAValidSchema() {
    PublishedSchema draft =
        PublishedSchema.of(JsonSchema.ANY.with("$ref", JsonSchema.DRAFT).keywords());

    assertThat(draft.refusals(Exported.json("{'type':'text'}"))).isNotEmpty();
    assertThat(draft.refusals(ALL.document())).isEmpty();
    assertThat(types())
        .allSatisfy(
            type ->
                assertThat(draft.refusals(PublishedSchema.of(JsonExporter.schema(type)).document()))
                    .isEmpty());
  }

  @ParameterizedTest
  @MethodSource("types")
  void saysWhatEachKeyOfDetailsMeans(PostType type) {
    JsonNode details = ALL.document().at("/$defs/details." + type.name());

    assertThat(details.get("description").textValue()).isEqualTo(type.meaning());
    assertThat(details.get("properties").properties())
        .allSatisfy(
            property ->
                assertThat(property.getValue().path("description").asText())
                    .isEqualTo(PostTypes.meaning(type, property.getKey()).orElse("")));
  }

  private static Exported export(Path site) throws IOException {
    return new MigrationRun(temp)
        .withPersonalData()
        .option("content", "raw", "html", "blocks", "markdown", "text")
        .export(site);
  }

  private static JsonNode file(Exported exported, String name) throws IOException {
    return new ObjectMapper().readTree(exported.folder().resolve(name).toFile());
  }
}
