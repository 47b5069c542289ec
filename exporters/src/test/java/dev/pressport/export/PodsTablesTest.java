package dev.pressport.export;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Pods whose values are in tables with names and columns of the user. */
class PodsTablesTest {
  private static final ObjectMapper JSON = new ObjectMapper();

  @TempDir Path temp = Path.of("");

  private static PluginDump pod(PluginDump dump, long id, String slug, String type) {
    return dump.entry(id, "_pods_pod", "publish", slug)
        .meta(id, "type", type)
        .meta(id, "storage", "table");
  }

  private static PluginDump site() {
    PluginDump dump =
        new PluginDump("https://rope.example")
            .entry(1, "boat", "publish", "gull")
            .entry(2, "boat", "publish", "tern")
            .meta(2, "length", "9")
            .term(7, "region", "west", "")
            .tagged(1, 7);
    pod(dump, 50, "boat", "post_type");
    pod(dump, 60, "harbour", "pod");
    pod(dump, 61, "region", "taxonomy");
    return dump;
  }

  private Exported exported(PluginDump dump) throws IOException {
    return new MigrationRun(temp).export(dump.write(temp.resolve("site.sql")));
  }

  private static List<JsonNode> lines(Exported exported, String file) throws IOException {
    return Files.readAllLines(exported.folder().resolve(file)).stream()
        .map(PodsTablesTest::json)
        .toList();
  }

  private static JsonNode json(String text) {
    try {
      return JSON.readTree(text);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String problems(Exported exported) throws IOException {
    return Files.readString(exported.folder().resolve("_pressport/problems.ndjson"));
  }

  @Test
  void joinTheirRowsToEntriesAndTerms() throws IOException {
    PluginDump dump =
        site()
            .table("pods_boat", "id built length origin")
            .row("pods_boat", 1, "1908-04-01", "12.50", "Cork")
            .row("pods_boat", 2, "", "99", "")
            .row("pods_boat", 77, "", "1", "")
            .table("pods_region", "id motto")
            .row("pods_region", 7, "Go west");

    Exported exported = exported(dump);

    List<JsonNode> boats = lines(exported, "entries/boat.ndjson");
    assertThat(boats.get(0).get("meta"))
        .isEqualTo(
            json("{\"built\":[\"1908-04-01\"],\"length\":[\"12.50\"],\"origin\":[\"Cork\"]}"));
    assertThat(boats.get(1).get("meta")).isEqualTo(json("{\"length\":[\"9\"]}"));
    assertThat(lines(exported, "terms.ndjson").get(0).get("meta"))
        .isEqualTo(json("{\"motto\":[\"Go west\"]}"));
    assertThat(problems(exported))
        .contains("rows of wp_pods_boat that belong to no item")
        .doesNotContain("table-unread");
  }

  @Test
  void areDataOfTheSiteWithoutEntries() throws IOException {
    PluginDump dump =
        site()
            .table("pods_harbour", "id name depth password")
            .row("pods_harbour", 1, "Porto", "7", "hush");

    Exported exported = exported(dump);

    JsonNode tables = json(Files.readString(exported.folder().resolve("site.json"))).get("tables");
    assertThat(tables.get("pods_harbour"))
        .isEqualTo(json("[{\"id\":\"1\",\"name\":\"Porto\",\"depth\":\"7\"}]"));
    assertThat(problems(exported)).contains("secret-withheld").doesNotContain("table-unread");
  }

  @Test
  void areNamedWhenTheirOwnersAreUnknown() throws IOException {
    PluginDump dump =
        pod(site(), 62, "user", "user")
            .table("pods_user", "id phone")
            .row("pods_user", 1, "+353 1")
            .table("pods_gone", "id x")
            .row("pods_gone", 1, "x")
            .table("pods_odd", "id a\"b")
            .row("pods_odd", 1, "x")
            .table("pods_double", "id Name name")
            .row("pods_double", 1, "x", "y");

    Exported exported = exported(dump);

    assertThat(problems(exported))
        .contains(
            "The table wp_pods_user was not read: 1 row.",
            "The table wp_pods_gone was not read: 1 row.",
            "The table wp_pods_odd was not read: 1 row.",
            "The table wp_pods_double was not read: 1 row.");
    assertThat(Files.readString(exported.folder().resolve("site.json"))).doesNotContain("+353 1");
  }
}
