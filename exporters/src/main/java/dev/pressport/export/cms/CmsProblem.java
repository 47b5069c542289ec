package dev.pressport.export.cms;

import static dev.pressport.problem.ProblemKind.lossy;
import static dev.pressport.problem.ProblemKind.note;

import dev.pressport.problem.CodeProvider;
import dev.pressport.problem.ProblemKind;

/** Problems of imports into content management systems. */
public final class CmsProblem implements CodeProvider {
  /** The rich text of the target has no form for a part of a body. */
  public static final ProblemKind RICH_TEXT_LOSS =
      lossy(
              "rich-text-loss",
              "The rich text of the target has no form for this; its words are kept: {0}.")
          .counted(
              "part of a body that the rich text of the target has no form for; its words are kept",
              "parts of bodies that the rich text of the target has no form for; their words are"
                  + " kept")
          .means("Examples are columns and tables in a system whose rich text has none.")
          .remedy("Check these entries in the new system, and edit them there.");

  /** A text is longer than its column. */
  public static final ProblemKind TEXT_CUT =
      lossy("text-cut", "The {0} has more than {1} characters and was cut.")
          .counted("text too long for the target; cut", "texts too long for the target; cut")
          .means("The target limits the length of this text.")
          .remedy("The whole text is in an export with --to json.");

  /** A field cannot be imported. */
  public static final ProblemKind FIELD_UNFIT =
      lossy(
              "field-unfit",
              "The value of the field {0} does not fit the type of the field; left out.")
          .counted(
              "value that does not fit the type of its field; left out",
              "values that do not fit the types of their fields; left out")
          .means("A typed field cannot take it, for example words in a field for numbers.")
          .remedy("The value is in an export with --to json.");

  /** An item has another slug. */
  public static final ProblemKind SLUG_CHANGED =
      note("slug-changed", "The slug is {0} in the target.")
          .counted("slug changed for the target", "slugs changed for the target")
          .means(
              "The target allows fewer characters or shorter slugs, or two items had the same"
                  + " slug.");

  /** A field names an item that is not imported. */
  static final ProblemKind REFERENCE_LEFT_OUT =
      note("reference-left-out", "The field {0} refers to an item that is not imported; left out.")
          .counted(
              "reference of a field to an item that is not imported; left out",
              "references of fields to items that are not imported; left out")
          .means(
              "The item is private, filtered, of a type that the target does not take, or an author"
                  + " without imported entries.");

  /** A field names a file by its address only. */
  static final ProblemKind FILE_NOT_IN_LIBRARY =
      lossy(
              "file-not-in-library",
              "The field {0} names a file outside the media library; left out: {1}.")
          .counted(
              "file of a field outside the media library; left out",
              "files of fields outside the media library; left out")
          .means("Old versions of ACF could store the address of a file instead of its id.")
          .remedy("Upload the file to the new system, and choose it in the field.");

  /** An entry has metas beyond those that the content model has room for. */
  static final ProblemKind META_WITHOUT_FIELD =
      lossy(
              "meta-without-field",
              "{0} metas have no field, as the type has too many different ones.")
          .counted(
              "entry with metas that have no field in the target",
              "entries with metas that have no field in the target")
          .means("A post type gets fields for its first 200 different metas.")
          .remedy("All metas are in an export with --to json.");
}
