package dev.pressport.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.pressport.fixtures.Fixtures;
import dev.pressport.fixtures.GoldenTree;
import dev.pressport.fixtures.MariaDbServer;
import dev.pressport.source.Login;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The same site gives the same items, whether an export file, a dump of the database or the
 * database itself is read, but for what {@code docs/databases.md} lists; the last two give the same
 * bytes.
 */
class SameSiteTest {
  /** Columns and parts that an export file has not. */
  private static final Set<String> ONLY_IN_DATABASES =
      Set.of("contentFiltered", "toPing", "pinged", "mimeType");

  /** Parts of details that an export file has not, or that depend on entries that it leaves out. */
  private static final Set<String> DETAILS =
      Set.of(
          "role",
          "usedBy",
          "start",
          "end",
          "allDay",
          "instant",
          "recurrence",
          "instances",
          "venue",
          "contact",
          "cost",
          "ticketUrl",
          "ical",
          "categories",
          "source");

  @TempDir Path temp = Path.of("");

  private MigrationRun run() {
    return new MigrationRun(temp)
        .withPersonalData()
        .option("content", "raw", "html", "blocks")
        .login(new Login(MariaDbServer.READER, () -> MariaDbServer.READER_PASSWORD));
  }

  private Exported export(Path source) throws IOException {
    return run().export(source);
  }

  private static Path data() {
    Path data = Path.of(System.getProperty("pressport.data", ""));
    assumeFalse(data.toString().isEmpty(), "pressport.data is not set");
    return data;
  }

  private static MariaDbServer server() {
    Optional<MariaDbServer> server = MariaDbServer.get();
    assumeTrue(server.isPresent(), "there is no MariaDB");
    return server.orElseThrow();
  }

  @Test
  void readsTheDatabaseOfTheSampleAsItsDump() throws IOException, SQLException {
    server().load("pressport_sample", Fixtures.dump());

    assertSameBytes(run().export(server().address("pressport_sample")), export(Fixtures.dump()));
  }

  @ParameterizedTest
  @ValueSource(strings = {"dump.sql", "dump-mysql-compat.sql"})
  void readsTheDatabaseOfARealSiteAsItsDump(String name) throws IOException, SQLException {
    Path dump = data().resolve("site-a/sql").resolve(name);
    server().load("pressport_site", dump);

    assertSameBytes(run().export(server().address("pressport_site")), export(dump));
  }

  private static void assertSameBytes(Exported one, Exported other) {
    GoldenTree.at(other.folder())
        .without(path -> path.startsWith("_pressport"))
        .assertSameAs(one.folder());
  }

  @Test
  void readsTheSampleAlike() throws IOException {
    compare(export(Fixtures.sample()), export(Fixtures.dump()), Set.of("url"));
  }

  @Test
  void readsARealSiteAlike() throws IOException {
    Path data = data();

    compare(
        export(data.resolve("site-a/wxr/all.xml")),
        export(data.resolve("site-a/sql/dump.sql")),
        Set.of());
  }

  /**
   * @param except what of an entry is not compared
   */
  private static void compare(Exported file, Exported database, Set<String> except) {
    compare(file.entries(), database.entries(), "id", entry -> alike(entry, except));
    compare(file.comments(), database.comments(), "id", SameSiteTest::comment);
    compare(listed(file.authors()), database.authors(), "login", SameSiteTest::author);
    compare(listed(file.terms()), database.terms(), "id", SameSiteTest::term);
  }

  private static void compare(
      List<JsonNode> fromFile,
      List<JsonNode> fromDatabase,
      String key,
      Function<JsonNode, JsonNode> part) {
    Map<String, JsonNode> all =
        fromDatabase.stream()
            .collect(Collectors.toMap(item -> item.get(key).asText(), Function.identity()));
    assertThat(fromFile).isNotEmpty();
    for (JsonNode item : fromFile) {
      JsonNode other = all.getOrDefault(item.get(key).asText(), MissingNode.getInstance());
      assertThat(other.isObject()).as("%s", item).isTrue();
      assertThat(part.apply(other)).isEqualTo(part.apply(item));
    }
  }

