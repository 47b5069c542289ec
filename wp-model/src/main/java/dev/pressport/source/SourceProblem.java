package dev.pressport.source;

import static dev.pressport.problem.ProblemKind.skipped;

import dev.pressport.problem.CodeProvider;
import dev.pressport.problem.ProblemKind;
import dev.pressport.problem.ProblemKind.Topic;

/** Problems of sources, whatever their kind. */
public final class SourceProblem implements CodeProvider {
  public static final ProblemKind SOURCE_TRUNCATED =
      skipped("source-truncated", "The source is cut off. {0}")
          .on(Topic.TRUNCATION)
          .means(
              "The file, or the download of it, was interrupted. Everything before that place"
                  + " is exported, and the run is incomplete (exit code 4).")
          .remedy("Make the export, dump or pull again.");
}
