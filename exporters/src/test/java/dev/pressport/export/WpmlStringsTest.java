package dev.pressport.export;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The strings and slugs that WPML's String Translation keeps in tables. */
class WpmlStringsTest {
  private static final String SETTINGS =
      "a:5:{s:16:\"default_language\";s:2:\"en\";s:25:\"language_negotiation_type\";i:1;"
          + "s:4:\"urls\";a:1:{s:30:\"directory_for_default_language\";s:1:\"0\";}"
          + "s:16:\"active_languages\";a:2:{i:0;s:2:\"en\";i:1;s:2:\"de\";}"
          + "s:22:\"posts_slug_translation\";a:2:{s:2:\"on\";i:1;"
          + "s:5:\"types\";a:2:{s:4:\"book\";i:1;s:4:\"ship\";i:0;}}}";

  private static final String RULES =
      "a:6:{s:10:\"library/?$\";s:24:\"index.php?post_type=book\";"
          + "s:34:\"library/([^/]+)(?:/([0-9]+))?/?$\";s:43:\"index.php?book=$matches[1]&page=$matches[2]\";"
          + "s:32:\"ships/([^/]+)(?:/([0-9]+))?/?$\";s:43:\"index.php?ship=$matches[1]&page=$matches[2]\";"
          + "s:17:\"genre/([^/]+)/?$\";s:27:\"index.php?genre=$matches[1]\";"
          + "s:18:\"category/(.+?)/?$\";s:35:\"index.php?category_name=$matches[1]\";"
          + "s:15:\"tag/([^/]+)/?$\";s:25:\"index.php?tag=$matches[1]\";}";

  @TempDir Path temp = Path.of("");

  private PluginDump dump = new PluginDump("https://rope.example");
  private int strings;

  @BeforeEach
  void fillTables() {
    dump =
        new PluginDump("https://rope.example")
            .option("blogdescription", "Ropes &amp; knots")
            .option("active_plugins", plugins("sitepress-multilingual-cms/sitepress.php"))
            .option("icl_sitepress_settings", SETTINGS)
            .option("wpml_base_slug_translation", "1")
            .option(
                "wpml_tax_slug_translation_settings",
                "a:1:{s:5:\"types\";a:1:{s:5:\"genre\";i:1;}}")
            .option("rewrite_rules", RULES)
            .table(
                "icl_translations",
                "translation_id element_type element_id trid language_code source_language_code")
            .table("icl_languages", "id code english_name major active default_locale tag")
            .table("icl_languages_translations", "id language_code display_language_code name")
            .table(
                "icl_strings",
                "id language context name value string_package_id type title status"
                    + " gettext_context domain_name_context_md5")
            .table(
                "icl_string_translations",
                "id string_id language status value mo_string translator_id batch_id")
            .table(
                "icl_string_packages", "ID kind_slug kind name title edit_link view_link post_id")
            .table("icl_string_positions", "id string_id kind position_in_page")
            .row("icl_string_positions", 1, 1, 6, "https://rope.example/")
            .row("icl_languages", 1, "en", "English", 1, 1, "en_US", "en")
            .row("icl_languages", 3, "de", "German", 1, 1, "de_AT", "de")
            .row("icl_languages", 4, "fr", "French", 1, 0, "fr_FR", "fr")
            .row("icl_languages_translations", 1, "de", "de", "Deutsch (Wien)")
            .row("icl_languages_translations", 2, "de", "en", "German");
  }

  private static String plugins(String first) {
    String second = "wpml-string-translation/plugin.php";
    return "a:2:{i:0;s:%d:\"%s\";i:1;s:%d:\"%s\";}"
        .formatted(first.length(), first, second.length(), second);
  }

  private void string(
      String context, String name, String value, int state, String translation, int part) {
    int id = ++strings;
    dump.row("icl_strings", id, "en", context, name, value, part, "LINE", "", 10, "", "md5-" + id);
    dump.row("icl_string_translations", id, id, "de", state, translation, "", 1, 0);
  }

  private void translated(String context, String name, String value, String translation) {
    string(context, name, value, 10, translation, 0);
  }

  private void inLanguages(String kind, long one, long other) {
    dump.row("icl_translations", one, kind, one, one, "en", "")
        .row("icl_translations", other, kind, other, one, "de", "en");
  }

  private Path export() throws IOException {
    return new MigrationRun(temp).export(dump.write(temp.resolve("site.sql"))).folder();
  }

  private static JsonNode json(Path file) throws IOException {
    return new ObjectMapper().readTree(file.toFile());
  }

