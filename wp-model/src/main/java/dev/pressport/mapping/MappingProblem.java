package dev.pressport.mapping;

import static dev.pressport.problem.ProblemDescription.lossy;

import dev.pressport.problem.CodeProvider;
import dev.pressport.problem.ProblemDescription;
import dev.pressport.problem.ProblemKind;
import java.util.List;

/** Problems of columns. */
enum MappingProblem implements ProblemKind {
  INVALID_DATE(
      lossy("The date \"{0}\" does not exist. It is left out.")
          .counted("date that does not exist; left out", "dates that do not exist; left out")
          .means(
              "The source has a date such as the 31st of February, or text that is not a"
                  + " date."));

  private final ProblemDescription description;

  MappingProblem(ProblemDescription description) {
    this.description = description;
  }

  @Override
  public ProblemDescription description() {
    return description;
  }

  /** Adds these codes to the catalogue. */
  public static final class Provider implements CodeProvider {
    @Override
    public List<MappingProblem> codes() {
      return List.of(values());
    }
  }
}
