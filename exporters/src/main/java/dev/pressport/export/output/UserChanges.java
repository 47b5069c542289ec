package dev.pressport.export.output;

import java.util.List;

/**
 * The files of an earlier export that a person changed, and what became of them and of what is
 * gone.
 *
 * @param kept the paths of those that stayed
 * @param newVersions the paths at which the new versions of some of them lie
 * @param replaced the paths of those that were replaced or deleted
 * @param gone the number of files and items that an update no longer has
 */
public record UserChanges(
    List<String> kept, List<String> newVersions, List<String> replaced, long gone) {
  /** No changed files. */
  public static final UserChanges NONE = new UserChanges(List.of(), List.of(), List.of(), 0);

  /** The folder of the new versions, which no generator reads. */
  public static final String NEW_VERSIONS = "_pressport/new";

  /** The folder of what an update no longer has. */
  public static final String GONE = "_pressport/gone";

  public UserChanges {
    kept = List.copyOf(kept);
    newVersions = List.copyOf(newVersions);
    replaced = List.copyOf(replaced);
  }
}
