package dev.pressport.export.site;

import static dev.pressport.problem.ProblemKind.lossy;

import dev.pressport.problem.CodeProvider;
import dev.pressport.problem.ProblemKind;

/** Problems of web sites. */
public final class SiteProblem implements CodeProvider {
  static final ProblemKind FIELD_TOO_LARGE =
      lossy("field-too-large", "The field {0} is too large for the front matter and was left out.")
          .counted(
              "custom field too large for the front matter; left out",
              "custom fields too large for the front matter; left out")
          .means("Static site generators read the front matter of all pages into memory.")
          .remedy("Use --to json or --to csv for these fields.");
}
