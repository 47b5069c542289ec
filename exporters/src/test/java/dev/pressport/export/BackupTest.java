package dev.pressport.export;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pressport.fixtures.Backup;
import dev.pressport.fixtures.Fixtures;
import dev.pressport.fixtures.PluginBackup;
import dev.pressport.source.Location;
import dev.pressport.source.OpenSite;
import dev.pressport.source.SourceRequest;
import dev.pressport.source.join.SourceGroups;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.SortedMap;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.apache.commons.compress.archivers.tar.TarUtils;
import org.junit.jupiter.api.Test;

/** Backups of the sample site give the same files as its dump alone. */
class BackupTest extends SampleBackups {
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
  void readsAZipOfManyFiles() throws IOException {
    Backup backup = ofHost("");
    for (int i = 0; i < 21_000; i++) {
      backup.with("public_html/wp-content/uploads/2024/" + i + ".jpg", "x");
    }

    assertSame(backup.zip(temp.resolve("large.zip")));
  }

  @Test
  void readsTars() throws IOException {
    assertSame(ofHost("").tar(temp.resolve("backup.tar")));
    assertSame(ofHost("backup/").tarGz(temp.resolve("backup.tar.gz")));
  }

  /** Until POSIX, the header of a tar had no name of the format. */
  @Test
  void readsTheOldestFormOfTar() throws IOException {
    byte[] tar = Files.readAllBytes(ofHost("").tar(temp.resolve("new.tar")));
    for (int at = 0; tar[at] != 0; ) {
      byte[] header = Arrays.copyOfRange(tar, at, at + 512);
      Arrays.fill(header, 257, 512, (byte) 0);
      Arrays.fill(header, 148, 156, (byte) ' ');
      TarUtils.formatCheckSumOctalBytes(TarUtils.computeCheckSum(header), header, 148, 8);
      System.arraycopy(header, 0, tar, at, header.length);
      at += 512 + (int) (TarUtils.parseOctal(header, 124, 12) + 511) / 512 * 512;
    }

    assertSame(Files.write(temp.resolve("old.tar"), tar));
  }

  @Test
  void refusesATarWhoseChecksumIsNoNumber() throws IOException {
    byte[] header = "x".repeat(1024).getBytes(StandardCharsets.US_ASCII);
    byte[] magic = "ustar\0  ".getBytes(StandardCharsets.US_ASCII);
    System.arraycopy(magic, 0, header, 257, magic.length);

    assertUnreadable(Files.write(temp.resolve("x.tar"), header), "unknown-format");
  }

  @Test
  void readsATarWithAPackedDump() throws IOException {
    Backup backup =
        new Backup().with("db/tide.sql.gz", Backup.gzip(dump())).withSite("/home/tide/");

    assertSame(backup.tarGz(temp.resolve("backup.tgz")));
  }

  /**
   * The database comes as one file, what lies in wp-content as one or more zips for each folder.
   */
  @Test
  void readsTheSetOfFilesOfUpdraftPlus() throws IOException {
    Path set = Files.createDirectories(temp.resolve("updraft"));
    String name = "backup_2024-01-31-1403_Tide_0123456789ab-";
    String head = "# WordPress MySQL database backup\n# Created by UpdraftPlus version 1.23.16\n";
    String dump = head + Files.readString(Fixtures.dump());
    Files.write(set.resolve(name + "db.gz"), Backup.gzip(dump.getBytes(StandardCharsets.UTF_8)));
    new Backup().with("uploads/2024/a.jpg", "a").zip(set.resolve(name + "uploads.zip"));
    new Backup().with("uploads/2024/b.jpg", "b2").zip(set.resolve(name + "uploads2.zip"));
    new Backup()
        .with("plugins/akismet/schema.sql", "CREATE TABLE wp_posts (ID int);")
        .zip(set.resolve(name + "plugins.zip"));
    new Backup().with("themes/x/demo.xml", "<rss/>").zip(set.resolve(name + "themes.zip"));

    assertSame(set);
  }

