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

/** Sites of TranslatePress, which translates the strings of pages. */
class TranslatePressTest {
  private static final String GERMAN = "trp_dictionary_en_us_de_de";
  private static final String FRENCH = "trp_dictionary_en_us_fr_fr";

  @TempDir Path temp = Path.of("");
  private int strings;

  private static PluginDump site() {
    String columns = "id original translated status block_type original_id";
    return new PluginDump("https://rope.example")
        .option("active_plugins", "a:0:{}")
        .option(
            "trp_settings",
            "a:3:{s:16:\"default-language\";s:5:\"en_US\";s:17:\"publish-languages\";"
                + "a:3:{i:0;s:5:\"en_US\";i:1;s:5:\"de_DE\";i:2;s:5:\"fr_FR\";}s:9:\"url-slugs\";"
                + "a:3:{s:5:\"en_US\";s:2:\"en\";s:5:\"de_DE\";s:2:\"de\";s:5:\"fr_FR\";s:2:\"fr\";}}")
        .table(GERMAN, columns)
        .table(FRENCH, columns)
        .table("trp_original_strings", "id original")
        .table("trp_slug_originals", "id original type")
        .table("trp_slug_translations", "id original_id translated language status");
  }

  private void string(
      PluginDump dump, String table, String original, String translated, int status) {
    dump.row(table, ++strings, original, translated, status, 0, strings);
  }

  private PluginDump translated() {
    PluginDump dump = site().row("trp_original_strings", 1, "Hemp");
    string(dump, GERMAN, "Hemp", "Hanf", 2);
    string(
        dump, GERMAN, "It\u2019s \u201cstrong\u201d \u2013 and", "Er ist \u201estark\u201c und", 1);
    string(dump, GERMAN, "light.", "leicht.", 2);
    string(dump, GERMAN, "A rope", "Ein Seil", 2);
    string(dump, GERMAN, "Home", "Startseite", 2);
    string(dump, GERMAN, "Sisal", "", 0);
    string(dump, FRENCH, "light.", "l\u00e9ger.", 2);
    dump.entry(
        5,
        "page",
        "hemp",
        "Hemp",
        "<!-- wp:paragraph -->\n<p>It's \"strong\" - and <b>light.</b><img alt=\"A rope\""
            + " src=\"/a.jpg\"></p>\n<!-- /wp:paragraph -->",
        0);
    dump.entry(6, "page", "sisal", "Sisal", "<p>light.</p>\n\nNot translated", 0);
    dump.entry(7, "nav_menu_item", "menu", "Home", "", 0);
    return dump.meta(5, "_trp_translated_slug_de_DE", "hanf");
  }

  private static List<JsonNode> items(Exported exported, String file) throws IOException {
    ObjectMapper json = new ObjectMapper();
    List<String> lines = Files.readAllLines(exported.folder().resolve(file));
    return lines.stream().map(line -> read(json, line)).toList();
  }

  private static JsonNode read(ObjectMapper json, String line) {
    try {
      return json.readTree(line);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  @Test
  void areEntriesOfALanguageWhereEachStringIsTranslated() throws IOException {
    Exported exported = new MigrationRun(temp).export(translated().write(temp.resolve("site.sql")));
    List<JsonNode> pages = items(exported, "entries/page.ndjson");

    assertThat(pages)
        .extracting(page -> page.get("language") + " " + page.get("url") + " " + page.get("title"))
        .containsExactly(
            "\"en\" \"https://rope.example/hemp/\" \"Hemp\"",
            "\"de\" \"https://rope.example/de/hanf/\" \"Hanf\"",
            "\"en\" \"https://rope.example/sisal/\" \"Sisal\"");
    assertThat(pages.get(1).at("/content/raw").textValue())
        .isEqualTo(
            "<!-- wp:paragraph -->\n<p>Er ist \u201estark\u201c und <b>leicht.</b>"
                + "<img alt=\"Ein Seil\" src=\"/a.jpg\"></p>\n<!-- /wp:paragraph -->");
    assertThat(pages.get(0).get("translations").toString())
        .isEqualTo("{\"de\":4050000000005,\"en\":5}");
    assertThat(exported.report().ledger().balances()).isTrue();
  }

  @Test
  void areReportedWhereTheyArePartsOfAText() throws IOException {
    Exported exported = new MigrationRun(temp).export(translated().write(temp.resolve("site.sql")));

    assertThat(items(exported, "_pressport/problems.ndjson"))
        .extracting(problem -> problem.get("code") + " " + problem.get("message"))
        .contains(
            "\"partly-translated\" \"1 of 2 strings of the text are translated into de.\"",
            "\"partly-translated\" \"1 of 2 strings of the text are translated into fr.\"",
            "\"partly-translated\" \"1 of 2 strings of the text are translated into fr.\"",
            "\"other-languages\" \"en here; de only in the meta other_languages.\"",
            "\"upkeep-table-unread\" \"The table wp_trp_original_strings was not read: 1 row.\"");
    assertThat(items(exported, "entries/nav_menu_item.ndjson").get(0).at("/meta/other_languages/0"))
        .hasToString("{\"de\":{\"post_title\":\"Startseite\"}}");
  }

  @Test
  void areListedAsTablesOfTheSite() throws IOException {
    Exported exported = new MigrationRun(temp).export(translated().write(temp.resolve("site.sql")));
    JsonNode rows =
        read(new ObjectMapper(), Files.readString(exported.folder().resolve("site.json")))
            .at("/tables/trp_dictionary");

    assertThat(rows)
        .hasSize(6)
        .extracting(row -> row.get("table_name") + " " + row.get("original"))
        .contains("\"en_us_de_de\" \"Hemp\"", "\"en_us_fr_fr\" \"light.\"");
  }

  @Test
  void haveSlugsOfTheTableForThem() throws IOException {
    PluginDump dump = site();
    string(dump, GERMAN, "Strong", "Stark", 2);
    dump.entry(5, "page", "rope", "Rope", "Strong", 0);
    dump.row("trp_slug_originals", 3, "rope", "post")
        .row("trp_slug_translations", 1, 3, "hanf\u00f6l", "de_DE", 2);
    Exported exported = new MigrationRun(temp).export(dump.write(temp.resolve("site.sql")));

    JsonNode page = items(exported, "entries/page.ndjson").get(1);
    assertThat(page.get("slug").textValue() + " " + page.get("url").textValue())
        .isEqualTo("hanf\u00f6l https://rope.example/de/hanf%c3%b6l/");
  }

  @Test
  void areInAMetaWhereAPageBuilderHasTheBody() throws IOException {
    PluginDump dump = site();
    string(dump, GERMAN, "Strong", "Stark", 2);
    dump.entry(5, "page", "rope", "Rope", "Strong", 0);
    dump.meta(5, "_elementor_data", "[]");
    Exported exported = new MigrationRun(temp).export(dump.write(temp.resolve("site.sql")));

    List<JsonNode> pages = items(exported, "entries/page.ndjson");
    assertThat(pages).hasSize(1);
    assertThat(pages.get(0).at("/meta/other_languages/0"))
        .hasToString("{\"de\":{\"post_content\":\"Stark\"}}");
  }
}
