package dev.pressport.source.join;

import static dev.pressport.problem.ProblemKind.lossy;
import static dev.pressport.problem.ProblemKind.note;

import dev.pressport.problem.CodeProvider;
import dev.pressport.problem.ProblemKind;

/** Problems of joined sources. */
public final class JoinProblem implements CodeProvider {
  static final ProblemKind SOURCES_DIFFER =
      lossy("sources-differ", "{0} and {1} differ in this field. The value of {0} was exported.")
          .counted(
              "value that differs between the sources; that of the richer source was exported",
              "values that differ between the sources; those of the richer source were exported")
          .means(
              "Two sources of one site contain the same item with different values; often one"
                  + " is older. docs/merging.md describes which source wins.")
          .remedy("To export the other value, export that source alone.");

  static final ProblemKind SOURCE_REPLACED =
      note("source-replaced", "The item cannot be read from {0}. It was exported from {1}.")
          .counted(
              "item that only one of the sources has in readable form",
              "items that only one of the sources has in readable form")
          .means("The item is damaged in one source, and whole in another.");
}