  /** A shell names each file of a set, in any order. */
  @Test
  void readsThePartsOfABackupThatAreNamedOneByOne() throws IOException {
    Path db = Files.write(temp.resolve("b-db.gz"), Backup.gzip(dump()));
    Path photo = new Backup().with("uploads/2024/01/photo.jpg", "1").zip(temp.resolve("b-u.zip"));
    Path more = new Backup().with("uploads/2024/b.jpg", "b2").zip(temp.resolve("b-u2.zip"));
    Path plugins =
        new Backup().with("plugins/x/x.php", "<?php\n").zip(temp.resolve("b-plugins.zip"));

    Exported exported = new MigrationRun(temp).export(plugins, photo, db, more);
    List<Location.OnDisk> set = Stream.of(plugins, photo, db, more).map(Location::of).toList();

    assertThat(content(exported)).isEqualTo(plain);
    assertThat(exported.report().complete()).isTrue();
    try (OpenSite site = SourceGroups.of(set).open(SourceRequest.of(set, workFolder()), Set.of())) {
      assertThat(site.uploads().orElseThrow().files()).isEqualTo(2);
    }
    assertUnreadable(photo, "backup-without-dump");
    assertUnreadable(plugins, "backup-of-program");
  }

  private Path workFolder() throws IOException {
    return Files.createDirectories(temp.resolve("work"));
  }

  /** The backup of WordPress.com has a file for each table. */
  @Test
  void readsADumpInOneFilePerTable() throws IOException {
    String[] tables = Files.readString(Fixtures.dump()).split("(?=--\n-- Table structure for)");
    Backup backup = new Backup().withSite("").with("meta.json", "{}");
    String end = "-- Dump completed on 2024-01-31 14:03:00\n";
    for (int i = 1; i < tables.length; i++) {
      backup.with("sql/table" + i + ".sql", tables[0] + tables[i] + end);
    }

    assertThat(tables).hasSizeGreaterThan(10);
    assertSame(backup.zip(temp.resolve("jetpack.zip")));
    assertSame(backup.tarGz(temp.resolve("jetpack.tar.gz")));
  }

  @Test
  void readsTheExportFilesInAnArchive() throws IOException {
    Backup export =
        new Backup()
            .with("export/split.wordpress.001.xml", Fixtures.hazard("split-1"))
            .with("export/split.wordpress.002.xml", Fixtures.hazard("split-2"));
    SortedMap<String, String> files =
        content(
            new MigrationRun(temp).export(Fixtures.hazard("split-1"), Fixtures.hazard("split-2")));

    assertThat(content(new MigrationRun(temp).export(export.zip(temp.resolve("e.zip")))))
        .isEqualTo(files);
    assertThat(content(new MigrationRun(temp).export(export.tarGz(temp.resolve("e.tar.gz")))))
        .isEqualTo(files);
  }

  @Test
  void followsNoLinkInAnArchive() throws IOException {
    Backup backup =
        ofHost("")
            .withLink("more.sql", "mysql/tide.sql")
            .withLink("public_html/wp-content/uploads/passwords.txt", "/etc/passwd");

    Exported exported = new MigrationRun(temp).export(backup.tar(temp.resolve("links.tar")));

    assertThat(content(exported)).isEqualTo(plain);
    assertThat(String.join("\n", exported.problems())).contains("NOTE archive-links");
  }

  /** Of two files with one name none is preferred. */
  @Test
  void refusesASecondDumpOfTheSameName() throws IOException {
    Path one = ofHost("").tar(temp.resolve("one.tar"));
    byte[] bytes = Files.readAllBytes(one);
    ByteArrayOutputStream twice = new ByteArrayOutputStream();
    twice.write(bytes, 0, bytes.length - 1024);
    twice.write(bytes);

    assertUnreadable(Files.write(temp.resolve("two.tar"), twice.toByteArray()), "several-dumps");
  }

  @Test
  void refusesAnArchiveThatGrowsWithoutEnd() throws IOException {
    Path bomb = temp.resolve("bomb.tar.gz");
    long size = 1100L << 20;
    try (TarArchiveOutputStream tar =
        new TarArchiveOutputStream(new GZIPOutputStream(Files.newOutputStream(bomb)))) {
      TarArchiveEntry entry = new TarArchiveEntry("a.sql");
      entry.setSize(size);
      tar.putArchiveEntry(entry);
      for (long written = 0; written < size; written += 1 << 20) {
        tar.write(new byte[1 << 20]);
      }
      tar.closeArchiveEntry();
    }

    assertUnreadable(bomb, "archive-bomb");
  }

