package dev.pressport.mapping;

import static dev.pressport.problem.ProblemKind.lossy;
import static dev.pressport.problem.ProblemKind.note;

import dev.pressport.problem.CodeProvider;
import dev.pressport.problem.ProblemKind;

/** Problems of columns. */
public final class MappingProblem implements CodeProvider {
  static final ProblemKind INVALID_DATE =
      lossy("invalid-date", "The date \"{0}\" does not exist. It is left out.")
          .counted("date that does not exist; left out", "dates that do not exist; left out")
          .means("The source has a date such as the 31st of February, or text that is not a date.");

  static final ProblemKind SEO_VARIABLE =
      note(
              "seo-variable",
              "The SEO {0} has a variable that only the plugin can replace. It is left out: {1}")
          .counted(
              "SEO text with a variable that only its plugin can replace; left out",
              "SEO texts with variables that only their plugin can replace; left out")
          .means(
              "SEO plugins store texts with variables, such as \"%%title%% %%sep%% %%sitename%%\"."
                  + " Pressport replaces the common ones. The meta has the text as stored.");
}
