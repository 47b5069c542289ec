package dev.pressport.export.output;

import java.io.IOException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Moves a finished export out of its partial folder into the existing folder around it.
 *
 * <p>Only files that Pressport owns are replaced or deleted: those that the manifest there names,
 * and those that an interrupted run has claimed. Of these, files that a person changed are refused,
 * kept or replaced. The manifest goes first and comes back last, so a folder in between does not
 * look whole; the claims let the next run take it up.
 */
final class Replacement {

  /** The file about one run. No manifest names it, and it goes with its manifest. */
  static final String RUN = "_pressport/run.json";

  private final Destination destination;
  private final Path folder;
  private final PartialFolder partial;
  private final Path manifest;

  private final OverwriteMode existing;
  private final KeptFiles kept;
  private final GoneFiles gone;

  Replacement(
      Destination destination, OverwriteMode existing, Function<String, Optional<String>> entryOf) {
    this.destination = destination;
    this.existing = existing;
    this.kept = new KeptFiles(destination, existing == OverwriteMode.UPDATE);
    this.gone = new GoneFiles(destination, entryOf);
    this.folder = destination.folder();
    this.partial = destination.partial();
    this.manifest = destination.manifest();
  }

  /** Returns what became of the files that a person changed. */
  UserChanges run(String version) throws IOException {
    refuseForeignFiles();
    UserChanges changes = changes(version);
    claim(version);
    Files.deleteIfExists(manifest);
    Files.deleteIfExists(folder.resolve(RUN));
    for (String path : gone.kept()) {
      move(path); // before the old files go, so that a killed run loses nothing
    }
    deleteLeftovers();
    moveFiles();
    if (Files.exists(partial.resolve(RUN))) {
      move(RUN);
    }
    partial.clearMoved(); // so that hardly anything is left to do for a finished export
    move(PartialFolder.MANIFEST);
    partial.remove();
    return changes;
  }

  private UserChanges changes(String version) throws IOException {
    switch (existing) {
      case REFUSE, REFUSE_CHANGED -> {
        destination.refuseChangedFiles();
        return UserChanges.NONE;
      }
      case KEEP_CHANGED -> {
        kept.takeOut(version);
        return kept.changes(0);
      }
      case UPDATE -> {
        kept.takeOut(version);
        return kept.changes(gone.takeIn(version, kept::contains));
      }
      case REPLACE_CHANGED -> {
        try (FileList fresh = Manifest.open(partial.manifest())) {
          return new UserChanges(List.of(), List.of(), destination.changedFiles(fresh), 0);
        }
      }
    }
    throw new IllegalStateException(existing.name());
  }

  private void refuseForeignFiles() throws IOException {
    PathSample foreign = new PathSample();
    if (!FileTree.leadsInside(folder, PartialFolder.MANIFEST)) {
      foreign.add(PartialFolder.MANIFEST);
    }
    try (FileList files = Manifest.open(partial.manifest());
        FileList owned = owned()) {
      SortedPaths ownedPaths = new SortedPaths(owned);
      for (WrittenFile file = files.next(); file != null; file = files.next()) {
        String path = file.path();
        boolean free = !Files.exists(folder.resolve(path), LinkOption.NOFOLLOW_LINKS);
        boolean ours = isFile(path) && ownedPaths.contains(path);
        if (!FileTree.leadsInside(folder, path) || !(free || ours)) {
          foreign.add(path);
        }
      }
    }
    foreign.refuse(OutputRefusal.FOREIGN_FILE, folder);
  }

  private FileList owned(Path... more) throws IOException {
    return Manifest.openAll(
        Stream.concat(Stream.of(more), Stream.of(manifest, partial.claims())).toList());
  }

  /** Records the files owned before and after, while the folder is still unchanged. */
  private void claim(String version) throws IOException {
    Path aside = partial.resolve(PartialFolder.CLAIMS + ".new");
    try (FileList all = owned(partial.manifest())) {
      Manifest.create(aside, version, all);
    }
    Files.move(aside, partial.claims(), StandardCopyOption.ATOMIC_MOVE);
  }

  /**
   * Deletes old files before the moves: on some disks, the old {@code A.md} is the new {@code
   * a.md}.
   */
  private void deleteLeftovers() throws IOException {
    try (FileList claims = Manifest.open(partial.claims());
        FileList files = Manifest.open(partial.manifest())) {
      SortedPaths paths = new SortedPaths(files);
      for (WrittenFile file = claims.next(); file != null; file = claims.next()) {
        String path = file.path();
        if (!paths.contains(path) && FileTree.leadsInside(folder, path) && isFile(path)) {
          Files.delete(folder.resolve(path));
          deleteEmptyFolders(path);
        }
      }
    }
  }

  private void deleteEmptyFolders(String path) throws IOException {
    Path emptied = FileTree.parentOf(folder.resolve(path));
    try {
      for (; !emptied.equals(folder); emptied = FileTree.parentOf(emptied)) {
        Files.delete(emptied);
      }
    } catch (DirectoryNotEmptyException stillInUse) {
      return;
    }
  }

  private void moveFiles() throws IOException {
    try (FileList files = Manifest.open(partial.manifest())) {
      for (WrittenFile file = files.next(); file != null; file = files.next()) {
        if (!kept.contains(file.path()) && !isInPlace(file)) {
          move(file.path());
        }
      }
    }
  }

  /** Returns whether an update left a file where it was, or has moved it already. */
  private boolean isInPlace(WrittenFile file) throws IOException {
    return existing == OverwriteMode.UPDATE
        && !Files.exists(partial.resolve(file.path()))
        && isFile(file.path())
        && Files.size(folder.resolve(file.path())) == file.bytes();
  }

  private void move(String path) throws IOException {
    Path target = FileTree.createParent(folder, path);
    Files.move(partial.resolve(path), target, StandardCopyOption.ATOMIC_MOVE);
  }

  private boolean isFile(String path) {
    return Files.isRegularFile(folder.resolve(path), LinkOption.NOFOLLOW_LINKS);
  }
}
