package dev.pressport.export;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.pressport.fixtures.Fixtures;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Sites of qTranslate-XT, which has the texts of all languages in one field. */
class QtranslateTest {

  @TempDir Path temp = Path.of("");

  private static PluginDump site() {
    return new PluginDump("https://rope.example")
        .option("active_plugins", "a:1:{i:0;s:28:\"qtranslate-xt/qtranslate.php\";}")
        .option("qtranslate_default_language", "en")
        .option(
            "qtranslate_enabled_languages", "a:3:{i:0;s:2:\"de\";i:1;s:2:\"en\";i:2;s:2:\"fr\";}")
        .option("blogdescription", "[:en]Ropes and knots[:de]Seile und Knoten[:]")
        .option(
            "qtranslate_term_name",
            "a:1:{s:4:\"News\";a:2:{s:2:\"de\";s:11:\"Nachrichten\";s:2:\"en\";s:4:\"News\";}}");
  }

  private static PluginDump page(PluginDump dump, long id, String slug, String title, String body) {
    return dump.entry(id, "page", slug, title, body, 0);
  }

  private Exported export(PluginDump dump) throws IOException {
    return new MigrationRun(temp).export(dump.write(temp.resolve("site.sql")));
  }

  private static List<JsonNode> items(Exported exported, String file) throws IOException {
    return Files.readAllLines(exported.folder().resolve(file)).stream()
        .map(QtranslateTest::json)
        .toList();
  }