  /** A file that is said to be larger than its archive ends where the archive does. */
  @Test
  void believesNoAbsurdSize() throws IOException {
    Path wpress = ofAllInOne("{}").wpress(temp.resolve("absurd.wpress"));
    byte[] bytes = Files.readAllBytes(wpress);
    int dump = new String(bytes, StandardCharsets.ISO_8859_1).lastIndexOf("database.sql\0");
    byte[] size = "99999999999999".getBytes(StandardCharsets.US_ASCII);
    System.arraycopy(size, 0, bytes, dump + 255, size.length);
    Files.write(wpress, bytes);

    Exported exported = new MigrationRun(temp).export(wpress);

    assertThat(exported.report().complete()).isFalse();
    assertThat(content(exported)).hasSameSizeAs(plain);
  }

  private static byte[] dump() throws IOException {
    return Files.readAllBytes(Fixtures.dump());
  }

  private static Backup ofAllInOne(String packageJson) throws IOException {
    String dump = Files.readString(Fixtures.dump()).replace("tide_", "SERVMASK_PREFIX_");
    return new Backup()
        .with("package.json", packageJson)
        .with("uploads/2024/01/photo.jpg", "\u0001".repeat(20))
        .with("plugins/akismet/schema.sql", "CREATE TABLE wp_posts (ID int);")
        .with("database.sql", dump);
  }

  @Test
  void readsAllInOneMigration() throws IOException {
    Path backup = ofAllInOne("{\"SiteURL\":\"https:\\/\\/x\"}").wpress(temp.resolve("b.wpress"));
    SortedMap<String, String> files = content(new MigrationRun(temp).export(backup));

    files.replaceAll(
        (path, text) ->
            text.replaceAll("SERVMASK_PREFIX_|wp_(?=capabilities|user_level|user_roles)", "tide_"));
    assertThat(files).isEqualTo(plain);
  }

  /** The plugin writes these options into package.json, and leaves them blank in its dump. */
  @Test
  void takesThemeAndPluginsOfAllInOneMigrationFromPackageJson() throws IOException {
    String dump =
        Files.readString(Fixtures.dump())
            .replaceAll("'(template|stylesheet)','tidal'", "'$1',''")
            .replaceAll("'active_plugins','a:2:[^']*'", "'active_plugins','a:0:{}'");
    String json =
        """
        {"Plugins":["advanced-custom-fields\\/acf.php",
        "all-in-one-event-calendar\\/all-in-one-event-calendar.php"],
        "Template":"tidal","Stylesheet":"tidal"}""";
    Path backup =
        new Backup()
            .with("package.json", json)
            .with("uploads/2024/01/photo.jpg", "\u0001".repeat(20))
            .with("database.sql", dump)
            .wpress(temp.resolve("blank.wpress"));

    assertThat(content(new MigrationRun(temp).export(backup))).isEqualTo(plain);
  }

  @Test
  void readsThePluginsOwnFormats() throws IOException {
    PluginBackup backup =
        new PluginBackup(
            new Backup()
                .with("wp-content/uploads/2024/01/photo.jpg", "\u0001".repeat(20))
                .with("wp-content/plugins/akismet/schema.sql", "CREATE TABLE wp_posts (ID int);")
                .with("empty.txt", "")
                .with("site.sql", Fixtures.dump()));
    Map<String, byte[]> formats =
        Map.of(
            "stored.daf", backup.daf(false, ""),
            "deflated.daf", backup.daf(true, ""),
            "plain.ebwp", backup.ebwp(false),
            "hidden.ebwp", backup.ebwp(true),
            "packed.ebwp", Backup.gzip(backup.ebwp(false)),
            "plain.wpstg", backup.wpstg(false),
            "packed.wpstg", backup.wpstg(true),
            "first.wpstg", backup.wpstg1(),
            "guard.sgbp", backup.sgbp(),
            "packed.wpress", backup.wpress(true, ""));
    for (Map.Entry<String, byte[]> format : formats.entrySet()) {
      Path file = Files.write(temp.resolve(format.getKey()), format.getValue());

      assertThat(content(new MigrationRun(temp).export(file))).as("%s", file).isEqualTo(plain);
    }
  }

