package dev.pressport.export.preview;

import static dev.pressport.problem.ProblemKind.note;

import dev.pressport.problem.CodeProvider;
import dev.pressport.problem.ProblemKind;

/** Problems of a site that are known before its export. */
public final class PreviewProblem implements CodeProvider {
  public static final ProblemKind BROKEN_LINK =
      note("broken-link", "A link leads to {0}, which visitors of the site cannot open.")
          .counted(
              "link to a page of the site that visitors cannot open",
              "links to pages of the site that visitors cannot open")
          .means(
              "The address is one of the site, and no public entry, list or file that the source"
                  + " contains has it.")
          .remedy("Correct the link in WordPress, or in the new site.");
}
