package dev.pressport.export.csv;

import static dev.pressport.problem.RefusalKind.command;

import dev.pressport.problem.CodeProvider;
import dev.pressport.problem.RefusalKind;

/** Reasons not to write tables. */
public final class CsvRefusal implements CodeProvider {
  static final RefusalKind UNKNOWN_COLUMN =
      command("unknown-column", "No table of entries has the column {0}.", "{1}");
}
