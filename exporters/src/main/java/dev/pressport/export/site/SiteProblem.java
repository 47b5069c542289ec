package dev.pressport.export.site;

import static dev.pressport.problem.ProblemKind.lossy;

import dev.pressport.problem.CodeProvider;
import dev.pressport.problem.ProblemKind;

/** Problems of web sites. */
public final class SiteProblem implements CodeProvider {
  static final ProblemKind FIELD_TOO_LARGE =
      lossy("field-too-large", "The field {0} is too large for the target and was left out.")
          .counted(
              "custom field too large for the target; left out",
              "custom fields too large for the target; left out")
          .means(
              "Static site generators and content management systems read all fields of an entry"
                  + " into memory.")
          .remedy("Use --to json or --to csv for these fields.");
}