  private static JsonNode json(String line) {
    try {
      return new ObjectMapper().readTree(line);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private static String facts(JsonNode entry) {
    return "%s %s %s %s | %s | %s"
        .formatted(
            entry.get("id"),
            entry.get("language").textValue(),
            entry.get("translations"),
            entry.get("url").textValue(),
            entry.get("title").textValue(),
            entry.get("content").get("raw").textValue());
  }

  private List<String> pages(PluginDump dump) throws IOException {
    return items(export(dump), "entries/page.ndjson").stream().map(QtranslateTest::facts).toList();
  }

  @Test
  void areAnEntryForEachLanguage() throws IOException {
    PluginDump dump = site();
    page(dump, 5, "hemp", "[:en]Hemp[:de]Hanf[:]", "[:en]A plant.[:de]Eine Pflanze.[:]");
    page(
        dump,
        6,
        "knots",
        "<!--:en-->Knots<!--:--><!--:fr-->N\u0153uds<!--:-->",
        "<!--:en--><p>Four.</p><!--more--><!--:--><!--:fr--><p>Quatre.</p><!--:-->");
    page(dump, 7, "plain", "Plain", "In no language");

    assertThat(pages(dump))
        .containsExactly(
            "5 en {\"de\":4050000000005,\"en\":5} https://rope.example/hemp/ | Hemp | A plant.",
            "4050000000005 de {\"de\":4050000000005,\"en\":5} https://rope.example/de/hemp/"
                + " | Hanf | Eine Pflanze.",
            "6 en {\"en\":6,\"fr\":6180000000006} https://rope.example/knots/"
                + " | Knots | <p>Four.</p><!--more-->",
            "6180000000006 fr {\"en\":6,\"fr\":6180000000006} https://rope.example/fr/knots/"
                + " | N\u0153uds | <p>Quatre.</p>",
            "7 null {} https://rope.example/plain/ | Plain | In no language");
  }

  @Test
  void keepTextThatOnlyLooksLikeAMark() throws IOException {
    PluginDump dump = site();
    String code = "<pre>grep [:alpha:] | a[:] | [:xx]no language[:] | {:ok}</pre> see [:de]";
    page(dump, 5, "code", "Slices: a[:]", code);
    page(dump, 6, "both", "T", "[:en]" + code.replace(" | a[:]", "").replace("[:] |", " |"));

    assertThat(pages(dump))
        .containsExactly(
            "5 null {} https://rope.example/code/ | Slices: a[:] | " + code,
            "6 en {\"en\":6} https://rope.example/both/ | T | <pre>grep [:alpha:] |"
                + " [:xx]no language | {:ok}</pre> see");
  }

  @Test
  void keepWhatHasNoEntryInAMetaAndReportIt() throws IOException {
    PluginDump dump =
        site()
            .term(3, "category", "news", "[:en]All news[:de]Alle Nachrichten[:]")
            .row("terms", 9, "News", "tidings", 0)
            .row("term_taxonomy", 109, 9, "category", "", 0, 1);
    page(dump, 5, "hemp", "[:en]Hemp[:de]Hanf[:]", "[:en]Only English[:]");
    dump.entry(8, "nav_menu_item", "menu", "[:en]Home[:de]Start[:fr]Accueil[:]", "", 0);
    dump.entry(9, "attachment", "rope", "Rope", "", 0);
    dump.meta(9, "note", "[:en]One[:de]Eins[:]").meta(9, "note", "[:en]Two[:de]Zwei[:]");
    Exported exported = export(dump);

    JsonNode page = items(exported, "entries/page.ndjson").get(0);
    assertThat(facts(page))
        .isEqualTo("5 en {\"en\":5} https://rope.example/hemp/ | Hemp | Only English");
    assertThat(page.at("/meta/other_languages/0").toString())
        .isEqualTo("{\"de\":{\"post_title\":\"Hanf\"}}");
    JsonNode item = items(exported, "entries/nav_menu_item.ndjson").get(0);
    assertThat(item.get("title").textValue()).isEqualTo("Home");
    assertThat(item.at("/meta/other_languages/0").toString())
        .isEqualTo("{\"de\":{\"post_title\":\"Start\"},\"fr\":{\"post_title\":\"Accueil\"}}");
    assertThat(items(exported, "entries/attachment.ndjson").get(0).at("/meta/other_languages/0"))
        .hasToString("{\"de\":{\"meta.note\":\"Eins\",\"meta.note.2\":\"Zwei\"}}");
    List<JsonNode> terms = items(exported, "terms.ndjson");
    assertThat(terms.get(0).get("description").textValue()).isEqualTo("All news");
    assertThat(terms.get(0).at("/meta/other_languages/0/de/description").textValue())
        .isEqualTo("Alle Nachrichten");
    assertThat(terms.get(1).at("/meta/other_languages/0/de/name").textValue())
        .isEqualTo("Nachrichten");
    assertThat(items(exported, "_pressport/problems.ndjson"))
        .filteredOn(problem -> problem.get("code").textValue().equals("other-languages"))
        .extracting(problem -> problem.get("type").textValue() + " " + problem.get("message"))
        .containsExactlyInAnyOrder(
            "page \"en here; de only in the meta other_languages.\"",
            "nav_menu_item \"en here; de, fr only in the meta other_languages.\"",
            "attachment \"en here; de only in the meta other_languages.\"",
            "term \"en here; de only in the meta other_languages.\"",
            "term \"en here; de only in the meta other_languages.\"");
    assertThat(exported.report().ledger().balances()).isTrue();
  }

  @Test
  void haveTheirMetasSlugsAndParentsInTheirLanguage() throws IOException {
    PluginDump dump = site();
    page(dump, 5, "hemp", "[:en]Hemp[:de]Hanf[:]", "[:en]A plant.[:de]Eine Pflanze.[:]");
    dump.entry(6, "page", "fibre", "Fibre", "[:en]Strong[:de]Stark[:]", 5);
    dump.meta(5, "qtranslate_slug_de", "hanf")
        .meta(6, "boxes", "a:1:{s:1:\"t\";s:20:\"[:en]Long[:de]Lang[:]\";}".replace("s:20", "s:21"))
        .meta(6, "_yoast_wpseo_metadesc", "[:en]Of hemp[:de]Aus Hanf[:]");
    List<JsonNode> pages = items(export(dump), "entries/page.ndjson");

    assertThat(facts(pages.get(1))).contains(" https://rope.example/de/hanf/ | Hanf ");
    assertThat(pages.get(1).get("slug").textValue()).isEqualTo("hanf");
    assertThat(pages.get(2).get("parentId").longValue()).isEqualTo(5);
    assertThat(pages.get(3).get("parentId").longValue()).isEqualTo(4050000000005L);
    assertThat(pages.get(2).at("/meta/boxes/0/t").textValue()).isEqualTo("Long");
    assertThat(pages.get(3).at("/meta/boxes/0/t").textValue()).isEqualTo("Lang");
    assertThat(pages.get(3).at("/meta/_yoast_wpseo_metadesc/0").textValue()).isEqualTo("Aus Hanf");
    assertThat(pages.get(3).get("url").textValue())
        .isEqualTo("https://rope.example/de/hanf/fibre/");
  }

  private String address(String mode, String hidesMain) throws IOException {
    PluginDump dump =
        site()
            .option("qtranslate_url_mode", mode)
            .option("qtranslate_hide_default_language", hidesMain)
            .option("qtranslate_domains", "a:1:{s:2:\"de\";s:12:\"seil.example\";}");
    page(dump, 5, "hemp", "Hemp", "[:en]A plant.[:de]Eine Pflanze.[:]");
    dump.entry(6, "page", "fibre", "Fibre", "[:en]Strong[:de]Stark[:]", 5);
    List<JsonNode> pages = items(export(dump), "entries/page.ndjson");
    return pages.get(2).get("url").textValue() + " " + pages.get(3).get("url").textValue();
  }

  @Test
  void haveTheAddressesOfTheirSettings() throws IOException {
    String home = "https://rope.example/";

    assertThat(address("1", "1")).isEqualTo(home + "hemp/fibre/ " + home + "hemp/fibre/?lang=de");
    assertThat(address("2", "1")).isEqualTo(home + "hemp/fibre/ " + home + "de/hemp/fibre/");
    assertThat(address("2", "0")).isEqualTo(home + "en/hemp/fibre/ " + home + "de/hemp/fibre/");
    assertThat(address("3", "1"))
        .isEqualTo(home + "hemp/fibre/ https://de.rope.example/hemp/fibre/");
    assertThat(address("4", "1")).isEqualTo(home + "hemp/fibre/ https://seil.example/hemp/fibre/");
  }

  @Test
  void areLanguagesOfHugoAlsoFromCleanJson() throws IOException {
    PluginDump dump =
        site()
            .option("qtranslate_language_names", "a:1:{s:2:\"de\";s:7:\"Deutsch\";}")
            .option("qtranslate_locales", "a:1:{s:2:\"de\";s:5:\"de_AT\";}")
            .term(3, "category", "news", "[:en]All news[:de]Alle Nachrichten[:]")
            .tagged(5, 3);
    page(dump, 5, "hemp", "[:en]Hemp[:de]Hanf[:]", "[:en]A plant.[:de]Eine Pflanze.[:]");
    Path source = dump.write(temp.resolve("site.sql"));

    assertHugoHasThem(hugo(source));
    assertHugoHasThem(hugo(new MigrationRun(temp).export(source).folder()));
  }

  private Path hugo(Path source) throws IOException {
    return new MigrationRun(temp).to(Exporters.find("hugo").orElseThrow()).export(source).folder();
  }

  private static void assertHugoHasThem(Path folder) throws IOException {
    assertThat(Files.readString(folder.resolve("hugo.yaml")))
        .contains("tagline: \"Seile und Knoten\"", "languageName: \"Deutsch\"", "\"de-AT\"");
    assertThat(Files.readString(folder.resolve("content/pages/hemp-de.de.md")))
        .contains("title: \"Hanf\"", "url: \"/de/hemp/\"", "en: \"/hemp/\"", "Eine Pflanze.");
    assertThat(Files.readString(folder.resolve("content/pages/hemp.md")))
        .contains("title: \"Hemp\"", "de: \"/de/hemp/\"", "A plant.");
    assertThat(Files.readString(folder.resolve("content/categories/news/_index.de.md")))
        .contains("url: \"/de/category/news/\"", "Alle Nachrichten");
    assertThat(folder.resolve("content/categories/news/_index.fr.md")).doesNotExist();
    assertThat(Files.readString(folder.resolve("content/authors/ines/_index.de.md")))
        .contains("url: \"/de/author/ines/\"");
  }

  @Test
  void areRecognizedInAnExportFileByFieldsInMarks() throws IOException {
    Exported exported = new MigrationRun(temp).export(exportFile());

    assertThat(items(exported, "entries/post.ndjson"))
        .extracting(QtranslateTest::facts)
        .containsExactly(
            "5 en {\"de\":4050000000005,\"en\":5} https://quay.example/hemp/ | Hemp | A plant.",
            "4050000000005 de {\"de\":4050000000005,\"en\":5} https://quay.example/de/hemp/"
                + " | Hanf | Eine Pflanze.",
            "6 null {} https://quay.example/manual/ | The marks | Write [:en]Hi[:de]Hallo[:].");
  }

  private Path exportFile() throws IOException {
    String head = Files.readString(Fixtures.hazard("split-1"));
    return Files.writeString(
        temp.resolve("site.xml"),
        head.substring(0, head.indexOf("<item>"))
            + item(5, "hemp", "[:en]Hemp[:de]Hanf[:]", "[:en]A plant.[:de]Eine Pflanze.[:]")
            + item(6, "manual", "The marks", "Write [:en]Hi[:de]Hallo[:].")
            + "</channel></rss>");
  }

  private static String item(int id, String slug, String title, String body) {
    return """
        <item><title><![CDATA[%s]]></title><link>https://quay.example/%s/</link>
        <dc:creator>marta</dc:creator><content:encoded><![CDATA[%s]]></content:encoded>
        <wp:post_id>%d</wp:post_id><wp:post_date>2024-01-06 10:00:00</wp:post_date>
        <wp:post_name>%s</wp:post_name><wp:status>publish</wp:status>
        <wp:post_type>post</wp:post_type></item>
        """
        .formatted(title, slug, body, id, slug);
  }

  @Test
  void areSettingsInTheMainLanguageWithTheirTranslations() throws IOException {
    PluginDump dump =
        site()
            .option("options_opening", "[:en]Open[:de]Offen[:]")
            .option("_options_opening", "field_1");
    page(dump, 5, "hemp", "Hemp", "Text");
    JsonNode settings = json(Files.readString(export(dump).folder().resolve("site.json")));

    assertThat(settings.get("tagline").textValue()).isEqualTo("Ropes and knots");
    assertThat(settings.toString())
        .doesNotContain("[:en]")
        .contains("\"Ropes and knots\":\"Seile und Knoten\"", "\"Open\":\"Offen\"");
  }
}
