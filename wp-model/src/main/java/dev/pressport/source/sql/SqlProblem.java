package dev.pressport.source.sql;

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

  static final ProblemKind ENCODED_TWICE =
      note(
              "encoded-twice",
              "{0|text was|texts were} stored as UTF-8 in Latin-1 columns. The encoding was"
                  + " corrected.")
          .counted(
              "text with a wrong encoding; corrected", "texts with a wrong encoding; corrected")
          .means(
              "Old versions of WordPress stored UTF-8 text in columns that the database takes"
                  + " for Latin 1.");
}
