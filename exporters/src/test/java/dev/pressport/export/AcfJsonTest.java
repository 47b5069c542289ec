package dev.pressport.export;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.pressport.fixtures.Backup;
import dev.pressport.fixtures.Fixtures;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The sample site with the definitions of its fields in files, as ACF's local JSON keeps them,
 * gives the same fields as with definitions among its entries.
 */
class AcfJsonTest {
  private static final ObjectMapper MAPPER = new ObjectMapper();
  private static final Pattern DEFINITION =
      Pattern.compile("<item>(?:(?!</item>)[\\s\\S])*+</item>", Pattern.CASE_INSENSITIVE);

  @TempDir static Path shared = Path.of("");
  private static Map<String, JsonNode> expected = Map.of();
  private static Map<String, String> files = new TreeMap<>();
  private static Path export = Path.of("");

  @TempDir Path temp = Path.of("");

  @BeforeAll
  static void moveDefinitionsToFiles() throws IOException {
    Exported whole = new MigrationRun(shared).export(Fixtures.sample());
    expected = fields(whole);
    files = new TreeMap<>();
    for (String line :
        Files.readAllLines(whole.folder().resolve("entries/acf-field-group.ndjson"))) {
      JsonNode group = MAPPER.readTree(line);
      String key = group.at("/details/key").asText();
      files.put(key + ".json", localJson(group).toPrettyString());
    }
    String without =
        DEFINITION
            .matcher(Files.readString(Fixtures.sample()))
            .replaceAll(
                item ->
                    item.group().contains("acf-field")
                        ? ""
                        : Matcher.quoteReplacement(item.group()));
    export = Files.writeString(shared.resolve("site.xml"), without);
    assertThat(expected.values().toString())
        .contains("\"repeater\"", "\"flexible_content\"", "\"group\"");
  }

  /** What each entry that is no definition has in its fields, and what is said of them. */
  private static Map<String, JsonNode> fields(Exported exported) throws IOException {
    Map<String, JsonNode> fields = new TreeMap<>();
    try (var paths = Files.list(exported.folder().resolve("entries"))) {
      for (Path path : paths.toList()) {
        for (String line : Files.readAllLines(path)) {
          JsonNode entry = MAPPER.readTree(line);
          if (!entry.get("type").asText().startsWith("acf-field")) {
            ObjectNode both = MAPPER.createObjectNode();
            both.set("fields", entry.get("fields"));
            both.set("fieldsMeta", entry.get("fieldsMeta"));
            fields.put(entry.get("type").asText() + entry.get("id"), both);
          }
        }
      }
    }
    return fields;
  }

  private static ObjectNode localJson(JsonNode group) {
    JsonNode details = group.get("details");
    ObjectNode json = MAPPER.createObjectNode();
    json.put("key", details.get("key").asText());
    json.set("title", group.get("title"));
    json.set("fields", localFields(details.get("fields"), null));
    json.set("location", details.get("location"));
    json.set("menu_order", details.get("order"));
    json.set("active", details.get("active"));
    return json.put("modified", 1_700_000_000);
  }

  /** The fields of a layout, or of what has none. */
  private static ArrayNode localFields(JsonNode fields, @Nullable String layout) {
    ArrayNode list = MAPPER.createArrayNode();
    for (JsonNode field : fields) {
      if (layout == null || layout.equals(field.get("layoutKey").asText())) {
        list.add(localField(field));
      }
    }
    return list;
  }

  private static ObjectNode localField(JsonNode field) {
    ObjectNode json = MAPPER.createObjectNode();
    if (field.get("options").isObject()) {
      json.setAll((ObjectNode) field.get("options").deepCopy());
    }
    for (String name : new String[] {"key", "label", "name", "type", "required"}) {
      json.set(name, field.get(name));
    }
    if (field.get("layouts").isArray()) {
      ObjectNode layouts = json.putObject("layouts");
      for (JsonNode layout : field.get("layouts")) {
        ObjectNode of = layouts.putObject(layout.get("key").asText());
        of.set("key", layout.get("key"));
        of.set("name", layout.get("name"));
        of.set("sub_fields", localFields(field.get("subFields"), layout.get("key").asText()));
      }
    } else if (!field.get("subFields").isEmpty()) {
      json.set("sub_fields", localFields(field.get("subFields"), null));
    }
    return json;
  }

  @Test
  void readsTheFolderThatIsNamed() throws IOException {
    Path folder = Files.createDirectories(temp.resolve("acf-json"));
    for (Map.Entry<String, String> file : files.entrySet()) {
      Files.writeString(folder.resolve(file.getKey()), file.getValue());
    }

    assertThat(
            fields(
                new MigrationRun(temp).sourceOption("acf-json", folder.toString()).export(export)))
        .isEqualTo(expected);
  }

  @Test
  void readsAnExportOfAcf() throws IOException {
    Path file = temp.resolve("acf-export.json");
    Files.writeString(file, files.values().toString());

    assertThat(
            fields(new MigrationRun(temp).sourceOption("acf-json", file.toString()).export(export)))
        .isEqualTo(expected);
  }

  @Test
  void findsTheFolderOfAThemeInABackup() throws IOException {
    Backup backup = new Backup().withSite("public_html/").with("site.xml", export);
    files.forEach(
        (name, json) -> backup.with("public_html/wp-content/themes/tide/acf-json/" + name, json));

    for (Path path :
        new Path[] {
          backup.folder(temp.resolve("folder")),
          backup.zip(temp.resolve("backup.zip")),
          backup.tarGz(temp.resolve("backup.tar.gz"))
        }) {
      assertThat(fields(new MigrationRun(temp).export(path))).as("%s", path).isEqualTo(expected);
    }
  }

