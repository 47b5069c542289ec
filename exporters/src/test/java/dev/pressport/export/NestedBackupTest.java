package dev.pressport.export;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pressport.fixtures.Backup;
import dev.pressport.fixtures.Fixtures;
import dev.pressport.source.Uploads;
import dev.pressport.source.file.MediaFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** Backups whose parts are archives in an archive. */
class NestedBackupTest extends SampleBackups {
  private Path part(String name) {
    return temp.resolve("part-" + name);
  }

  private Path dumpZip() throws IOException {
    return new Backup().with("tide.sql", Fixtures.dump()).zip(part("db.zip"));
  }

  private Path uploadsZip() throws IOException {
    return new Backup()
        .with("wp-content/uploads/2024/a.jpg", "a")
        .with("wp-content/uploads/2024/b.jpg", "b2")
        .zip(part("uploads.zip"));
  }

  private static void assertUploads(Path backup) throws IOException {
    try (Uploads uploads = MediaFiles.at("backup", backup)) {
      assertThat(uploads.files()).isEqualTo(2);
      assertThat(uploads.size("2024/b.jpg")).hasValue(2);
      assertThat(uploads.open("2024/b.jpg").orElseThrow()).hasContent("b2");
    }
  }

  /** WPvivid merges the zips of its parts by default. */
  @Test
  void readsTheZipsInAZip() throws IOException {
    Backup merged =
        new Backup()
            .with("tide_backup_db.zip", dumpZip())
            .with("tide_backup_uploads.zip", uploadsZip())
            .with("wpvivid_package_info.json", "{}");

    for (Path backup : new Path[] {merged.zip(temp.resolve("m.zip")), tarGz(merged)}) {
      assertSame(backup);
      assertUploads(backup);
    }
  }

  private Path tarGz(Backup backup) throws IOException {
    return backup.tarGz(temp.resolve("m.tar.gz"));
  }

  /** The files of UpdraftPlus as a computer packs them that downloads a folder. */
  @Test
  void readsASetOfFilesThatWasZippedTogether() throws IOException {
    Path plugins =
        new Backup()
            .with("plugins/akismet/schema.sql", "CREATE TABLE wp_posts (ID int);")
            .zip(part("plugins.zip"));
    Path set =
        new Backup()
            .with("updraft/backup-db.gz", Backup.gzip(Files.readAllBytes(Fixtures.dump())))
            .with("updraft/backup-uploads.zip", uploadsZip())
            .with("updraft/backup-plugins.zip", plugins)
            .zip(temp.resolve("updraft.zip"));

    assertSame(set);
    assertUploads(set);
  }

  @Test
  void readsATarInAZipAndInATar() throws IOException {
    Backup site = new Backup().withSite("home/").with("mysql/tide.sql", Fixtures.dump());
    Path packed = site.tarGz(part("home.tar.gz"));

    assertSame(new Backup().with("home.tar.gz", packed).zip(temp.resolve("host.zip")));
    assertSame(new Backup().with("home.tar.gz", packed).tar(temp.resolve("host.tar")));
    assertSame(new Backup().with("h.wpress", allInOne()).zip(temp.resolve("wpress.zip")));
  }

  private Path allInOne() throws IOException {
    return new Backup()
        .with("package.json", "{}")
        .with("database.sql", Fixtures.dump())
        .wpress(part("h.wpress"));
  }

  /** An old backup that lies in the folder of the site does not count. */
  @Test
  void prefersTheDumpOfTheArchiveToThatOfAnArchiveInIt() throws IOException {
    Path old =
        new Backup().with("old.sql", "CREATE TABLE `tide_posts` (ID int);\n").zip(part("old.zip"));
    Path backup =
        new Backup()
            .withSite("public_html/")
            .with("public_html/backup-2019.zip", old)
            .with("mysql/tide.sql", Fixtures.dump())
            .zip(temp.resolve("host.zip"));

    Exported exported = assertSame(backup);

    assertThat(String.join("\n", exported.problems())).contains("NOTE archive-inside");
  }

  @Test
  void looksOnlyOneLevelDeep() throws IOException {
    Path inner = new Backup().with("db.zip", dumpZip()).zip(part("inner.zip"));
    Path backup = new Backup().with("inner.zip", inner).withSite("").zip(temp.resolve("deep.zip"));

    assertUnreadable(backup, "backup-without-dump");
  }

  @Test
  void goesOnWithoutADamagedArchiveInside() throws IOException {
    byte[] uploads = Files.readAllBytes(uploadsZip());
    Arrays.fill(uploads, 10, 40, (byte) 0xff);
    Path backup =
        new Backup()
            .with("db.zip", dumpZip())
            .with("uploads.zip", uploads)
            .zip(temp.resolve("damaged.zip"));

    Exported exported = new MigrationRun(temp).export(backup);

    assertThat(content(exported)).isEqualTo(plain);
    assertThat(exported.report().complete()).isFalse();
    assertThat(String.join("\n", exported.problems())).contains("SKIPPED archive-file-damaged");
  }

  @Test
  void keepsWhatIsWholeOfACutArchiveInside() throws IOException {
    byte[] dump = Files.readAllBytes(dumpZip());
    Path backup =
        new Backup()
            .with("db.zip", Arrays.copyOf(dump, dump.length - 30))
            .with("uploads.zip", uploadsZip())
            .zip(temp.resolve("cut.zip"));

    Exported exported = new MigrationRun(temp).export(backup);

    assertThat(content(exported)).isEqualTo(plain);
    assertThat(exported.report().complete()).isFalse();
    assertThat(String.join("\n", exported.problems())).contains("archive-truncated");
  }

  @Test
  void refusesPathsThatLeadOutOfAnArchiveInside() throws IOException {
    Path evil = new Backup().with("../evil.sql", Fixtures.dump()).zip(part("evil.zip"));

    assertUnreadable(
        new Backup().with("evil.zip", evil).zip(temp.resolve("x.zip")), "archive-path");
  }

  /** The size of the outer file counts, however often its content is packed. */
  @Test
  void refusesAnArchiveInsideThatGrowsWithoutEnd() throws IOException {
    byte[] start = Backup.gzip("CREATE TABLE `tide_posts` (ID int);\n".getBytes(UTF_8));
    byte[] blank = Backup.gzip(" ".repeat(1 << 20).getBytes(UTF_8));
    byte[] packed = Arrays.copyOf(start, start.length + 1100 * blank.length);
    for (int i = 0; i < 1100; i++) {
      System.arraycopy(blank, 0, packed, start.length + i * blank.length, blank.length);
    }
    Path inner = new Backup().with("tide.sql.gz", packed).zip(part("b.zip"));

    assertUnreadable(new Backup().with("b.zip", inner).zip(temp.resolve("x.zip")), "archive-bomb");
  }
}
