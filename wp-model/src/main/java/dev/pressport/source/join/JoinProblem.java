package dev.pressport.source.join;

import static dev.pressport.problem.ProblemDescription.lossy;
import static dev.pressport.problem.ProblemDescription.note;

import dev.pressport.problem.CodeProvider;
import dev.pressport.problem.ProblemDescription;
import dev.pressport.problem.ProblemKind;
import java.util.List;

/** Problems of joined sources. */
enum JoinProblem implements ProblemKind {
  SOURCES_DIFFER(
      lossy("{0} and {1} differ in this field. The value of {0} was exported.")
          .counted(
              "value that differs between the sources; that of the richer source was" + " exported",
              "values that differ between the sources; those of the richer source were"
                  + " exported")
          .means(
              "Two sources of one site contain the same item with different values; often"
                  + " one is older. A database is richer than an export file, and that is"
                  + " richer than a live site.")
          .remedy("To export the other value, export that source alone.")),
  SOURCE_REPLACED(
      note("The item cannot be read from {0}. It was exported from {1}.")
          .counted(
              "item that only one of the sources has in readable form",
              "items that only one of the sources has in readable form")
          .means("The item is damaged in one source, and whole in another."));

  private final ProblemDescription description;

  JoinProblem(ProblemDescription description) {
    this.description = description;
  }

  @Override
  public ProblemDescription description() {
    return description;
  }

  /** Adds these codes to the catalogue. */
  public static final class Provider implements CodeProvider {
    @Override
    public List<JoinProblem> codes() {
      return List.of(values());
    }
  }
}
