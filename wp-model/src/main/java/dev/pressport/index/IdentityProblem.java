package dev.pressport.index;

import static dev.pressport.problem.ProblemKind.lossy;
import static dev.pressport.problem.ProblemKind.note;

import dev.pressport.problem.CodeProvider;
import dev.pressport.problem.ProblemKind;

/** Problems of the ids of items. */
public final class IdentityProblem implements CodeProvider {
  static final ProblemKind MISSING_ID =
      note("missing-id", "The source has no id for this item. It is exported as {0}.")
          .counted(
              "item without an id; exported with a negative one",
              "items without an id; exported with negative ones")
          .means(
              "Every item of the export has an id. One that has none in the source gets a"
                  + " negative number.");

  static final ProblemKind ID_TAKEN =
      lossy("id-taken", "Another item already has the id {1}. This one is exported as {0}.")
          .counted(
              "item with the id of another; exported with a negative one",
              "items with the id of another; exported with negative ones")
          .means(
              "Two different items of the source have the same id; often export files of two"
                  + " sites were joined by hand. References to the id lead to the first item.")
          .remedy("If the source joins the files of two sites, export one site at a time.");

  public static final ProblemKind SOURCES_DIFFER =
      lossy("sources-differ", "The item was exported from {0}. {1} differs in: {2}.")
          .counted(
              "item with different values in two places; those of the newer or richer one were"
                  + " exported",
              "items with different values in two places; those of the newer or richer one were"
                  + " exported")
          .means(
              "The sources contain the same item twice with different values; often one copy is"
                  + " older. Of two exports, the copy that was modified last is exported;"
                  + " docs/merging.md describes which source wins otherwise.")
          .remedy("To export the other values, export that source alone.");
}
