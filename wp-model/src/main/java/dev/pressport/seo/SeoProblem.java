package dev.pressport.seo;

import static dev.pressport.problem.ProblemKind.note;

import dev.pressport.problem.CodeProvider;
import dev.pressport.problem.ProblemKind;

/** Problems of the head of pages. */
public final class SeoProblem implements CodeProvider {
  static final ProblemKind SEO_VARIABLE =
      note(
              "seo-variable",
              "The SEO {0} has a variable that only the plugin can replace. It is left out: {1}")
          .counted(
              "SEO text with a variable that only its plugin can replace; left out",
              "SEO texts with variables that only their plugin can replace; left out")
          .means(
              "SEO plugins store texts with variables, such as \"%%title%% %%sep%% %%sitename%%\"."
                  + " Pressport replaces the common ones. Some need the settings of the site, which"
                  + " an export file does not have: use a dump of the database. The meta has the"
                  + " text as stored.");
}
