package dev.pressport.cli.command;

import dev.pressport.cli.console.DisplayFormat;
import dev.pressport.export.output.UserChanges;
import java.util.ArrayList;
import java.util.List;

/** The sentences about files of an earlier export that the user changed. */
final class UserChangesText {
  private static final int MOST = 5;

  private UserChangesText() {}

  /**
   * Returns what became of the files.
   *
   * @param folder the output folder
   */
  static List<String> of(UserChanges changes, String folder) {
    List<String> sentences = new ArrayList<>();
    if (!changes.kept().isEmpty()) {
      sentences.add(ofYours(changes.kept()) + " kept: " + names(changes.kept()) + ".");
    }
    if (!changes.newVersions().isEmpty()) {
      boolean one = changes.newVersions().size() == 1;
      sentences.add(
          (one
                  ? "A new version of 1 of them is"
                  : "New versions of "
                      + DisplayFormat.number(changes.newVersions().size())
                      + " of them are")
              + " in "
              + folder
              + "/"
              + UserChanges.NEW_VERSIONS
              + "/. Delete what you do not need.");
    }
    if (!changes.replaced().isEmpty()) {
      sentences.add(ofYours(changes.replaced()) + " replaced: " + names(changes.replaced()) + ".");
    }
    if (changes.gone() > 0) {
      sentences.add(
          (changes.gone() == 1
                  ? "1 file or item is"
                  : DisplayFormat.number(changes.gone()) + " files or items are")
              + " gone since the last export; kept in "
              + folder
              + "/"
              + UserChanges.GONE
              + "/.");
    }
    return sentences;
  }

  /** Returns the warning that files will be replaced. */
  static String warning(List<String> changed) {
    return DisplayFormat.count(changed.size(), "file", "files")
        + " that you changed after the last export will be replaced: "
        + names(changed)
        + ".";
  }

  private static String ofYours(List<String> files) {
    return DisplayFormat.count(files.size(), "file", "files")
        + " that you changed "
        + (files.size() == 1 ? "was" : "were");
  }

  private static String names(List<String> files) {
    String first = String.join(", ", files.subList(0, Math.min(files.size(), MOST)));
    int more = files.size() - MOST;
    return DisplayFormat.printable(
        more > 0 ? first + " and " + DisplayFormat.number(more) + " more" : first);
  }
}
