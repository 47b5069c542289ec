package dev.pressport.source;

import static dev.pressport.problem.ProblemDescription.skipped;

import dev.pressport.problem.CodeProvider;
import dev.pressport.problem.ProblemDescription;
import dev.pressport.problem.ProblemDescription.Topic;
import dev.pressport.problem.ProblemKind;
import java.util.List;

/** Problems of sources, whatever their kind. */
public enum SourceProblem implements ProblemKind {
  SOURCE_TRUNCATED(
      skipped("The source is cut off. {0}")
          .on(Topic.TRUNCATION)
          .means(
              "The file, or the download of it, was interrupted. Everything before that"
                  + " place is exported, and the run is incomplete (exit code 4).")
          .remedy("Make the export, dump or pull again."));

  private final ProblemDescription description;

  SourceProblem(ProblemDescription description) {
    this.description = description;
  }

  @Override
  public ProblemDescription description() {
    return description;
  }

  /** Adds these codes to the catalogue. */
  public static final class Provider implements CodeProvider {
    @Override
    public List<SourceProblem> codes() {
      return List.of(values());
    }
  }
}
