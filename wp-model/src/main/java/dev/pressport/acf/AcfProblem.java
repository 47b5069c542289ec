package dev.pressport.acf;

import static dev.pressport.problem.ProblemKind.lossy;
import static dev.pressport.problem.ProblemKind.note;

import dev.pressport.problem.CodeProvider;
import dev.pressport.problem.ProblemKind;
import dev.pressport.problem.ProblemKind.Topic;

/** Problems of ACF fields. */
public final class AcfProblem implements CodeProvider {
  static final ProblemKind ACF_TARGET_MISSING =
      note("acf-target-missing", "The field refers to {0}, which is not in the source.")
          .counted(
              "ACF field that refers to an item that is not in the source",
              "ACF fields that refer to items that are not in the source")
          .means(
              "The item was deleted, or the source does not contain it. The field keeps its id.");

  static final ProblemKind ACF_VALUE_UNUSABLE =
      lossy(
              "acf-value-unusable",
              "The stored value does not fit the type of this field. It is only in meta.")
          .counted(
              "ACF value that does not fit the type of its field; see meta",
              "ACF values that do not fit the type of their field; see meta")
          .means(
              "The type of the field was probably changed after the value was saved. The value"
                  + " is exported in meta, as stored.");

  static final ProblemKind ACF_PASSWORD_WITHHELD =
      note("acf-password-withheld", "The value of a password field is left out.")
          .counted("ACF password", "ACF passwords")
          .on(Topic.WITHHELD)
          .means("Pressport never exports passwords.");

  static final ProblemKind ACF_SEVERAL_VALUES =
      lossy("acf-several-values", "The field takes one value. Only meta has the others.")
          .counted(
              "ACF field with more values than it takes; see meta for the others",
              "ACF fields with more values than they take; see meta for the others")
          .means(
              "The field was probably changed from several values to one. All values are"
                  + " exported in meta.");

  static final ProblemKind ACF_ROWS_MISSING =
      lossy(
              "acf-rows-missing",
              "The field should have {0|row|rows}, but most of them are not in the source.")
          .counted("ACF repeater whose rows are missing", "ACF repeaters whose rows are missing")
          .means("The source stores the number of rows, but not the rows.")
          .remedy("Compare the field with the site, or use a dump of the database.");

  static final ProblemKind ACF_LAYOUT_UNKNOWN =
      lossy("acf-layout-unknown", "There is no layout {0}. Its values are exported as stored.")
          .counted(
              "row of an ACF layout that no longer exists; exported as stored",
              "rows of ACF layouts that no longer exist; exported as stored")
          .means("The layout was renamed or deleted after the row was saved.");
}
