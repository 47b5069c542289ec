package dev.pressport.source.sql;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DumpReaderTest {

  private static List<@Nullable String> row(@Nullable String... values) {
    return Arrays.asList(values);
  }

  /** The only value of the only row. */
  private static @Nullable String value(String literal) throws IOException {
    Dump dump = Dump.read("INSERT INTO t VALUES (" + literal + ");");
    assertThat(dump.faults()).isEmpty();
    assertThat(dump.rows("t")).hasSize(1);
    return dump.rows("t").get(0).get(0);
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '|',
      value = {
        "'it''s', it's",
        "\"say \"\"so\"\"\", say \"so\"",
        "'it\\'s \\\"it\\\"', it's \"it\"",
        "'back\\\\slash', back\\slash",
        "'100\\%\\_', 100\\%\\_",
        "'\\x', x",
        "12, 12",
        "-1.5e+20, -1.5e+20",
        "0x48c3a9, Hé",
        "X'4869', Hi",
        "x'4869', Hi",
        "b'101', 5",
        "0b11, 3",
        "_binary 'raw', raw",
        "_utf8mb4'text', text",
        "_binary 0x4869, Hi",
        "N'text', text",
        "TRUE, 1",
        "('in brackets'), in brackets",
        "UNHEX('4869'), Hi",
        "FROM_BASE64('SGk='), Hi",
        "CONVERT(0x4869 USING utf8mb4), Hi",
        "CAST('7' AS SIGNED), 7",
        "/* a comment */ 'text' -- and another, text",
      })
  void readsEveryFormOfAValue(String literal, String expected) throws IOException {
    assertThat(value(literal + "\n")).isEqualTo(expected);
  }

  @Test
  void readsControlCharacters() throws IOException {
    assertThat(value("'a\\0b\\nc\\rd\\te\\bf\\Zg'")).isEqualTo("a\0b\nc\rd\te\bf\u001ag");
    assertThat(value("'tab\there'")).isEqualTo("tab\there");
    assertThat(value("replace(replace('a\\nb','\\\\n',char(10)),'b','c')")).isNotNull();
  }

  @ParameterizedTest
  @ValueSource(strings = {"NULL", "null", "DEFAULT"})
  void readsNull(String literal) throws IOException {
    assertThat(value(literal)).isNull();
  }

  @Test
  void readsManyRowsWithOrWithoutNamedColumns() throws IOException {
    Dump dump =
        Dump.read(
            """
            CREATE TABLE `wp_terms` (
              `term_id` bigint(20) unsigned NOT NULL AUTO_INCREMENT COMMENT 'a, (b)',
              `name` varchar(200) CHARACTER SET latin1 NOT NULL DEFAULT '',
              slug enum('a','b') DEFAULT NULL,
              PRIMARY KEY (`term_id`),
              KEY `slug` (`slug`(191))
            ) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4;
            INSERT INTO `wp_terms` VALUES
            (1,'One','a'),
            (2,'Two',NULL);
            INSERT IGNORE INTO wp_terms (`slug`, name) VALUES ('b', 'Three') ON DUPLICATE KEY
              UPDATE name = VALUES(name);
            REPLACE INTO `wp_terms` VALUES (4,'Four','a');
            """);

    assertThat(dump.rows("wp_terms"))
        .containsExactly(
            row("1", "One", "a"), row("2", "Two", null), row("b", "Three"), row("4", "Four", "a"));
    assertThat(dump.columns("wp_terms"))
        .containsExactly(
            new TableListener.Column("term_id", "UTF8MB4"),
            new TableListener.Column("name", "LATIN1"),
            new TableListener.Column("slug", "UTF8MB4"));
    assertThat(dump.cutAt()).isEqualTo(-1);
  }

  @Test
  void looksThroughCommentsAndConditions() throws IOException {
    Dump dump =
        Dump.read(
            """
            /*M!999999\\- enable the sandbox mode */
            -- INSERT INTO t VALUES ('a line; of comment');
            # INSERT INTO t VALUES ('another');
            /* INSERT INTO t VALUES ('a block'); */
            /*!40101 SET NAMES latin1 */;
            /*!50001 CREATE VIEW v AS SELECT ';' */;
            INSERT /*!40000 DELAYED */ INTO t VALUES ('kept');
            /*!40000 ALTER TABLE `t` ENABLE KEYS */;
            """);

    assertThat(dump.rows("t")).containsExactly(row("kept"));
    assertThat(dump.charsets()).containsExactly("LATIN1");
  }

  @Test
  void looksThroughTriggersAndOtherStatements() throws IOException {
    Dump dump =
        Dump.read(
            """
            DELIMITER ;;
            /*!50003 CREATE*/ /*!50003 TRIGGER x BEFORE INSERT ON t FOR EACH ROW BEGIN
              INSERT INTO t VALUES ('from the trigger; not a row');
            END */;;
            DELIMITER ;
            UPDATE t SET a = 'it''s; INSERT INTO t VALUES (1);';
            SELECT `a;b`, "c;d" FROM t;
            INSERT INTO t VALUES ('kept');
            """);

    assertThat(dump.rows("t")).containsExactly(row("kept"));
  }

  @Test
  void tellsDatabasesApart() throws IOException {
    Dump dump =
        Dump.read(
            """
            CREATE DATABASE /*!32312 IF NOT EXISTS*/ `one`;
            USE `one`;
            INSERT INTO t VALUES (1);
            USE two;
            INSERT INTO t VALUES (2);
            INSERT INTO `three`.`t` VALUES (3);
            """);

    assertThat(dump.rows("one.t")).containsExactly(row("1"));
    assertThat(dump.rows("two.t")).containsExactly(row("2"));
    assertThat(dump.rows("three.t")).containsExactly(row("3"));
  }

  @Test
  void takesBackslashesAsTheyAreWhereTheDumpSaysSo() throws IOException {
    Dump dump =
        Dump.read(
            """
            SET SQL_MODE='NO_BACKSLASH_ESCAPES';
            INSERT INTO t VALUES ('C:\\');
            SET SQL_MODE='';
            INSERT INTO t VALUES ('C:\\\\');
            """);

    assertThat(dump.rows("t")).containsExactly(row("C:\\"), row("C:\\"));
  }

  @Test
  void readsTheDumpOfSqlite() throws IOException {
    Dump dump =
        Dump.read(
            """
            PRAGMA foreign_keys=OFF;
            BEGIN TRANSACTION;
            CREATE TABLE IF NOT EXISTS "wp_terms" ("term_id" integer NOT NULL, "name" text);
            INSERT INTO wp_terms VALUES(1,'C:\\temp');
            INSERT INTO "wp_terms" VALUES(2,replace('a\\nb','\\n',char(10)));
            COMMIT;
            """);

    assertThat(dump.rows("wp_terms")).containsExactly(row("1", "C:\\temp"), row("2", "a\nb"));
    assertThat(dump.cutAt()).isEqualTo(-1);
  }

  @Test
  void forgetsTheRowsOfATableThatIsMadeAgain() throws IOException {
    Dump dump =
        Dump.read(
            """
            CREATE TABLE t (a int);
            INSERT INTO t VALUES (1);
            DROP TABLE IF EXISTS `t`;
            CREATE TABLE t (a int);
            INSERT INTO t VALUES (2);
            """);

    assertThat(dump.rows("t")).containsExactly(row("2"));
  }

  @Test
  void keepsTheRowsBeforeWhatItDoesNotUnderstand() throws IOException {
    Dump dump = Dump.read("INSERT INTO t VALUES (1), (2), (three), (4); INSERT INTO t VALUES (5);");

    assertThat(dump.rows("t")).containsExactly(row("1"), row("2"), row("4"), row("5"));
    assertThat(dump.faults()).containsExactly("t: byte 31");
    assertThat(dump.cutAt()).isEqualTo(-1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "INSERT INTO t VALUES (1),(2),(3,'ab",
        "INSERT INTO t VALUES (1),(2),",
        "INSERT INTO t VALUES (1),(2)",
        "-- MySQL dump 10.13  Distrib 8.0.36, for Linux (x86_64)\nINSERT INTO t VALUES (1),(2);",
        "-- phpMyAdmin SQL Dump\nSTART TRANSACTION;\nINSERT INTO u VALUES (1);\nINSERT INTO t VALUES (1),(2);\n",
        "-- Adminer 4.8.1 MySQL 8.0 dump\n\nINSERT INTO t VALUES (1),(2);\n",
        "INSERT INTO t VALUES (1),(2); /* and no end",
        "INSERT INTO t VALUES (1),(2); DELIMITER ;;\nCREATE TRIGGER x BEGIN",
      })
  void seesThatADumpIsCutOff(String text) throws IOException {
    Dump dump = Dump.read(text);

    assertThat(dump.rows("t")).containsExactly(row("1"), row("2"));
    assertThat(dump.cutAt()).isBetween((long) text.indexOf("(2)") + 3, (long) text.length());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        """
        -- MariaDB dump 10.19
        INSERT INTO t VALUES (1);
        -- Dump completed on 2023-11-05  8:00:00
        """,
        "-- phpMyAdmin SQL Dump\nSTART TRANSACTION;\nINSERT INTO t VALUES (1);\nCOMMIT;\n",
        "-- Adminer 4.8.1 MySQL 8.0 dump\nINSERT INTO t VALUES (1);\n-- 2023-11-05 08:00:00\n",
        "INSERT INTO t VALUES (1);\nCOMMIT",
        // One of the files that phpMyAdmin writes for each table.
        "-- phpMyAdmin SQL Dump\nSTART TRANSACTION;\nINSERT INTO t VALUES (1);\n",
        // The end of a stream of mydumper.
        """
        INSERT INTO t VALUES (1);

        -- metadata 100
        # Started dump at: 2026-11-26
        [config]
        quote-character = BACKTICK

        [`a`.`t`]
        real_table_name=t
        rows = 1
        """,
      })
  void seesThatADumpIsWhole(String text) throws IOException {
    assertThat(Dump.read(text).cutAt()).isEqualTo(-1);
  }

  @Test
  void endsWithAFaultWhereValuesNestWithoutEnd() throws IOException {
    Dump dump = Dump.read("INSERT INTO t VALUES (" + "(".repeat(100_000) + "; SELECT 1;");

    assertThat(dump.rows("t")).isEmpty();
    assertThat(dump.faults()).hasSize(1);
  }

  @Test
  void evaluatesFunctionsOfLiterals() throws IOException {
    assertThat(value("CAST(_binary 'a' AS CHAR(20) CHARACTER SET utf8mb4)")).isEqualTo("a");
    assertThat(value("CONCAT('a', 'b', UNHEX('63'))")).isEqualTo("abc");
    assertThat(value("CONCAT('a', NULL)")).isNull();
    assertThat(value("CHAR(195, 169)")).isEqualTo("é");
    assertThat(value("CHAR(72, NULL, 105)")).isEqualTo("Hi");
    assertThat(value("CHAR(18537)")).isEqualTo("Hi");
    assertThat(value("UNHEX('A')")).isEqualTo("\n");
    assertThat(value("'two ' 'parts'")).isEqualTo("two parts");
    assertThat(value("'text' COLLATE utf8mb4_bin")).isEqualTo("text");
    assertThat(value("DATE '2020-01-31'")).isEqualTo("2020-01-31");
    assertThat(value("BINARY 'raw'")).isEqualTo("raw");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "CURDATE() | CURDATE()",
        "NOW(6) | NOW()",
        "UUID() | UUID()",
        "CURRENT_TIMESTAMP | CURRENT_TIMESTAMP",
        "CONCAT(\"a\", NOW()) | CONCAT()",
        "UNHEX(\"zz\") | UNHEX()",
        "DATE_ADD(NOW(), INTERVAL (1 + 1) DAY) | DATE_ADD()",
        "IF(1 = 1, \"a, (b\", @c) | IF()",
        "NOW() + INTERVAL 1 DAY | NOW()",
        "(SELECT max(ID) FROM wp_posts) | SELECT",
        "CASE WHEN 1 THEN 2 END | CASE",
        "@last | a variable",
        "1 + 1 | an expression",
      })
  void keepsRowsWithValuesThatOnlyADatabaseComputes(String expression, String by)
      throws IOException {
    Dump dump = Dump.read("INSERT INTO t VALUES (1, " + expression + ", 'a'), (2, 'b', 'c');\n");

    assertThat(dump.rows("t"))
        .containsExactly(row("1", "computed by " + by, "a"), row("2", "b", "c"));
    assertThat(dump.faults()).isEmpty();
    assertThat(dump.cutAt()).isEqualTo(-1);
  }

  @Test
  void endsWithAFaultWhereAnExpressionHasNoEnd() throws IOException {
    Dump dump = Dump.read("INSERT INTO t VALUES (1, NOW(;\nINSERT INTO t VALUES (2);");

    assertThat(dump.rows("t")).containsExactly(row("2"));
    assertThat(dump.faults()).hasSize(1);
    assertThat(dump.cutAt()).isEqualTo(-1);
  }

  @Test
  void countsRowsThatAreNotNeeded() throws IOException {
    Dump dump =
        Dump.read(
            """
            INSERT INTO other_a VALUES (1,'it''s (2)'),(3,'\\'),(');
            INSERT INTO other_a SET a = 1;
            INSERT INTO other_b VALUES (1),(2;
            INSERT INTO wp_posts VALUES (1);
            INSERT INTO other_c VALUES (1),(2),('""");

    assertThat(dump.unread())
        .containsExactlyInAnyOrderEntriesOf(Map.of("other_a", 2L, "other_b", 2L, "other_c", 2L));
    assertThat(dump.rows("wp_posts")).hasSize(1);
    assertThat(dump.faults()).isEmpty();
  }
}
