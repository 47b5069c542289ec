package dev.pressport.source.wxr;

import static dev.pressport.problem.ProblemKind.lossy;

import dev.pressport.problem.CodeProvider;
import dev.pressport.problem.ProblemKind;

/** Problems of export files. */
public final class WxrProblem implements CodeProvider {
  static final ProblemKind CHANNEL_BROKEN =
      lossy(
              "channel-broken",
              "The part of the file outside the items is not valid XML here. It was read up to"
                  + " this place.")
          .counted(
              "export file whose site data is not valid XML",
              "export files whose site data is not valid XML")
          .means(
              "The authors, terms or settings after this place are missing. All items are"
                  + " exported.")
          .remedy("Make the export again.");

  static final ProblemKind CHANNEL_MISSING =
      lossy("channel-missing", "The file has no <channel>. Its items were read.")
          .counted(
              "export file without a <channel>; its items were read",
              "export files without a <channel>; their items were read")
          .means(
              "The element that contains the site, its authors and terms is missing: the file is a"
                  + " part of an export file. Authors and terms are those that the items name.")
          .remedy("Make the export again.");

  static final ProblemKind POST_FIELDS_MISSING =
      lossy("post-fields-missing", "{0} items have no id, no post type and no status.")
          .counted(
              "export file with items that lack id, post type and status",
              "export files with items that lack id, post type and status")
          .means(
              "The items of a news feed, or of another program's export, have a title and a text,"
                  + " but not the fields that WordPress writes. They are exported without a type.")
          .remedy("Use WordPress > Tools > Export > All content, then Download Export File.");
}
