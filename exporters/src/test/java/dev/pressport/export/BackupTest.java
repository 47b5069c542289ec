package dev.pressport.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pressport.fixtures.Backup;
import dev.pressport.fixtures.Fixtures;
import dev.pressport.source.SourceUnreadable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Backups of the sample site give the same files as its dump alone. */
class BackupTest {
  @TempDir static Path shared = Path.of("");
  private static SortedMap<String, String> plain = new TreeMap<>();

  @TempDir Path temp = Path.of("");

  @BeforeAll
  static void exportDump() throws IOException {
    plain = content(new MigrationRun(shared).export(Fixtures.dump()));
    assertThat(plain).containsKey("entries/post.ndjson");
  }

  private static SortedMap<String, String> content(Exported exported) throws IOException {
    SortedMap<String, String> files = Exports.tree(exported.folder());
    files.keySet().removeIf(path -> path.startsWith("_pressport/"));
    return files;
  }

  private void assertSame(Path backup) throws IOException {
    Exported exported = new MigrationRun(temp).export(backup);
    assertThat(content(exported)).isEqualTo(plain);
    assertThat(exported.report().complete()).isTrue();
  }

  private static Backup ofHost(String root) throws IOException {
    return new Backup()
        .withSite(root + "public_html/")
        .with(root + "mysql/tide.sql", Fixtures.dump())
        .with(root + "logs/access.log", "127.0.0.1 GET /");
  }

  @Test
  void readsAFolderOfAHost() throws IOException {
    assertSame(ofHost("").folder(temp.resolve("backup")));
  }

  @Test
  void readsAZipOfAHost() throws IOException {
    assertSame(ofHost("home/tide/").zip(temp.resolve("backup.zip")));
  }

  @Test
  void readsAZipInAFolder() throws IOException {
    ofHost("").zip(Files.createDirectories(temp.resolve("backup")).resolve("site.zip"));

    assertSame(temp.resolve("backup"));
  }

  /** BackWPup packs the dump a second time, Duplicator puts it into the folder of its installer. */
  @Test
  void readsArchivesOfPlugins() throws IOException {
    byte[] dump = Files.readAllBytes(Fixtures.dump());

    assertSame(
        new Backup()
            .withSite("")
            .with("manifest.json", "{}")
            .with("tide.sql.gz", Backup.gzip(dump))
            .zip(temp.resolve("backwpup.zip")));
    assertSame(
        new Backup()
            .with("dup-installer/dup-database__ab12.sql", dump)
            .with("installer-backup.php", "<?php\n")
            .withSite("")
            .zip(temp.resolve("duplicator.zip")));
  }

  @Test
  void refusesPathsThatLeadOut() throws IOException {
    for (String path : new String[] {"../evil.sql", "a/../../evil.sql", "..\\evil.sql"}) {
      Path zip = ofHost("").with(path, "x").zip(temp.resolve("evil.zip"));

      assertUnreadable(zip, "archive-path");
    }
  }

  @Test
  void refusesTwoDumpsOfTheSameTables() throws IOException {
    Path folder = ofHost("").with("older.sql", Fixtures.dump()).folder(temp.resolve("two"));

    assertUnreadable(folder, "several-dumps");
  }

  @Test
  void saysWhenThereIsNoDump() throws IOException {
    assertUnreadable(new Backup().withSite("").zip(temp.resolve("x.zip")), "backup-without-dump");
  }

  private void assertUnreadable(Path backup, String code) {
    assertThatThrownBy(() -> new MigrationRun(temp).export(backup))
        .isInstanceOfSatisfying(SourceUnreadable.class, e -> assertThat(e.code()).isEqualTo(code));
  }
}
