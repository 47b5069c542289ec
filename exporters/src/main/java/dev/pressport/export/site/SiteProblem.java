package dev.pressport.export.site;

import static dev.pressport.problem.ProblemDescription.lossy;

import dev.pressport.problem.CodeProvider;
import dev.pressport.problem.ProblemDescription;
import dev.pressport.problem.ProblemKind;
import java.util.List;

/** Problems of web sites. */
enum SiteProblem implements ProblemKind {
  FIELD_TOO_LARGE(
      lossy("The field {0} is too large for the front matter and was left out.")
          .counted(
              "custom field too large for the front matter; left out",
              "custom fields too large for the front matter; left out")
          .means("Static site generators read the front matter of all pages into memory.")
          .remedy("Use --to json or --to csv for these fields."));

  private final ProblemDescription description;

  SiteProblem(ProblemDescription description) {
    this.description = description;
  }

  @Override
  public ProblemDescription description() {
    return description;
  }

  /** Adds these codes to the catalogue. */
  public static final class Provider implements CodeProvider {
    @Override
    public List<SiteProblem> codes() {
      return List.of(values());
    }
  }
}
