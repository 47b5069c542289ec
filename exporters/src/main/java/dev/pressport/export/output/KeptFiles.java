package dev.pressport.export.output;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Takes the files that a person changed out of a replacement. Their new versions move aside within
 * the partial folder, and the manifest there is made to name what the folder will hold.
 *
 * <p>For a changed file, a manifest has the bytes that Pressport wrote last, or would have written:
 * the person's file differs from it until it is the same. A new version goes aside when it differs
 * from the last one; it stays there, renewed, until the person deletes it.
 */
final class KeptFiles {
  private static final int MOST_FOLDERS = 1000;

  private final boolean sparing;
  private final Destination destination;
  private final Path folder;
  private final PartialFolder partial;
  private final ChangedFiles files;
  private final Map<String, List<WrittenFile>> earlier = new HashMap<>();
  private final Set<String> kept = new TreeSet<>();
  private final List<String> newVersions = new ArrayList<>();

  /**
   * Creates the search for one replacement.
   *
   * @param sparing whether files that are the same as before are left as they are
   */
  KeptFiles(Destination destination, boolean sparing) {
    this.sparing = sparing;
    this.destination = destination;
    this.folder = destination.folder();
    this.partial = destination.partial();
    this.files = new ChangedFiles(folder);
  }

  /** Finds the changed files, while the folder is still as it was. */
  void takeOut(String version) throws IOException {
    findEarlier();
    WrittenFiles result = new WrittenFiles(partial.resolve(PartialFolder.SORTING));
    try (FileList owned = destination.owned();
        FileList fresh = Manifest.open(partial.manifest())) {
      ComparedFiles pairs = new ComparedFiles(owned, fresh);
      for (ComparedFiles.Pair pair = pairs.next(); pair != null; pair = pairs.next()) {
        take(pair, result);
      }
    }
    if (!kept.isEmpty()) {
      Path aside = partial.resolve(PartialFolder.MANIFEST + ".new");
      try (FileList all = result.sorted()) {
        Manifest.create(aside, version, all, kept::contains);
      }
      Files.move(aside, partial.manifest(), StandardCopyOption.ATOMIC_MOVE);
    }
    result.clear();
  }

  /** Finds the new versions that earlier runs put aside. */
  private void findEarlier() throws IOException {
    try (FileList owned = destination.owned()) {
      for (WrittenFile file = owned.next(); file != null; file = owned.next()) {
        if (file.path().startsWith(UserChanges.NEW_VERSIONS)) {
          earlier.computeIfAbsent(file.path(), path -> new ArrayList<>()).add(file);
        }
      }
    }
  }

  private void take(ComparedFiles.Pair pair, WrittenFiles result) throws IOException {
    WrittenFile fresh = pair.fresh();
    if (!files.isChanged(pair)) {
      if (fresh != null) {
        result.add(fresh);
        spare(pair);
      }
      return;
    }
    String path = pair.path();
    kept.add(path);
    if (fresh == null) {
      result.add(pair.owned().get(0));
      return;
    }
    result.add(fresh);
    String waiting = waiting(path);
    if (waiting == null && pair.isUnchanged()) {
      Files.delete(partial.resolve(path));
      return;
    }
    String target = waiting == null ? free(path) : waiting;
    Files.move(partial.resolve(path), FileTree.createParent(partial.root(), target));
    result.add(new WrittenFile(target, fresh.bytes(), fresh.sha256()));
    newVersions.add(target);
  }

  /** Leaves a file that is the same as before where it is. */
  private void spare(ComparedFiles.Pair pair) throws IOException {
    boolean there = Files.isRegularFile(folder.resolve(pair.path()), LinkOption.NOFOLLOW_LINKS);
    if (sparing && there && !pair.owned().isEmpty() && pair.isUnchanged()) {
      Files.delete(partial.resolve(pair.path()));
    }
  }

  /** Returns the place of the new version that still waits for the person; null for none. */
  private @Nullable String waiting(String path) throws IOException {
    for (int n = 1; n <= MOST_FOLDERS && !earlier.isEmpty(); n++) {
      String place = place(n, path);
      List<WrittenFile> owned = earlier.get(place);
      WrittenFile there = owned == null ? null : files.there(place);
      if (owned != null && there != null && owned.contains(there)) {
        return place;
      }
    }
    return null;
  }

  /** Returns the first place where nothing of the person is. */
  private String free(String path) throws IOException {
    for (int n = 1; n <= MOST_FOLDERS; n++) {
      String place = place(n, path);
      if (FileTree.leadsInside(folder, place)
          && !Files.exists(folder.resolve(place), LinkOption.NOFOLLOW_LINKS)) {
        return place;
      }
    }
    throw OutputRefused.because(OutputRefusal.FOREIGN_FILE, folder, 1, place(1, path));
  }

  private static String place(int n, String path) {
    return UserChanges.NEW_VERSIONS + (n == 1 ? "" : "-" + n) + "/" + path;
  }

  /** Returns whether the file at a path stays as a person changed it. */
  boolean contains(String path) {
    return kept.contains(path);
  }

  UserChanges changes(long gone) {
    return new UserChanges(List.copyOf(kept), newVersions, List.of(), gone);
  }
}