  /** Hosts zip what the plugins made. */
  @Test
  void readsThePluginsOwnFormatsInAnotherArchive() throws IOException {
    PluginBackup backup =
        new PluginBackup(
            new Backup()
                .with("wp-content/uploads/2024/01/photo.jpg", "\u0001".repeat(20))
                .with("site.sql", Fixtures.dump()));
    Map<String, byte[]> formats =
        Map.of(
            "a.daf", backup.daf(true, ""),
            "a.ebwp", backup.ebwp(false),
            "a.wpstg", backup.wpstg(false),
            "a.sgbp", backup.sgbp(),
            "a.wpress", backup.wpress(true, ""));
    for (Map.Entry<String, byte[]> format : formats.entrySet()) {
      Path file =
          new Backup()
              .with("backups/" + format.getKey(), format.getValue())
              .zip(temp.resolve(format.getKey() + ".zip"));

      assertThat(content(new MigrationRun(temp).export(file))).as("%s", file).isEqualTo(plain);
    }
  }

  @Test
  void needsThePasswordOfEncryptedBackups() throws IOException {
    PluginBackup backup = new PluginBackup(new Backup().with("site.sql", Fixtures.dump()));

    assertUnreadable(
        Files.write(temp.resolve("a.wpress"), backup.wpress(false, "secret")), "archive-encrypted");
    assertUnreadable(
        Files.write(temp.resolve("a.daf"), backup.daf(true, "secret")), "archive-encrypted");
  }

  /** What is whole of an archive that breaks off is kept, and the run is incomplete. */
  @Test
  void keepsWhatIsWholeOfACutArchive() throws IOException {
    byte[] padding = new byte[50_000];
    new Random(7).nextBytes(padding);
    Backup backup = ofHost("").with("public_html/wp-content/uploads/a.bin", padding);
    for (Path whole :
        List.of(
            backup.zip(temp.resolve("whole.zip")),
            backup.tar(temp.resolve("whole.tar")),
            backup.tarGz(temp.resolve("whole.tgz")),
            backup.wpress(temp.resolve("whole.wpress")))) {
      byte[] bytes = Files.readAllBytes(whole);
      Path cut = temp.resolve("cut-" + whole.getFileName());
      Files.write(cut, Arrays.copyOf(bytes, bytes.length - 20_000));

      Exported exported = new MigrationRun(temp).export(cut);

      assertThat(content(exported)).as("%s", cut).isEqualTo(plain);
      assertThat(exported.report().complete()).isFalse();
      assertThat(String.join("\n", exported.problems())).contains("archive-truncated");
    }
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

  /** The specific cause comes before the general one. */
  @Test
  void saysWhatAFileWithoutAnySiteIs() throws IOException {
    assertUnreadable(
        new Backup()
            .with("dock/style.css", "/*\nTheme Name: Dock\n*/")
            .with("dock/theme.json", "{}")
            .with("dock/phpcs.xml", "<?xml version=\"1.0\"?><ruleset/>")
            .zip(temp.resolve("dock.zip")),
        "no-content");
    assertUnreadable(
        new Backup()
            .with("buoy/buoy.php", "<?php\n/**\n * Plugin Name: Buoy\n */")
            .with("buoy/readme.html", "<html><title>Read me</title></html>")
            .zip(temp.resolve("buoy.zip")),
        "no-content");
    assertUnreadable(
        new Backup()
            .with("[Content_Types].xml", "<?xml version=\"1.0\"?><Types/>")
            .with("word/document.xml", "<?xml version=\"1.0\"?><w:document/>")
            .zip(temp.resolve("site.docx")),
        "foreign-document");
    assertUnreadable(
        Files.writeString(temp.resolve("site.xml"), "%PDF-1.7\n%x\n"), "foreign-document");
    assertUnreadable(
        Files.writeString(temp.resolve("site.rar"), "Rar!\u001a\u0007"), "archive-format");
  }

  @Test
  void saysThatAFileIsCutOffBeforeItsContent() throws IOException {
    byte[] padding = new byte[50_000];
    new Random(7).nextBytes(padding);
    Path zip =
        new Backup()
            .with("public_html/wp-content/uploads/a.bin", padding)
            .with("sql/tide.sql", Fixtures.dump())
            .zip(temp.resolve("cut.zip"));
    Files.write(zip, Arrays.copyOf(Files.readAllBytes(zip), 30_000));
    String dump = Files.readString(Fixtures.dump());
    String start = dump.substring(0, dump.indexOf("CREATE TABLE `tide_comments`") + 40);

    assertUnreadable(zip, "archive-cut-off");
    assertUnreadable(Files.writeString(temp.resolve("cut.sql"), start), "dump-cut-off");
  }

  @Test
  void saysWhenThereIsNoDump() throws IOException {
    assertUnreadable(new Backup().withSite("").zip(temp.resolve("x.zip")), "backup-without-dump");
  }
}
