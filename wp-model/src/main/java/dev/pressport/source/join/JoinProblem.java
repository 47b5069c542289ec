package dev.pressport.source.join;

import static dev.pressport.problem.ProblemKind.note;

import dev.pressport.problem.CodeProvider;
import dev.pressport.problem.ProblemKind;

/** Problems of joined sources. */
public final class JoinProblem implements CodeProvider {
  static final ProblemKind SOURCE_REPLACED =
      note("source-replaced", "The item cannot be read from {0}. It was exported from {1}.")
          .counted(
              "item that only one of the sources has in readable form",
              "items that only one of the sources has in readable form")
          .means("The item is damaged in one source, and whole in another.");
}
