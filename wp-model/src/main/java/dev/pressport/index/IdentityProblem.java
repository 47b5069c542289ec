package dev.pressport.index;

import static dev.pressport.problem.ProblemDescription.lossy;
import static dev.pressport.problem.ProblemDescription.note;

import dev.pressport.problem.CodeProvider;
import dev.pressport.problem.ProblemDescription;
import dev.pressport.problem.ProblemKind;
import java.util.List;

/** Problems of the ids of items. */
enum IdentityProblem implements ProblemKind {
  MISSING_ID(
      note("The source has no id for this item. It is exported as {0}.")
          .counted(
              "item without an id; exported with a negative one",
              "items without an id; exported with negative ones")
          .means(
              "Every item of the export has an id. One that has none in the source gets a"
                  + " negative number.")),
  ID_TAKEN(
      lossy("Another item already has the id {1}. This one is exported as {0}.")
          .counted(
              "item with the id of another; exported with a negative one",
              "items with the id of another; exported with negative ones")
          .means(
              "Two different items of the source have the same id; often export files of"
                  + " two sites were joined by hand. References to the id lead to the first"
                  + " item.")
          .remedy("Export one site at a time."));

  private final ProblemDescription description;

  IdentityProblem(ProblemDescription description) {
    this.description = description;
  }

  @Override
  public ProblemDescription description() {
    return description;
  }

  /** Adds these codes to the catalogue. */
  public static final class Provider implements CodeProvider {
    @Override
    public List<IdentityProblem> codes() {
      return List.of(values());
    }
  }
}
