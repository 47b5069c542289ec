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
      lossy("fields-beside", "Ghost has no custom fields: {0}. They are in fields.ndjson.")
          .counted(
              "entry whose custom fields are in fields.ndjson, since Ghost has none",
              "entries whose custom fields are in fields.ndjson, since Ghost has none")
          .means("Ghost has a fixed set of fields. The file has an object with the others a line.")
          .remedy("Let the theme show what it needs of them, or write them into the posts.");

  static final ProblemKind COMMENT_BESIDE =
      lossy("comment-beside", "Ghost cannot import comments; it is in comments.ndjson.")
          .counted(
              "comment in comments.ndjson, since Ghost cannot import it",
              "comments in comments.ndjson, since Ghost cannot import them")
          .means("A comment in Ghost belongs to a member with a confirmed e-mail address.")
          .remedy("Show them with a comment service that can import them.");

  static final ProblemKind DATE_UNKNOWN =
      lossy("date-unknown", "It was published at an unknown time; Ghost sets the present.")
          .counted(
              "published entry without a date; Ghost sets the present",
              "published entries without a date; Ghost sets the present")
          .means("The source has no date for it, or one that no database can hold.")
          .remedy("Set the date in Ghost's editor.");

  static final ProblemKind VALUE_REFUSED =
      lossy("value-refused", "Ghost does not take the {0}; left out.")
          .counted("value that Ghost does not take", "values that Ghost does not take")
          .means("It is not of the form that Ghost checks, and would stop the whole import.");

  static final ProblemKind TAG_RENAMED =
      note("tag-renamed", "The tag is called {0}.")
          .counted("tag with another name", "tags with other names")
          .means("In Ghost, # before a name hides a tag, and no name begins with a comma.");
}
