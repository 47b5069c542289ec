package dev.pressport.export.output;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The destination of an export, and the place of the work until it is finished.
 *
 * @param folder the output folder with links resolved
 * @param partial a sibling, to be renamed, when {@code folder} does not exist; else a folder in it,
 *     since it may be a mount point, or its parent may belong to another user
 */
record Destination(Path folder, PartialFolder partial, boolean inPlace) {

  static final String PARTIAL_INSIDE = ".pressport-partial";
  static final String LOCK_INSIDE = PARTIAL_INSIDE + ".lock";

  /** Counting more would take too long, for a number that only a message shows. */
  private static final long COUNTED = 100_000;

  /** The folder that a separate file system has in an empty mount point. */
  private static final String LOST_AND_FOUND = "lost+found";

  /** Fails unless a new export can be written to a folder. Nothing is changed. */
  static void requireFree(Path wanted) throws IOException {
    Path existing = wanted.toAbsolutePath();
    if (Files.exists(existing, LinkOption.NOFOLLOW_LINKS)) {
      of(existing).admit(OverwriteMode.REFUSE);
    }
    existing = existing.normalize();
    while (!Files.exists(existing, LinkOption.NOFOLLOW_LINKS) && existing.getParent() != null) {
      existing = existing.getParent();
    }
    if (!Files.isDirectory(existing)) {
      throw OutputRefused.because(OutputRefusal.NOT_A_FOLDER, existing);
    }
    if (!Files.isWritable(existing)) {
      throw OutputRefused.because(OutputRefusal.NO_PERMISSION, existing);
    }
  }

  /** Finds the place. A missing parent folder is made. */
  static Destination of(Path wanted) throws IOException {
    Path absolute = wanted.toAbsolutePath();
    if (Files.exists(absolute, LinkOption.NOFOLLOW_LINKS)) {
      if (!Files.isDirectory(absolute)) {
        throw OutputRefused.because(OutputRefusal.NOT_A_FOLDER, absolute);
      }
      Path folder = absolute.toRealPath();
      return new Destination(folder, new PartialFolder(folder.resolve(PARTIAL_INSIDE)), true);
    }
    Path normal = absolute.normalize();
    Path folder = createdParent(normal).resolve(normal.getFileName());
    Path partial = folder.resolveSibling(folder.getFileName() + ".partial");
    return new Destination(folder, new PartialFolder(partial), false);
  }

  private static Path createdParent(Path path) throws IOException {
    Path parent = FileTree.parentOf(path);
    try {
      return Files.createDirectories(parent).toRealPath();
    } catch (FileAlreadyExistsException e) {
      throw OutputRefused.because(OutputRefusal.NOT_A_FOLDER, parent);
    }
  }

  /** Fails unless what is in the folder now leaves room for an export. Nothing is changed. */
  void admit(OverwriteMode existing) throws IOException {
    if (!inPlace ? !Files.exists(folder, LinkOption.NOFOLLOW_LINKS) : isEmpty()) {
      return;
    }
    if (existing.replacesExports()) {
      if (!isExport() && !Manifest.isOurs(partial.claims())) {
        throw OutputRefused.because(OutputRefusal.NOT_OURS, folder);
      }
    } else if (Files.exists(manifest(), LinkOption.NOFOLLOW_LINKS) || !holdsClaimedFilesOnly()) {
      throw OutputRefused.exists(folder, FileTree.count(folder, ownPaths(), COUNTED));
    }
  }

  /** Fails when a file that a run would replace or delete was changed since it was written. */
  void refuseChangedFiles() throws IOException {
    try (FileList owned = owned()) {
      new ChangedFiles(folder).refuse(owned);
    }
  }

  /**
   * Returns the files that were changed since they were written.
   *
   * @param fresh the files of a new run, which are no changes
   */
  List<String> changedFiles(FileList fresh) throws IOException {
    try (FileList owned = owned()) {
      return new ChangedFiles(folder).find(owned, fresh);
    }
  }

  /** Returns the files that Pressport owns in the folder. */
  FileList owned() throws IOException {
    return Manifest.openAll(List.of(manifest(), partial.claims()));
  }

  Path manifest() {
    return folder.resolve(PartialFolder.MANIFEST);
  }

  private boolean isExport() throws IOException {
    return FileTree.leadsInside(folder, PartialFolder.MANIFEST) && Manifest.isOurs(manifest());
  }

  private boolean isEmpty() throws IOException {
    try (Stream<Path> children = Files.list(folder)) {
      return children.allMatch(
          child -> ownPaths().contains(child) || child.endsWith(LOST_AND_FOUND));
    }
  }

  /**
   * Returns whether all that is there was left by a run that was killed while it moved its files
   * in.
   */
  private boolean holdsClaimedFilesOnly() throws IOException {
    if (!Manifest.isOurs(partial.claims())) {
      return false;
    }
    long claimed = Files.exists(folder.resolve(Replacement.RUN)) ? 1 : 0;
    try (Manifest claims = Manifest.open(partial.claims())) {
      String previous = "";
      for (WrittenFile file = claims.next(); file != null; file = claims.next()) {
        boolean another = !file.path().equals(previous);
        previous = file.path();
        if (another && Files.exists(folder.resolve(file.path()), LinkOption.NOFOLLOW_LINKS)) {
          claimed++;
        }
      }
    }
    return FileTree.count(folder, ownPaths(), Long.MAX_VALUE) <= claimed;
  }

  private Set<Path> ownPaths() {
    return Set.of(partial.root(), folder.resolve(LOCK_INSIDE));
  }
}
