package dev.pressport.export.cms;

import static dev.pressport.problem.ProblemKind.lossy;
import static dev.pressport.problem.ProblemKind.note;

import dev.pressport.problem.CodeProvider;
import dev.pressport.problem.ProblemKind;

/** Problems of imports into content management systems. */
public final class CmsProblem implements CodeProvider {
  /** A form of text cannot say something of a body. */
  public static final ProblemKind RICH_TEXT_LOSS =
      lossy("rich-text-loss", "The target cannot show {0}; the words stay.")
          .counted(
              "part of a body that the target cannot show as it was",
              "parts of bodies that the target cannot show as they were")
          .means(
              "The formatted text of the target has no form for it, such as columns or a table. Its"
                  + " words are in the text.")
          .remedy("Look at these entries in the new system, and shape them there.");

  /** A text is longer than its column. */
  public static final ProblemKind TEXT_CUT =
      lossy("text-cut", "The {0} has more than {1} characters and was cut.")
          .counted("text too long for the target; cut", "texts too long for the target; cut")
          .means("The target limits how long this text may be.")
          .remedy("The whole text is in an export with --to json.");

  /** A field cannot be imported. */
  public static final ProblemKind FIELD_UNFIT =
      lossy("field-unfit", "The value of the field {0} is not of the kind of the field; left out.")
          .counted(
              "value that is not of the kind of its field; left out",
              "values that are not of the kind of their fields; left out")
          .means("A number holds words, for example. A typed column cannot take that.")
          .remedy("The value is in an export with --to json.");

  /** An item has another slug. */
  public static final ProblemKind SLUG_CHANGED =
      note("slug-changed", "The slug is {0} in the new system.")
          .counted(
              "slug that the target writes otherwise", "slugs that the target writes otherwise")
          .means("The target takes other letters or shorter slugs, or two items had the same.");

  /** A field names an item that is not imported. */
  static final ProblemKind REFERENCE_LEFT_OUT =
      note("reference-left-out", "The field {0} refers to an item that is not imported.")
          .counted(
              "reference of a field to an item that is not imported; left out",
              "references of fields to items that are not imported; left out")
          .means(
              "The item is private, filtered, of a type that the target does not take, or an author"
                  + " without imported entries.");

  /** A field names a file by its address only. */
  static final ProblemKind FILE_NOT_IN_LIBRARY =
      lossy("file-not-in-library", "The field {0} names a file outside of the media library: {1}.")
          .counted(
              "file of a field outside of the media library; left out",
              "files of fields outside of the media library; left out")
          .means("Old versions of ACF could store the address of a file in place of its id.")
          .remedy("Upload the file into the new system, and choose it in the field.");
}