  private static List<JsonNode> listed(List<JsonNode> items) {
    return items.stream().filter(item -> !item.get("inferred").booleanValue()).toList();
  }

  private static JsonNode alike(JsonNode entry, Set<String> except) {
    ObjectNode part = entry.deepCopy();
    part.remove(ONLY_IN_DATABASES);
    part.remove(except);
    ((ObjectNode) part.get("details")).remove(DETAILS);
    part.get("terms")
        .properties()
        .forEach(taxonomy -> taxonomy.setValue(sorted(taxonomy.getValue())));
    for (var meta : part.get("meta").properties()) {
      ArrayNode values = (ArrayNode) meta.getValue();
      for (int i = 0; i < values.size(); i++) {
        // An export file has no NULL.
        values.set(i, values.get(i).isNull() ? TextNode.valueOf("") : values.get(i));
      }
    }
    part.set("seo", written(part.get("seo"), hasSeparator(part.get("meta"))));
    part.put("guid", entry.get("guid").asText().replace("&#038;", "&"));
    // Only the settings say in what form the site writes its dates, and what an empty page shows.
    ObjectNode content = (ObjectNode) part.get("content");
    String html = content.path("raw").asText("").isEmpty() ? "" : content.path("html").asText("");
    content.put("html", html.replaceAll("(<time [^>]*+>)[^<]*+", "$1"));
    // Whoever exports sees the addresses of what is private.
    if (entry.get("status").asText().equals("private")) {
      part.remove("url");
    }
    return part;
  }

  /** Returns whether the author's title has the separator of Yoast SEO or Rank Math. */
  private static boolean hasSeparator(JsonNode meta) {
    return Stream.of("_yoast_wpseo_title", "rank_math_title")
        .anyMatch(title -> meta.path(title).path(0).asText().contains("%sep%"));
  }

  /**
   * Returns the parts of the head that the author wrote; null for none. An export file does not say
   * that the plugin is not active on either site, so a title with a separator, the canonical
   * address and the directives are read from it only.
   */
  private static JsonNode written(JsonNode seo, boolean separator) {
    List<String> explicit = new ArrayList<>();
    seo.path("explicit").forEach(part -> explicit.add(part.textValue()));
    explicit.removeAll(List.of("robots", "canonical"));
    if (separator) {
      explicit.remove("title");
    }
    return explicit.isEmpty()
        ? NullNode.getInstance()
        : ((ObjectNode) seo.deepCopy()).retain(explicit);
  }

  /**
   * Terms that an export only names have no id there, its order is that of the database, and the
   * names of post formats it translates.
   */
  private static JsonNode sorted(JsonNode terms) {
    List<JsonNode> list = new ArrayList<>();
    for (JsonNode term : terms) {
      boolean format = term.get("slug").textValue().startsWith("post-format-");
      list.add(
          ((ObjectNode) term.deepCopy()).without(format ? List.of("id", "name") : List.of("id")));
    }
    list.sort(Comparator.comparing(term -> term.get("slug").textValue()));
    return ((ArrayNode) terms.deepCopy()).removeAll().addAll(list);
  }

  private static JsonNode comment(JsonNode comment) {
    ObjectNode part = ((ObjectNode) comment.deepCopy()).without("karma");
    ObjectNode author = (ObjectNode) part.get("author");
    author.remove("userAgent");
    author.put("website", author.get("website").asText().replace("&amp;", "&"));
    return part;
  }

  private static JsonNode term(JsonNode term) {
    return ((ObjectNode) term.deepCopy()).without("seo");
  }

  private static JsonNode author(JsonNode author) {
    return ((ObjectNode) author.deepCopy()).retain("login", "displayName", "email");
  }
}
