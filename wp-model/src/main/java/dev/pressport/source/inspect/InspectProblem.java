package dev.pressport.source.inspect;

import static dev.pressport.problem.ProblemKind.note;

import dev.pressport.problem.CodeProvider;
import dev.pressport.problem.ProblemKind;

/** Problems of an inspection. */
public final class InspectProblem implements CodeProvider {
  public static final ProblemKind BODY_NOT_INSPECTED =
      note(
              "body-not-inspected",
              "The content is too large to be searched for blocks and shortcodes.")
          .counted(
              "content too large to be searched for blocks and shortcodes",
              "contents too large to be searched for blocks and shortcodes")
          .means(
              "pressport inspect counts blocks and shortcodes in memory. An export still"
                  + " includes this content.");
}