  private static List<String> urls(Path file) throws IOException {
    List<String> urls = new ArrayList<>();
    for (String line : Files.readAllLines(file)) {
      urls.add(new ObjectMapper().readTree(line).get("url").asText());
    }
    return urls;
  }

  @Test
  void areListedWithTheirTranslations() throws IOException {
    translated("Widgets", "widget title - 1", "Opening hours", "Öffnungszeiten");
    string("Widgets", "widget body - 1", "Closed", 0, "Zu", 0);
    string("rope-theme", "more", "Read more", 10, "", 0);
    string("gravity_form-7", "label", "Your boat", 3, "Ihr Boot", 5);
    translated("admin_texts_mail", "[mail]to", "ines@rope.example", "ines@seil.example");
    dump.row("icl_string_packages", 5, "gravity_form", "Gravity Form", "7", "Order", "", "", 0)
        .row("icl_string_packages", 6, "gravity_form", "Gravity Form", "8", "Empty", "", "", 0);

    dump.entry(5, "page", "publish", "knots");

    Path folder = export();

    JsonNode tables = json(folder.resolve("site.json")).get("tables");
    assertThat(folder.resolve("_pressport/problems.ndjson"))
        .content()
        .contains("upkeep-table-unread")
        .doesNotContain("\"table-unread");

    assertThat(tables.get("icl_strings").findValuesAsText("value"))
        .contains("Opening hours", "Your boat")
        .doesNotContain("Closed", "Read more", "ines@rope.example");
    assertThat(tables.get("icl_string_translations").findValuesAsText("value"))
        .contains("Öffnungszeiten", "Ihr Boot")
        .doesNotContain("Zu", "ines@seil.example");
    assertThat(tables.get("icl_string_packages").findValuesAsText("title"))
        .containsExactly("Order");
    assertThat(tables.get("icl_languages").findValuesAsText("code")).containsExactly("en", "de");
  }

  @Test
  void includeTheTitleOfTheSite() throws IOException {
    translated("admin_texts_x", "[x]title", "The Rope Walk", "Falsch");
    translated("WP", "Blog Title", "An older title", "Die Reeperbahn");
    translated("WP", "Tagline", "Ropes & knots", "Seile &amp; Knoten");
    dump.entry(5, "page", "publish", "knots").entry(6, "page", "publish", "knoten");
    inLanguages("post_page", 5, 6);

    String config =
        Files.readString(
            new MigrationRun(temp)
                .to(Exporters.find("hugo").orElseThrow())
                .export(dump.write(temp.resolve("site.sql")))
                .folder()
                .resolve("hugo.yaml"));

    assertThat(config)
        .contains("Die Reeperbahn", "Seile & Knoten", "Deutsch (Wien)", "de-AT")
        .doesNotContain("Falsch");
  }

  @Test
  void areInTheAddressesOfEntriesAndTerms() throws IOException {
    translated("WordPress", "URL slug: book", "library", "b%c3%bccherei");
    translated("WordPress", "URL slug: ship", "ships", "schiffe");
    translated("WordPress", "URL genre tax slug", "genre", "gattung");
    dump.entry(5, "book", "publish", "emma")
        .entry(6, "book", "publish", "emma-2")
        .entry(7, "ship", "publish", "anna")
        .term(3, "genre", "novel", "")
        .term(4, "genre", "roman", "");
    inLanguages("post_book", 5, 6);
    dump.row("icl_translations", 70, "post_ship", 7, 70, "de", "")
        .row("icl_translations", 71, "tax_genre", 103, 71, "en", "")
        .row("icl_translations", 72, "tax_genre", 104, 71, "de", "en");

    Path folder = export();

    assertThat(urls(folder.resolve("entries/book.ndjson")))
        .containsExactly(
            "https://rope.example/library/emma/", "https://rope.example/de/b%c3%bccherei/emma-2/");
    assertThat(urls(folder.resolve("entries/ship.ndjson")))
        .containsExactly("https://rope.example/de/ships/anna/");
    assertThat(urls(folder.resolve("terms.ndjson")))
        .containsExactly(
            "https://rope.example/genre/novel/", "https://rope.example/de/gattung/roman/");
  }

  @Test
  void leaveAddressesWhereSlugsAreNotTranslated() throws IOException {
    string("WordPress", "URL slug: book", "library", 3, "buecherei", 0);
    dump.entry(6, "book", "publish", "emma-2")
        .row("icl_translations", 6, "post_book", 6, 6, "de", "");

    assertThat(urls(export().resolve("entries/book.ndjson")))
        .containsExactly("https://rope.example/de/library/emma-2/");
  }
}
