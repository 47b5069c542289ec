package dev.pressport.source.inspect;

import static dev.pressport.problem.ProblemDescription.note;

import dev.pressport.problem.CodeProvider;
import dev.pressport.problem.ProblemDescription;
import dev.pressport.problem.ProblemKind;
import java.util.List;

/** Problems of an inspection. */
enum InspectProblem implements ProblemKind {
  BODY_NOT_INSPECTED(
      note("The content is too large to be searched for blocks and shortcodes.")
          .counted(
              "content too large to be searched for blocks and shortcodes",
              "contents too large to be searched for blocks and shortcodes")
          .means(
              "pressport inspect counts blocks and shortcodes in memory. An export still"
                  + " includes this content."));

  private final ProblemDescription description;

  InspectProblem(ProblemDescription description) {
    this.description = description;
  }

  @Override
  public ProblemDescription description() {
    return description;
  }

  /** Adds these codes to the catalogue. */
  public static final class Provider implements CodeProvider {
    @Override
    public List<InspectProblem> codes() {
      return List.of(values());
    }
  }
}
