package dev.pressport.export.contentful;

import static dev.pressport.problem.ProblemKind.lossy;
import static dev.pressport.problem.ProblemKind.note;

import dev.pressport.problem.CodeProvider;
import dev.pressport.problem.ProblemKind;

/** Problems of imports into Contentful. */
public final class ContentfulProblem implements CodeProvider {
  static final ProblemKind CONTENTFUL_TEXT_MOVED =
      note(
              "contentful-text-moved",
              "The {0} has more than {1} characters. It is in the field otherFields.")
          .counted(
              "text too long for its field; it is in otherFields",
              "texts too long for their fields; they are in otherFields")
          .means("Contentful limits short texts to 256 characters, and long ones to 50,000.");

  static final ProblemKind CONTENTFUL_FIELD_MOVED =
      note("contentful-field-moved", "The field {0} is in the field otherFields.")
          .counted(
              "value in otherFields, since its content type has no room for its field",
              "values in otherFields, since their content types have no room for their fields")
          .means("A content type of Contentful has at most 50 fields.");

  static final ProblemKind CONTENTFUL_BODY_SPLIT =
      note(
              "contentful-body-split",
              "The body is too long for one field and was split into {0} parts.")
          .counted("body split into several parts", "bodies split into several parts")
          .means(
              "Contentful limits rich text to 200,000 characters and one megabyte. The other"
                  + " parts are entries of the type bodyPart, in the field moreBody.");

  static final ProblemKind CONTENTFUL_HTML_LEFT_OUT =
      lossy(
              "contentful-html-left-out",
              "The HTML of the body has more than {0} characters. Only its rich text is"
                  + " imported.")
          .counted(
              "body whose HTML is too long for a field; only its rich text is imported",
              "bodies whose HTML is too long for a field; only their rich text is imported")
          .means(
              "Each entry also has the HTML of its body, with the parts that rich text has no form"
                  + " for. Contentful limits this field to 50,000 characters.")
          .remedy("The HTML is in an export with --to json.");

  static final ProblemKind CONTENTFUL_FILE_LEFT_OUT =
      lossy("contentful-file-left-out", "The file has no address; it is not imported.")
          .counted(
              "file without an address; not imported", "files without an address; not imported")
          .means("Contentful has no assets without a file.");
}
