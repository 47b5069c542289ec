package dev.pressport.export.output;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Set;

/**
 * The folder in which a run works until it is finished.
 *
 * <p>Two of its files outlive an interrupted run: {@code request.json}, by which a later run knows
 * the folder for Pressport's, and {@code .claims.json}, which exists only once the files are being
 * moved into an existing folder and names, in the form of a manifest, all that Pressport owns
 * there. A third thing does when the next run is requested the same: {@code .kept}, what was dear
 * to get. Everything else is computed again.
 */
record PartialFolder(Path root) {

  static final String MANIFEST = "_pressport/manifest.json";
  static final String REQUEST = "_pressport/request.json";
  static final String CLAIMS = "_pressport/.claims.json";
  static final String SORTING = "_pressport/.sorting";

  /** The folder of data that was expensive to get, such as the responses of a live site. */
  static final String KEPT = ".kept";

  Path resolve(String path) {
    return root.resolve(path);
  }

  Path request() {
    return resolve(REQUEST);
  }

  Path claims() {
    return resolve(CLAIMS);
  }

  Path kept() {
    return resolve(KEPT);
  }

  Path manifest() {
    return resolve(MANIFEST);
  }

  /** Makes the folder, or clears what an earlier run left in it. */
  void start(OutputRequest request) throws IOException {
    if (Files.exists(root, LinkOption.NOFOLLOW_LINKS)) {
      if (!isOurs()) {
        throw OutputRefused.because(OutputRefusal.NOT_OURS, root);
      }
      boolean same = request.isIn(request());
      FileTree.clear(
          root, same ? Set.of(request(), claims(), kept()) : Set.of(request(), claims()));
      Files.deleteIfExists(request());
    }
    Files.createDirectories(FileTree.parentOf(request()));
    request.create(request());
  }

  /** Returns whether data is kept for the next run. */
  boolean keeps() throws IOException {
    return Files.isDirectory(kept()) && FileTree.count(kept(), Set.of(), 1) > 0;
  }

  /** Removes what was kept, once the run is through. */
  void dropKept() throws IOException {
    if (Files.isDirectory(kept())) {
      FileTree.clear(kept(), Set.of());
      Files.delete(kept());
    }
  }

  /** Removes the folder; what it claims in an existing folder is kept for the next run. */
  void discard() throws IOException {
    clear();
    if (!Files.exists(claims())) {
      remove();
    }
  }

  /** Removes the folder with everything in it. */
  void remove() throws IOException {
    FileTree.clear(root, Set.of());
    Files.delete(root);
  }

  /** Deletes all but the manifest, once its files are elsewhere. */
  void clearMoved() throws IOException {
    FileTree.clear(root, Set.of(request(), claims(), manifest()));
  }

  private void clear() throws IOException {
    FileTree.clear(root, Set.of(request(), claims()));
  }

  /** An empty folder passes: a run may be killed before it writes its first file. */
  private boolean isOurs() throws IOException {
    return Files.isDirectory(root, LinkOption.NOFOLLOW_LINKS)
        && FileTree.leadsInside(root, REQUEST)
        && (Files.isRegularFile(request(), LinkOption.NOFOLLOW_LINKS)
            || Files.isRegularFile(claims(), LinkOption.NOFOLLOW_LINKS)
            || Manifest.isOurs(manifest())
            || FileTree.count(root, Set.of(), 1) == 0);
  }
}
