package dev.pressport.export;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.pressport.export.output.Exports;
import dev.pressport.fixtures.Fixtures;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The sample site with the fields of one of its entries on ACF's options page, too. */
class OptionsPageTest {
  private static final long ENTRY = 401;
  private static final Pattern META =
      Pattern.compile("^\\(\\d+," + ENTRY + ",'(_?)([^']++)',('.*')\\)[,;]$", Pattern.MULTILINE);
  private static final String END = "/*!40000 ALTER TABLE `tide_options` ENABLE KEYS */;";

  private static final String PUBLISHER = "options_citation_publisher','The Quay Office'";
  private static final String PRIVATE = "options_related','a:2:{i:0;s:3:\\\"405\\\"";

  @TempDir private Path temp = Path.of("");

  private Path dump() throws IOException {
    String sample = Files.readString(Fixtures.dump());
    StringBuilder options = new StringBuilder("INSERT INTO `tide_options` VALUES\n");
    int id = 9_000;
    for (Matcher meta = META.matcher(sample); meta.find(); ) {
      options.append(
          "(%d,'%soptions_%s',%s,'no'),\n"
              .formatted(id++, meta.group(1), meta.group(2), meta.group(3)));
    }
    options.append("(9998,'options_of_a_plugin','something','no'),\n");
    options.append("(9999,'options_map_api_key','sesame','no'),\n");
    options.append("(10000,'_options_map_api_key','field_citation','no');\n");
    assertThat(id).isGreaterThan(9_020);
    return Files.writeString(temp.resolve("site.sql"), sample.replace(END, options + END));
  }

  private static JsonNode site(Exported exported) throws IOException {
    return new ObjectMapper().readTree(exported.folder().resolve("site.json").toFile());
  }

  @Test
  void hasTheFieldsOfTheOptionsPageAsEntriesHaveTheirs() throws IOException {
    Exported exported = new MigrationRun(temp).export(dump());

    JsonNode site = site(exported);
    assertThat(site.get("fields")).isNotEmpty().isEqualTo(exported.at(ENTRY, "/fields"));
    assertThat(site.at("/fieldsMeta/fields")).isEqualTo(exported.at(ENTRY, "/fieldsMeta/fields"));
    assertThat(site.toString()).doesNotContain("of_a_plugin", "sesame");
  }

  @ParameterizedTest
  @ValueSource(strings = {"contentful", "directus", "payload", "sanity", "strapi"})
  void givesItsFieldsToOtherSystemsWithoutPrivateEntries(String target) throws IOException {
    Path dump = dump();
    String withPrivate =
        Files.readString(dump)
            .replace("options_citation_publisher','Harbour Board'", PUBLISHER)
            .replace("options_related','a:2:{i:0;s:3:\\\"402\\\"", PRIVATE);
    assertThat(withPrivate).contains(PUBLISHER, PRIVATE);
    Files.writeString(dump, withPrivate);
    Exported exported =
        new MigrationRun(temp).to(Exporters.find(target).orElseThrow()).export(dump);

    String all = String.join("\n", Exports.tree(exported.folder()).values());
    assertThat(all).contains("The Quay Office").doesNotContain("lamps-and-lenses");
  }

  @Test
  void comesBackFromCleanJson() throws IOException {
    Exported exported = new MigrationRun(temp).export(dump());
    Exported again = new MigrationRun(temp).export(exported.folder());

    assertThat(again.folder().resolve("site.json"))
        .hasSameBinaryContentAs(exported.folder().resolve("site.json"));
  }
}
