package dev.pressport.export.ghost;

import static dev.pressport.problem.ProblemKind.lossy;
import static dev.pressport.problem.ProblemKind.note;

import dev.pressport.problem.CodeProvider;
import dev.pressport.problem.ProblemKind;

/** Problems of imports into Ghost. */
public final class GhostProblem implements CodeProvider {
  static final ProblemKind HTML_CARDS =
      note("html-cards", "{0} of {1} parts of the body {0|is an HTML card|are HTML cards}.")
          .counted("entry with HTML cards", "entries with HTML cards")
          .means(
              "Ghost's own cards would lose something of these parts, such as columns or classes."
                  + " They look as before, and are edited as HTML.");

  static final ProblemKind FIELDS_BESIDE =
      lossy("fields-beside", "Custom fields are in fields.ndjson, since Ghost has none: {0}.")
          .counted(
              "entry whose custom fields are in fields.ndjson, since Ghost has none",
              "entries whose custom fields are in fields.ndjson, since Ghost has none")
          .means(
              "Ghost has a fixed set of fields. The file has the others, one object a line for each"
                  + " entry.")
          .remedy("Show the fields that you need in the theme, or write them into the posts.");

  static final ProblemKind COMMENT_BESIDE =
      lossy("comment-beside", "The comment is in comments.ndjson, since Ghost cannot import it.")
          .counted(
              "comment in comments.ndjson, since Ghost cannot import it",
              "comments in comments.ndjson, since Ghost cannot import them")
          .means("A comment in Ghost belongs to a member with a confirmed e-mail address.")
          .remedy("Use a comment service that can import comments.");

  static final ProblemKind DATE_UNKNOWN =
      lossy(
              "date-unknown",
              "The date of publication is unknown; Ghost sets the date of the import.")
          .counted(
              "published entry without a date; Ghost sets the date of the import",
              "published entries without a date; Ghost sets the date of the import")
          .means("The source has no date for it, or one that no database can hold.")
          .remedy("Set the date in Ghost's editor.");

  static final ProblemKind VALUE_REFUSED =
      lossy("value-refused", "Ghost does not accept the {0}; left out.")
          .counted(
              "value that Ghost does not accept; left out",
              "values that Ghost does not accept; left out")
          .means(
              "Ghost checks the form of this value. One that it refuses stops the whole import.");

  static final ProblemKind TAG_RENAMED =
      note("tag-renamed", "The tag is called {0} in Ghost.")
          .counted("tag renamed for Ghost", "tags renamed for Ghost")
          .means(
              "In Ghost, a name that begins with # hides the tag, and no name begins with a"
                  + " comma.");
}
