package dev.pressport.source.sql;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Rows with quotes that do not match, as phpMyAdmin writes them into files in Latin 1. */
class DamagedRowsTest {
  @TempDir private Path temp;

  private ReadSite read(String statements) throws IOException {
    return ReadSite.of(Files.writeString(temp.resolve("dump.sql"), ReadSite.dump(statements)));
  }

  private static String rows(String separator, String... titles) {
    StringBuilder rows = new StringBuilder();
    for (int i = 0; i < titles.length; i++) {
      rows.append(i == 0 ? "" : separator).append(ReadSite.row(i + 1, titles[i]));
    }
    return rows.append(";\n").toString();
  }

  @Test
  void repairsRowsWithQuotesThatAreNotEscaped() throws IOException {
    ReadSite site =
        read(
            "INSERT INTO `wp_posts` VALUES\n"
                + rows(",\n", "One", "Three's", "l'Europe), (x'", "'", "a', b, 'c", "")
                + ReadSite.post(9, "Nine"));

    assertThat(site.titles())
        .containsExactly("One", "Three's", "l'Europe), (x'", "'", "a', b, 'c", "", "Nine");
    assertThat(site.problem("rows-repaired").times()).isEqualTo(4);
    assertThat(site.codes()).doesNotContain("rows-damaged");
  }

  @Test
  void readsTheRowsOnOtherLines() throws IOException {
    ReadSite site =
        read(
            "INSERT INTO `wp_posts` VALUES\n"
                + rows(",\n", "One", "king's', 'guard", "Three", "Four ),( 4", "it's', 5")
                + ReadSite.post(9, "Nine"));

    assertThat(site.titles()).containsExactly("One", "Three", "Four ),( 4", "Nine");
    assertThat(site.problem("rows-damaged").message())
        .isEqualTo("2 rows of wp_posts cannot be read: ID 2, ID 5.");
    assertThat(site.truncations()).isEmpty();
  }

  @Test
  void readsTheRowsOnTheSameLine() throws IOException {
    ReadSite site =
        read(
            "INSERT INTO `wp_posts` VALUES "
                + rows(",", "One", "l'Europe", "Three", "a ' oder ' b", "Five")
                + ReadSite.post(9, "Nine"));

    assertThat(site.titles()).containsExactly("One", "Three", "Five", "Nine");
    assertThat(site.problem("rows-damaged").times()).isEqualTo(2);
  }

  @Test
  void readsTheStatementsAfterDamagedRows() throws IOException {
    ReadSite site =
        read(
            ReadSite.post(1, "l'Europe")
                + ReadSite.post(2, "Two")
                + "INSERT INTO `wp_orders` VALUES (1,'l'Europe'),(2,'x');\n"
                + ReadSite.post(3, "Three")
                + "INSERT INTO `wp_orders` VALUES (3,'l'Europe', ('x';\n"
                + ReadSite.post(4, "Four"));

    assertThat(site.titles()).containsExactly("Two", "Three", "Four");
    assertThat(site.problem("table-unread").message())
        .isEqualTo("The table wp_orders was not read: 3 rows.");
  }

  @Test
  void readsTheRowsAfterOneWithTooManyValues() throws IOException {
    ReadSite site = read("INSERT INTO `wp_posts` VALUES " + rows(",", "One", "a', 'b", "Three"));

    assertThat(site.titles()).containsExactly("One", "Three");
    assertThat(site.problem("rows-damaged").message()).contains("ID 2");
  }

  @Test
  void readsTheRowsAfterALargeDamagedOne() throws IOException {
    String large = "large ".repeat(1_000_000);
    ReadSite site =
        read("INSERT INTO `wp_posts` VALUES " + rows(",", "One", large + "l'Europe", "Three"));

    assertThat(site.titles()).containsExactly("One", "Three");
  }

  @Test
  void namesStatementsThatAreNotApplied() throws IOException {
    ReadSite site =
        read(
            "TRUNCATE TABLE `wp_posts`;\n"
                + ReadSite.post(1, "One")
                + "UPDATE `wp_posts` SET post_title = 'x' WHERE ID = 1;\n"
                + "UPDATE LOW_PRIORITY wp_posts SET post_title = post_name;\n"
                + "DELETE FROM `wp_orders` WHERE id = 1;\n"
                + "INSERT INTO wp_posts SELECT * FROM wp_old;\n"
                + "MERGE INTO wp_postmeta USING x ON 1;\n"
                + ReadSite.post(2, "Two"));

    assertThat(site.titles()).containsExactly("One", "Two");
    assertThat(site.problems())
        .filteredOn(problem -> problem.code().equals("statement-unapplied"))
        .extracting(problem -> problem.message().replaceAll("byte [\\d,]+", "byte N"))
        .containsExactlyInAnyOrder(
            "2 statements for wp_posts (UPDATE) cannot be applied; the first is at byte N.",
            "1 statement for wp_posts (INSERT) cannot be applied; the first is at byte N.",
            "1 statement for wp_postmeta (MERGE) cannot be applied; the first is at byte N.");
  }

  @Test
  void endsWhereADumpIsCutOffWithinARow() throws IOException {
    String dump = "INSERT INTO `wp_posts` VALUES " + rows(",\n", "One", "Two", "Three");
    ReadSite site = read(dump.substring(0, dump.length() - 40));

    assertThat(site.titles()).containsExactly("One", "Two");
    assertThat(site.truncations()).hasSize(1);
    assertThat(site.codes()).doesNotContain("rows-damaged");
  }
}