  /**
   * The fields of terms, users and comments are in metas of their own, and refer to no post type.
   */
  @Test
  void typesTheFieldsOfTermsUsersAndComments() throws IOException {
    String group =
        """
        {"key": "group_1", "modified": 1700000000, "fields": [
          {"key": "field_1", "name": "rank", "type": "number"},
          {"key": "field_2", "name": "rows", "type": "repeater", "sub_fields": [
            {"key": "field_3", "name": "day", "type": "date_picker"}]}]}
        """;
    Path json = Files.writeString(temp.resolve("group.json"), group);
    Path dump = Files.writeString(temp.resolve("dump.sql"), dumpWithMetas());

    Exported exported =
        new MigrationRun(temp).sourceOption("acf-json", json.toString()).export(dump);

    for (String file : new String[] {"terms", "authors", "comments"}) {
      JsonNode item = MAPPER.readTree(exported.folder().resolve(file + ".ndjson").toFile());
      assertThat(item.get("fields"))
          .as(file)
          .hasToString("{\"rank\":7,\"rows\":[{\"day\":\"2024-01-31\"}]}");
      assertThat(item.at("/fieldsMeta/orphans"))
          .hasToString("[{\"name\":\"rows_1_day\",\"key\":\"field_3\",\"raw\":\"20230101\"}]");
      assertThat(item.at("/meta/rank")).hasToString("[\"7\"]");
    }
    Exported again = new MigrationRun(temp).export(exported.folder());
    assertThat(again.folder().resolve("terms.ndjson"))
        .hasSameTextualContentAs(exported.folder().resolve("terms.ndjson"));
  }

  private static String dumpWithMetas() {
    return "CREATE TABLE `wp_posts` (`ID` bigint, `post_author` bigint, `post_date` datetime,"
        + " `post_date_gmt` datetime, `post_content` longtext, `post_title` text,"
        + " `post_status` varchar(20), `post_name` varchar(200), `post_type` varchar(20));\n"
        + "INSERT INTO `wp_posts` VALUES (1,1,'2024-01-01 00:00:00','2024-01-01"
        + " 00:00:00','','T','publish','t','post');\n"
        + "CREATE TABLE `wp_options` (`option_id` bigint, `option_name` varchar(191),"
        + " `option_value` longtext);\n"
        + "INSERT INTO `wp_options` VALUES (1,'home','https://one.example');\n"
        + "CREATE TABLE `wp_users` (`ID` bigint, `user_login` varchar(60), `user_nicename`"
        + " varchar(50), `display_name` varchar(250));\n"
        + "INSERT INTO `wp_users` VALUES (1,'ann','ann','Ann');\n"
        + "CREATE TABLE `wp_terms` (`term_id` bigint, `name` varchar(200), `slug`"
        + " varchar(200));\n"
        + "INSERT INTO `wp_terms` VALUES (1,'N','n');\n"
        + "CREATE TABLE `wp_term_taxonomy` (`term_taxonomy_id` bigint, `term_id` bigint,"
        + " `taxonomy` varchar(32), `description` longtext, `parent` bigint);\n"
        + "INSERT INTO `wp_term_taxonomy` VALUES (1,1,'category','',0);\n"
        + "CREATE TABLE `wp_comments` (`comment_ID` bigint, `comment_post_ID` bigint,"
        + " `comment_author` tinytext, `comment_author_email` varchar(100),"
        + " `comment_content` text, `comment_approved` varchar(20));\n"
        + "INSERT INTO `wp_comments` VALUES (1,1,'Bo','','Hi','1');\n"
        + metas("usermeta", "umeta_id", "user_id")
        + metas("termmeta", "meta_id", "term_id")
        + metas("commentmeta", "meta_id", "comment_id");
  }

  private static String metas(String table, String key, String owner) {
    return "CREATE TABLE `wp_%1$s` (`%2$s` bigint, `%3$s` bigint, `meta_key` varchar(255),"
            .formatted(table, key, owner)
        + " `meta_value` longtext);\nINSERT INTO `wp_"
        + table
        + "` VALUES (1,1,'rank','7'),(2,1,'_rank','field_1'),(3,1,'rows','1'),"
        + "(4,1,'_rows','field_2'),(5,1,'rows_0_day','20240131'),(6,1,'_rows_0_day','field_3'),"
        + "(7,1,'rows_1_day','20230101'),(8,1,'_rows_1_day','field_3');\n";
  }

  /** Without the files the fields can only be guessed. */
  @Test
  void makesADifference() throws IOException {
    assertThat(fields(new MigrationRun(temp).export(export))).isNotEqualTo(expected);
  }

  @Test
  void tellsOfAFileThatIsBroken() throws IOException {
    Path folder = Files.createDirectories(temp.resolve("acf-json"));
    Files.writeString(folder.resolve("group_broken.json"), "{\"key\":\"group_broken\",");
    for (Map.Entry<String, String> file : files.entrySet()) {
      Files.writeString(folder.resolve(file.getKey()), file.getValue());
    }

    Exported exported =
        new MigrationRun(temp).sourceOption("acf-json", folder.toString()).export(export);

    assertThat(String.join("\n", exported.problems())).contains("LOSSY acf-json-unreadable");
    assertThat(fields(exported)).isEqualTo(expected);
  }
}
