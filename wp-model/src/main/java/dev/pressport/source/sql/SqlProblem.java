package dev.pressport.source.sql;

import static dev.pressport.problem.ProblemKind.lossy;
import static dev.pressport.problem.ProblemKind.note;
import static dev.pressport.problem.ProblemKind.skipped;

import dev.pressport.problem.CodeProvider;
import dev.pressport.problem.ProblemKind;
import dev.pressport.problem.ProblemKind.Topic;

/** Problems of dumps and databases. */
public final class SqlProblem implements CodeProvider {
  static final ProblemKind DUMP_BROKEN =
      skipped("dump-broken", "The rows from here to the end of the statement cannot be read: {0}.")
          .counted(
              "damaged statement of the dump; its rows are missing",
              "damaged statements of the dump; their rows are missing")
          .means(
              "A statement of the dump is not valid SQL. Its rows from this place on are"
                  + " missing.")
          .remedy("Make the dump again.");

  static final ProblemKind ROWS_DAMAGED =
      skipped("rows-damaged", "{0} of {1} cannot be read{2}.")
          .counted(
              "damaged row of the database; it is missing",
              "damaged rows of the database; they are missing")
          .means(
              "The file of the database, or the text of the dump, is damaged at these rows. All"
                  + " other rows are exported.")
          .remedy("Copy the file or make the dump again, or use an older backup.");

  static final ProblemKind ROWS_REPAIRED =
      note(
              "rows-repaired",
              "{0|row|rows} of {1} had quotes without a backslash. Each value was read whole.")
          .counted(
              "row of the dump with quotes that were not escaped; repaired",
              "rows of the dump with quotes that were not escaped; repaired")
          .means(
              "phpMyAdmin writes ' for the typographic apostrophe into files in Latin 1, which"
                  + " ends the value too early. Where the values of the row are as many as the"
                  + " columns, they are beyond doubt.")
          .remedy("Choose utf-8 as the character set of the file in phpMyAdmin.");

  public static final ProblemKind TABLES_MISSING =
      note("tables-missing", "{0} lacks WordPress tables: {1}.")
          .on(Topic.ABSENCE)
          .means(
              "The dump was made of some tables only, or the backup plugin left tables out."
                  + " The exported items lack this data.")
          .remedy("Make a dump of all tables of the site.");

  static final ProblemKind STATEMENT_UNAPPLIED =
      skipped(
              "statement-unapplied",
              "{0|statement|statements} for {1} ({2}) cannot be applied; the first is at byte {3}.")
          .counted(
              "statement that changes WordPress tables was not applied",
              "statements that change WordPress tables were not applied")
          .means(
              "The dump has statements that only a database can execute, such as UPDATE with a"
                  + " condition or INSERT with SELECT. Pressport reads the rows in INSERT and"
                  + " REPLACE statements, those that phpMyAdmin writes as UPDATE, and the files"
                  + " beside the dump that LOAD DATA names.")
          .remedy("Import the dump into a database, and export from there.");

  static final ProblemKind VALUE_COMPUTED =
      lossy("value-computed", "{1} is {0}, which only a database computes. It is left empty.")
          .counted(
              "value that only a database computes; left empty",
              "values that only a database computes; left empty")
          .means(
              "The dump was written by hand or by a program that uses functions, such as NOW(),"
                  + " for values. Literal arguments of UNHEX(), CONCAT(), CHAR(), CAST() and"
                  + " CONVERT() are evaluated.")
          .remedy("Import the dump into a database, and export from there.");

  static final ProblemKind PERCENT_PLACEHOLDER =
      note(
              "percent-placeholder",
              "{0|percent sign was|percent signs were} stored as a token of WordPress in braces."
                  + " The percent signs were restored.")
          .counted(
              "percent sign that the backup plugin replaced; restored",
              "percent signs that the backup plugin replaced; restored")
          .means(
              "While WordPress prepares a database query, it writes a token of 64 hexadecimal"
                  + " digits in braces for each percent sign. Some backup plugins, such as WP"
                  + " Database Backup, write this token into their dumps, also in the permalink"
                  + " settings. Such a dump also has empty text in place of NULL.");

  public static final ProblemKind CHARACTERS_LOST =
      note(
              "characters-lost",
              "At least {0} question marks in place of characters that the encoding of the dump,"
                  + " {1}, does not have: {2}.")
          .on(Topic.ABSENCE)
          .means(
              "The dump was made in an encoding without these characters: Latin 1 has no Greek,"
                  + " Arabic or Japanese letters, and utf8 (utf8mb3) of MySQL has no emoji. The"
                  + " database server wrote question marks, and the characters are not in the"
                  + " dump.")
          .remedy(
              "Make the dump again with --default-character-set=utf8mb4, or choose utf-8 in"
                  + " phpMyAdmin.");

  static final ProblemKind ORPHANS =
      note("orphans", "Rows without an owner: {1} ({0}).")
          .on(Topic.ABSENCE)
          .counted(
              "Rows whose owner was deleted; problems.ndjson lists them",
              "Rows whose owner was deleted; problems.ndjson lists them")
          .means(
              "WordPress and its plugins leave rows behind when they delete an entry, term,"
                  + " comment or user. Entries and comments are exported without their owner."
                  + " Custom fields and links of deleted items are not exported.");

  static final ProblemKind TABLE_UNREAD =
      note("table-unread", "The table {0} was not read: {1|row|rows}.")
          .on(Topic.UNREAD)
          .counted("table of plugins was not read", "tables of plugins were not read")
          .means(
              "Plugins store content such as orders and form entries in tables of the database"
                  + " that only they can read. Pressport reads the tables of WordPress and of"
                  + " All-in-One Event Calendar. A table without rows is not reported.")
          .remedy("Export this data with its plugin, and keep the database.");

  static final ProblemKind UPKEEP_TABLE_UNREAD =
      note("upkeep-table-unread", "The table {0} was not read: {1|row|rows}.")
          .on(Topic.UNREAD)
          .counted(
              "table with logs, caches or settings was not read",
              "tables with logs, caches or settings were not read")
          .means(
              "The name of the table is that of logs, caches, statistics or settings, which no"
                  + " other system can use.");
}
