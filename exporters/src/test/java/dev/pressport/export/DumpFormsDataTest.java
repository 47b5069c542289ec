package dev.pressport.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.pressport.fixtures.GoldenTree;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A real site gives the same bytes from each form of a dump of it, as the programs themselves made
 * them. Only the list of active plugins is another one: the site had been moved before.
 */
class DumpFormsDataTest {
  private static final String[] WHOLE = {
    "mariadb-dump-tab.tar.gz",
    "mariadb-dump.xml.gz",
    "phpmyadmin-c-update.sql.gz",
    "phpmyadmin-c-utf16.sql.gz",
    "phpmyadmin.json.gz",
    "phpmyadmin.xml.gz",
    "mydumper-ld.tar.gz",
    "mydumper-stream.gz"
  };

  /** Without the structure, the columns of the tables of plugins have no names. */
  private static final String[] WITHOUT_STRUCTURE = {
    "mariadb-dump-data-only.sql.gz", "phpmyadmin-c-data-nocols.sql.gz"
  };

  @TempDir private Path temp = Path.of("");

  private static Path data() {
    Path data = Path.of(System.getProperty("pressport.data", ""));
    assumeFalse(data.toString().isEmpty(), "pressport.data is not set");
    assumeTrue(Files.exists(data.resolve("backups/dumps")), "no such backups");
    return data;
  }

  private Exported export(Path source) throws IOException {
    return new MigrationRun(temp).withPersonalData().export(source);
  }

  @Test
  void giveTheSameBytes() throws IOException {
    compare(WHOLE, "_pressport");
  }

  @Test
  void giveTheSameBytesWithoutStructureApartFromPlugins() throws IOException {
    compare(WITHOUT_STRUCTURE, "entries/ai1ec_event.ndjson");
  }

  private void compare(String[] names, String different) throws IOException {
    Path data = data();
    Exported plain = export(data.resolve("site-a/sql/dump.sql"));
    int compared = 0;
    for (String name : names) {
      Path dump = data.resolve("backups/dumps").resolve(name);
      if (Files.exists(dump)) {
        Exported other = export(dump);
        GoldenTree.at(plain.folder())
            .without(
                path ->
                    path.startsWith("_pressport")
                        || path.startsWith(different)
                        || path.equals("site.json"))
            .assertSameAs(other.folder());
        assertThat(withoutPlugins(other)).as(name).isEqualTo(withoutPlugins(plain));
        compared++;
      }
    }
    assertThat(compared).isPositive();
  }

  private static JsonNode withoutPlugins(Exported exported) throws IOException {
    JsonNode site = new ObjectMapper().readTree(exported.folder().resolve("site.json").toFile());
    ((ObjectNode) site).remove("plugins");
    ((ObjectNode) site.path("options")).remove("active_plugins");
    return site;
  }
}
