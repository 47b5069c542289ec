package dev.pressport.source;

import static dev.pressport.problem.ProblemKind.note;
import static dev.pressport.problem.ProblemKind.skipped;

import dev.pressport.problem.CodeProvider;
import dev.pressport.problem.ProblemKind;
import dev.pressport.problem.ProblemKind.Topic;

/** Problems of sources, whatever their kind. */
public final class SourceProblem implements CodeProvider {
  public static final ProblemKind SOURCE_TRUNCATED =
      skipped("source-truncated", "The source is cut off. {0}")
          .on(Topic.TRUNCATION)
          .means(
              "The file, or the download of it, was interrupted. Everything before that place"
                  + " is exported, and the run is incomplete (exit code 4).")
          .remedy("Make the export, dump or pull again.");

  public static final ProblemKind ENCODED_TWICE =
      note(
              "encoded-twice",
              "{0|text was|texts were} encoded twice: UTF-8 that was taken for Latin 1. The"
                  + " encoding was corrected.")
          .counted(
              "text with a wrong encoding; corrected", "texts with a wrong encoding; corrected")
          .means(
              "The site shows, for example, â€” for a dash. Old versions of WordPress stored UTF-8"
                  + " in columns that the database takes for Latin 1, and careless moves encode"
                  + " such text again. Texts of which all can be corrected beyond doubt are.");

  public static final ProblemKind ENCODED_TWICE_IN_PART =
      note(
              "encoded-twice-in-part",
              "Parts of {0|text look|texts look} as if they were encoded twice. They are exported"
                  + " as stored.")
          .counted(
              "text of which parts may have a wrong encoding; exported as stored",
              "texts of which parts may have a wrong encoding; exported as stored")
          .means(
              "The text has, for example, â€” beside characters that are right, so that it cannot"
                  + " be corrected beyond doubt.")
          .remedy("Check these texts, and correct them in the site or in the export.");
}
