package dev.pressport.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pressport.cli.console.Exit;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Files and folders that people take for an export of their site. */
class WrongInputTest {
  @TempDir Path folder;

  private String refusalOf(Path source, String code) {
    Session.Ended ended = new Session().columns(400).run("inspect", source);

    assertThat(ended.exit()).isEqualTo(Exit.SOURCE);
    assertThat(ended.out()).isEmpty();
    assertThat(ended.err())
        .startsWith("error[" + code + "]: " + source.getFileName() + " ")
        .containsPattern("(?m)\\.$\n  Try: \\S")
        .doesNotContain("Exception", "null");
    return ended.err();
  }

  private Path zip(String name, String... membersAndTexts) throws IOException {
    Path file = folder.resolve(name);
    try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
      for (int i = 0; i < membersAndTexts.length; i += 2) {
        zip.putNextEntry(new ZipEntry(membersAndTexts[i]));
        zip.write(membersAndTexts[i + 1].getBytes(StandardCharsets.UTF_8));
      }
    }
    return file;
  }

  private Path file(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text, StandardCharsets.ISO_8859_1);
  }

  @Test
  void isATheme() throws IOException {
    Path zip =
        zip("theme.zip", "quay/style.css", "/*\nTheme Name: Quay\n*/", "quay/index.php", "<?php");

    assertThat(refusalOf(zip, "no-content")).contains("is a theme of WordPress");
  }

  @Test
  void isAPlugin() throws IOException {
    Path zip = zip("plugin.zip", "tide/tide.php", "<?php\n/*\nPlugin Name: Tide\n*/");

    assertThat(refusalOf(zip, "no-content")).contains("is a plugin of WordPress");
  }

  @Test
  void isASpreadsheet() throws IOException {
    Path zip = zip("book.xlsx", "[Content_Types].xml", "<Types/>", "xl/workbook.xml", "<book/>");

    assertThat(refusalOf(zip, "foreign-document")).contains("is an Office document");
  }

  @Test
  void isAnArchiveOfPhotos() throws IOException {
    Path zip = zip("photos.zip", "IMG_1.jpg", "\u00ff\u00d8\u00ff", "IMG_2.jpg", "\u00ff\u00d8");

    assertThat(refusalOf(zip, "unknown-format")).contains("(it contains IMG_1.jpg, IMG_2.jpg)");
  }

  @Test
  void isAnEmptyArchive() throws IOException {
    assertThat(refusalOf(zip("empty.zip"), "unknown-format")).contains("(it is empty)");
  }

  @ParameterizedTest
  @CsvSource({
    "paper.pdf, '%PDF-1.7', foreign-document, a PDF document",
    "export.xml, '\u00ff\u00d8\u00ff\u00e0 JFIF', foreign-document, an image",
    "wp-config.php, '<?php define(DB_PASSWORD);', foreign-document, a PHP program",
    "site.rar, 'Rar!\u001a', archive-format, a RAR archive"
  })
  void isOfAnotherFormat(String name, String text, String code, String what) throws IOException {
    assertThat(refusalOf(file(name, text), code)).contains(" is " + what).doesNotContain("DB_");
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-8", "UTF-16LE", "UTF-16BE"})
  void isALoginPage(String charset) throws IOException {
    String page =
        "\ufeff<!DOCTYPE html><html><head><title>Log In</title></head><body class=\"login\"><form"
            + " id=\"loginform\" action=\"https://a.example/wp-login.php\"></form></body></html>";
    Path file = Files.writeString(folder.resolve("export.xml"), page, Charset.forName(charset));

    assertThat(refusalOf(file, "login-page")).contains("(\"Log In\")", "Your login had expired");
  }

  @Test
  void isEmpty() throws IOException {
    refusalOf(file("export.xml", ""), "empty-file");
  }

  @Test
  void isAFolderWithoutAnything() throws IOException {
    Path empty = Files.createDirectory(folder.resolve("backup"));

    assertThat(refusalOf(empty, "unknown-format")).contains("(it is empty)");
  }

  @Test
  void isAFolderOfOtherThings() throws IOException {
    Path notes = Files.createDirectory(folder.resolve("notes"));
    Files.writeString(notes.resolve("a.txt"), "a");

    assertThat(refusalOf(notes, "unknown-format")).contains("(it contains a.txt)");
  }

  @Test
  void endsBeforeTheEntries() throws IOException {
    Path dump =
        file(
            "dump.sql",
            """
            -- MariaDB dump
            CREATE TABLE `wp_options` (`option_id` bigint, `option_name` varchar(191));
            INSERT INTO `wp_options` VALUES (1,'siteurl'),(2,'ho\
            """);

    assertThat(refusalOf(dump, "dump-cut-off")).contains("is cut off: it ends after");
  }

  @Test
  void isADumpOfAnotherProgram() throws IOException {
    Path dump =
        file(
            "shop.sql",
            "-- dump\nCREATE TABLE `orders` (`id` int);\nINSERT INTO `orders` VALUES (1);\n");

    assertThat(refusalOf(dump, "no-wordpress-tables")).contains("orders");
  }

  @ParameterizedTest
  @ValueSource(ints = {12, 40})
  void isTheBeginningOfAnArchive(int bytes) throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
      Files.copy(Session.fixture("wxr/sample.xml", folder), gzip);
    }
    Path cut =
        Files.write(folder.resolve("site.xml.gz"), Arrays.copyOf(packed.toByteArray(), bytes));

    assertThat(refusalOf(cut, "archive-cut-off")).contains("is cut off");
  }

  @ParameterizedTest
  @CsvSource({
    "jdbc:mariadb://127.0.0.1:3306, the name of the database is missing",
    "jdbc:postgresql://127.0.0.1/wp, WordPress uses MariaDB or MySQL"
  })
  void isNoAddressOfADatabase(String address, String why) {
    Session.Ended ended = new Session().columns(400).run("inspect", address, "--user", "anna");

    assertThat(ended.exit()).isEqualTo(Exit.SOURCE);
    assertThat(ended.err()).startsWith("error[no-database]: " + address).contains(": " + why + ".");
  }

  @Test
  void isThePortOfNothing() {
    Session.Ended ended = new Session().columns(400).run("inspect", "127.0.0.1:9");

    assertThat(ended.exit()).isEqualTo(Exit.SOURCE);
    assertThat(ended.err())
        .startsWith("error[site-silent]: 127.0.0.1:9 does not answer")
        .contains("it refuses the connection");
  }
}
