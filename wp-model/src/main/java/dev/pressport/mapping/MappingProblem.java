package dev.pressport.mapping;

import static dev.pressport.problem.ProblemKind.lossy;

import dev.pressport.problem.CodeProvider;
import dev.pressport.problem.ProblemKind;

/** Problems of columns. */
public final class MappingProblem implements CodeProvider {
  static final ProblemKind INVALID_DATE =
      lossy("invalid-date", "The date \"{0}\" does not exist. It is left out.")
          .counted("date that does not exist; left out", "dates that do not exist; left out")
          .means("The source has a date such as the 31st of February, or text that is not a date.");
}
