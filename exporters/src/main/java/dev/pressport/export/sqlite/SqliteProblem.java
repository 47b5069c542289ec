package dev.pressport.export.sqlite;

import static dev.pressport.problem.ProblemKind.lossy;

import dev.pressport.problem.CodeProvider;
import dev.pressport.problem.ProblemKind;

/** Problems of databases. */
public final class SqliteProblem implements CodeProvider {
  static final ProblemKind SQLITE_TEXT_CUT =
      lossy("sqlite-text-cut", "The text {0} has more than {1} characters. The rest is left out.")
          .counted("text too long for SQLite; cut", "texts too long for SQLite; cut")
          .means("SQLite limits a row to a billion bytes.")
          .remedy("The whole text is in an export with --to json.");
}
