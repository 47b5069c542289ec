package dev.pressport.export.migrate;

import static dev.pressport.problem.ProblemDescription.note;

import dev.pressport.problem.CodeProvider;
import dev.pressport.problem.ProblemDescription;
import dev.pressport.problem.ProblemDescription.Topic;
import dev.pressport.problem.ProblemKind;
import java.util.List;

/** Problems that the export of any target can have. */
public enum MigrationProblem implements ProblemKind {
  PERSONAL_DATA_WITHHELD(
      note("Personal data left out: {0}.")
          .on(Topic.CHOICE)
          .means(
              "Pressport leaves e-mail addresses, IP addresses and other personal data"
                  + " out unless you ask for them (docs/privacy.md).")
          .remedy("To include it: --include-personal-data.")),
  LEFT_OUT(
      note("Left out on purpose: {0} ({1}).")
          .on(Topic.CHOICE)
          .means("The target does not support this content, or keeps it from the public."));

  private final ProblemDescription description;

  MigrationProblem(ProblemDescription description) {
    this.description = description;
  }

  @Override
  public ProblemDescription description() {
    return description;
  }

  /** Adds these codes to the catalogue. */
  public static final class Provider implements CodeProvider {
    @Override
    public List<MigrationProblem> codes() {
      return List.of(values());
    }
  }
}
