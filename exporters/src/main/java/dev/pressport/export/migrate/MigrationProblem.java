package dev.pressport.export.migrate;

import static dev.pressport.problem.ProblemKind.lossy;
import static dev.pressport.problem.ProblemKind.note;

import dev.pressport.problem.CodeProvider;
import dev.pressport.problem.ProblemKind;
import dev.pressport.problem.ProblemKind.Topic;

/** Problems that the export of any target can have. */
public final class MigrationProblem implements CodeProvider {
  public static final ProblemKind PERSONAL_DATA_WITHHELD =
      note("personal-data-withheld", "Personal data left out: {0}.")
          .on(Topic.WITHHELD)
          .means(
              "Pressport leaves e-mail addresses, IP addresses and other personal data out"
                  + " unless you ask for them (docs/privacy.md).")
          .remedy("To include it: --include-personal-data.");

  static final ProblemKind SECRET_WITHHELD =
      note("secret-withheld", "Secret left out: {0}.")
          .on(Topic.WITHHELD)
          .means(
              "The key or the value looks like a secret, for example a password, a token or an API"
                  + " key. Pressport never exports these (docs/privacy.md).")
          .remedy("To export a value that is no secret: --allow-key KEY.");

  public static final ProblemKind SOURCE_LACKS =
      note("source-lacks", "The source does not contain {0}.")
          .on(Topic.ABSENCE)
          .means(
              "A plugin stores this content in a separate database table, which this kind of source"
                  + " never contains. The entries themselves are exported.")
          .remedy("Give a dump of the database, too: pressport export SOURCE dump.sql ...");

  public static final ProblemKind MEDIA_MISSING =
      lossy("media-missing", "{0} could not be copied: {1}. Content still links to it.")
          .on(Topic.MEDIA)
          .counted(
              "link to a media file that could not be copied",
              "links to media files that could not be copied")
          .means(
              "The file is neither in the folder or backup that files are copied from, nor does"
                  + " the old site serve it. Content keeps the old address.")
          .remedy("To copy it from another place: --media-from DIR.");

  public static final ProblemKind LEFT_OUT =
      note("left-out", "Left out on purpose: {0} ({1}).")
          .on(Topic.CHOICE)
          .means(
              "The target does not support this content or keeps it from the public, or your policy"
                  + " drops it.");

  static final ProblemKind NAME_NOT_USED =
      note("name-not-used", "{0} keeps its name: the target cannot call it {1}.")
          .on(Topic.CHOICE)
          .means(
              "The policy file gives a type, a taxonomy or a field a new name that this target"
                  + " has no use for (docs/policy.md).");

  static final ProblemKind NAME_CHANGED =
      note("name-changed", "{0} is called {2}: the target cannot call it {1}.")
          .on(Topic.CHOICE)
          .means(
              "The target uses the new name of a type, a taxonomy or a field for something else,"
                  + " or allows no such name. report.json lists the names under names.")
          .remedy("Choose another name in the policy file.");

  static final ProblemKind REDIRECT_CONFLICT =
      note(
              "redirect-conflict",
              "{0|redirect|redirects} left out, since two items had the same old address.")
          .on(Topic.CHOICE)
          .means(
              "Two items of the old site had the same address. Visitors saw the first one, and"
                  + " the address leads to it.");

  static final ProblemKind GUESSED_ADDRESSES =
      note(
              "guessed-addresses",
              "The old addresses of categories and tags; assumed: {0}. To change that:"
                  + " --category-base NAME, --tag-base NAME.")
          .on(Topic.ABSENCE)
          .means(
              "WordPress has settings for the addresses of categories and tags (Settings >"
                  + " Permalinks), and an export file does not contain them. Pressport assumes"
                  + " WordPress's defaults.")
          .remedy("Use --category-base NAME and --tag-base NAME where the site had others.");

  public static final ProblemKind HIDDEN_FROM_SEARCH =
      note(
              "hidden-from-search",
              "All pages have noindex, as on the old site, so search engines leave them out.")
          .on(Topic.CHOICE)
          .means(
              "The old site asks search engines not to index it (Settings > Reading), and prints"
                  + " noindex on every page. The export does the same.")
          .remedy(
              "To change that: clear \"Discourage search engines\" in WordPress (Settings > Reading),"
                  + " then export again.");
}
