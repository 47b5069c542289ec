package dev.pressport.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Dumps and databases of one site, made by many programs, give the same clean JSON. */
class BackupTreesTest {
  private static final ObjectMapper JSON = new ObjectMapper();

  /** The program that makes a backup may be the only active plugin meanwhile. */
  private static final List<String> ACTIVE_PLUGINS = List.of("plugins", "options/active_plugins");

  @TempDir private Path temp;

  private static Path data() {
    Path data = Path.of(System.getProperty("pressport.data", ""));
    assumeFalse(data.toString().isEmpty(), "pressport.data is not set");
    return data;
  }

  private Exported export(Path source) throws IOException {
    return new MigrationRun(temp).withPersonalData().export(source);
  }

  private Exported reference() throws IOException {
    return export(data().resolve("site-a/sql/dump.sql"));
  }

  private Exported backup(String name) throws IOException {
    return export(data().resolve("backups").resolve(name));
  }

  private static JsonNode site(Exported export, List<String> except) throws IOException {
    ObjectNode site = (ObjectNode) JSON.readTree(export.folder().resolve("site.json").toFile());
    for (String path : except) {
      int slash = path.indexOf('/');
      ObjectNode part = slash < 0 ? site : (ObjectNode) site.get(path.substring(0, slash));
      part.remove(path.substring(slash + 1));
    }
    return site;
  }

  private static void assertSame(Exported export, Exported reference) throws IOException {
    for (String file : List.of("authors.ndjson", "terms.ndjson", "comments.ndjson")) {
      assertThat(export.lines(file)).as(file).isEqualTo(reference.lines(file));
    }
    assertThat(export.entries()).hasSize(218).isEqualTo(reference.entries());
    assertThat(JSON.readTree(export.folder().resolve("menus.json").toFile()))
        .isEqualTo(JSON.readTree(reference.folder().resolve("menus.json").toFile()));
    assertThat(site(export, ACTIVE_PLUGINS)).isEqualTo(site(reference, ACTIVE_PLUGINS));
    assertThat(export.report().truncations()).isEmpty();
    assertThat(export.report().complete()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "dumps/adminer-default.sql.gz",
        "dumps/adminer-upd.sql.gz",
        "dumps/mariadb-dump-compat-ansi.sql.gz",
        "dumps/mariadb-dump-compat-mysql40.sql.gz",
        "dumps/mariadb-dump-hexblob-complete.sql.gz",
        "dumps/mariadb-dump-skip-extended.sql.gz",
        "dumps/mariadb-dump-tab.tar.gz",
        "dumps/mariadb-dump.xml.gz",
        "dumps/mydumper-plain.tar.gz",
        "dumps/mydumper-zst.tar.gz",
        "dumps/phpmyadmin-c-compat-MSSQL.sql.gz",
        "dumps/phpmyadmin-c-utf16.sql.gz",
        "dumps/phpmyadmin.json.gz",
        "dumps/phpmyadmin.xml.gz",
        "dumps/phpmyadmin-quick.sql.gz",
        "dumps/wp-db-export.sql.gz",
        "dumps/wpstg-extracted.sql.gz",
        "plugins/ai1wm-7.105-bzip2.wpress",
        "plugins/ai1wm-7.105-gzip.wpress",
        "plugins/duplicator-1.5.15-engine.daf",
        "plugins/everest-2.3.12.ebwp",
        "plugins/jetbackup-2.0.9.15.sgbp",
        "plugins/wp-dbmanager-2.80.10.sql.gz",
        "plugins/wpstg-4.8.0.wpstg",
        "plugins/wpvivid-0.9.127-db.zip",
        "sqlite/site-a-ast2220.sqlite.gz",
        "sqlite/site-a-leg2116.sqlite.gz",
        "sqlite/site-a-leg2220.sqlite.gz",
        "sqlite/site-a-v302.sqlite.gz",
        "sqlite/sqlite3-3.46-dump-v302.sql.gz",
        "sqlite/wp-sqlite-export-v302.sql.gz"
      })
  void areEqual(String name) throws IOException {
    assertSame(backup(name), reference());
  }

  /** These plugins write empty text for NULL. */
  @ParameterizedTest
  @ValueSource(
      strings = {"plugins/wp-database-backup-7.3-php.zip", "plugins/wp-db-backup-2.5.2.sql.gz"})
  void areEqualButForNull(String name) throws IOException {
    Exported reference = reference();
    Exported export = backup(name);
    for (JsonNode entry : reference.entries()) {
      ObjectNode same = (ObjectNode) export.entry(entry.get("id").longValue());
      if (entry.get("id").longValue() == 121) {
        ((ObjectNode) entry.get("meta")).remove("null_value");
        ((ObjectNode) same.get("meta")).remove("null_value");
      }
      assertThat((JsonNode) same).isEqualTo(entry);
    }
    assertThat(site(export, ACTIVE_PLUGINS)).isEqualTo(site(reference, ACTIVE_PLUGINS));
  }

  @Test
  void haveTheNamesThatAllInOneReplaced() throws IOException {
    Exported export = backup("plugins/ai1wm-7.105.wpress");
    Exported reference = reference();

    assertThat(export.lines("authors.ndjson")).isEqualTo(reference.lines("authors.ndjson"));
  }

  @Test
  void haveWhatIsOnlyInTheLog() throws IOException {
    Exported export = backup("sqlite/wal-uncheckpointed.tar.gz");

    assertThat(export.text(1, "/title")).isEqualTo("CHANGED IN WAL");
    assertThat(export.entries()).hasSize(218);
  }

  @Test
  void haveAllRowsThatCanBeReadOfADamagedDump() throws IOException {
    Exported export = backup("dumps/phpmyadmin-c-latin1.sql.gz");

    assertThat(export.entries()).hasSize(218);
    assertThat(export.at(204, "/details/venue/name").textValue()).startsWith("Palais de l'Europe");
    assertThat(times(export, "rows-damaged")).isEmpty();
    assertThat(times(export, "rows-repaired"))
        .isEqualTo(Map.of("wp_ai1ec_events", 1L, "wp_postmeta", 3L));
  }

  @Test
  void tellLostCharacters() throws IOException {
    for (String name : List.of("latin1", "utf8mb3")) {
      Exported export = backup("dumps/mariadb-dump-" + name + ".sql.gz");
      assertThat(times(export, "characters-lost")).as(name).hasSize(1);
    }
    assertThat(times(reference(), "characters-lost")).isEmpty();
  }

  private static Map<String, Long> times(Exported export, String code) {
    return export.report().problemGroups().stream()
        .filter(group -> group.code().equals(code))
        .collect(
            Collectors.toMap(group -> String.valueOf(group.subject()), group -> group.times()));
  }
}
