package dev.pressport.export;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Languages that plugins keep in tables. */
class PluginLanguagesTest {
  private static final String HOME = "https://rope.example";
  private static final String TABLE =
      "translation_id element_type element_id trid language_code source_language_code";

  @TempDir Path temp = Path.of("");

  private static String settings(int form, String more) {
    return "a:3:{s:16:\"default_language\";s:2:\"en\";s:25:\"language_negotiation_type\";i:"
        + form
        + ";"
        + more
        + "}";
  }

  /** A page and a category in two languages, and a page that is in none. */
  private static PluginDump site(String settings) {
    return new PluginDump(HOME)
        .option("icl_sitepress_settings", settings)
        .table("icl_translations", TABLE)
        .entry(5, "page", "publish", "knots")
        .entry(6, "page", "publish", "knoten")
        .entry(7, "page", "publish", "hemp")
        .term(3, "category", "news", "")
        .term(4, "category", "neues", "")
        .row("icl_translations", 1, "post_page", 5, 11, "en", "")
        .row("icl_translations", 2, "post_page", 6, 11, "de", "en")
        .row("icl_translations", 3, "tax_category", 103, 5, "en", "")
        .row("icl_translations", 4, "tax_category", 104, 5, "de", "en")
        .row("icl_translations", 5, "tax_category", 6, 99, "fr", "")
        .row("icl_translations", 6, "package_layout", 7, 98, "fr", "");
  }

  private List<String> facts(PluginDump dump, String file) throws IOException {
    Exported exported = new MigrationRun(temp).export(dump.write(temp.resolve("site.sql")));
    return Files.readAllLines(exported.folder().resolve(file)).stream().map(this::facts).toList();
  }

  private String facts(String line) {
    try {
      JsonNode item = new ObjectMapper().readTree(line);
      Map<String, Long> translations = new TreeMap<>();
      item.get("translations")
          .properties()
          .forEach(one -> translations.put(one.getKey(), one.getValue().asLong()));
      return "%s %s %s".formatted(item.get("language").textValue(), translations, item.get("url"));
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  @Test
  void areThoseOfEntriesAndTermsWithTheirFolders() throws IOException {
    String urls = "s:4:\"urls\";a:1:{s:30:\"directory_for_default_language\";s:1:\"0\";}";

    assertThat(facts(site(settings(1, urls)), "entries/page.ndjson"))
        .containsExactly(
            "en {de=6, en=5} \"https://rope.example/knots/\"",
            "de {de=6, en=5} \"https://rope.example/de/knoten/\"",
            "null {} \"https://rope.example/hemp/\"");
    assertThat(facts(site(settings(1, urls)), "terms.ndjson"))
        .containsExactly(
            "en {de=4, en=3} \"https://rope.example/category/news/\"",
            "de {de=4, en=3} \"https://rope.example/de/category/neues/\"");
  }

  @Test
  void mayHaveAllTheirFolders() throws IOException {
    String urls = "s:4:\"urls\";a:1:{s:30:\"directory_for_default_language\";s:1:\"1\";}";

    assertThat(facts(site(settings(1, urls)), "entries/page.ndjson"))
        .element(0)
        .isEqualTo("en {de=6, en=5} \"https://rope.example/en/knots/\"");
  }

  @Test
  void mayHaveDomainsOrQueries() throws IOException {
    String domains = "s:16:\"language_domains\";a:1:{s:2:\"de\";s:15:\"seil.example/x/\";}";

    assertThat(facts(site(settings(2, domains)), "entries/page.ndjson"))
        .element(1)
        .isEqualTo("de {de=6, en=5} \"https://seil.example/x/knoten/\"");
    assertThat(facts(site(settings(3, "s:1:\"x\";i:0;")), "entries/page.ndjson"))
        .element(1)
        .isEqualTo("de {de=6, en=5} \"https://rope.example/knoten/?lang=de\"");
  }
}
