package dev.pressport.export.output;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Walks over folders; never through a symbolic link. */
final class FileTree {

  private FileTree() {}

  /**
   * Returns the number of files in a folder at any depth, including links; folders that cannot be
   * read count as empty.
   *
   * @param except paths that are left out with all below them
   * @param limit where to stop counting
   */
  static long count(Path folder, Set<Path> except, long limit) throws IOException {
    Counter counter = new Counter(except, limit);
    Files.walkFileTree(folder, counter);
    return counter.count;
  }

  /**
   * Deletes what is in a folder, apart from some files, folders with all that is in them, and the
   * folders that hold these.
   */
  static void clear(Path folder, Set<Path> except) throws IOException {
    Files.walkFileTree(
        folder,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult preVisitDirectory(Path visited, BasicFileAttributes attributes) {
            return except.contains(visited)
                ? FileVisitResult.SKIP_SUBTREE
                : FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
              throws IOException {
            if (!except.contains(file)) {
              Files.delete(file);
            }
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult postVisitDirectory(Path visited, @Nullable IOException failure)
              throws IOException {
            if (failure != null) {
              throw failure;
            }
            if (!visited.equals(folder) && except.stream().noneMatch(p -> p.startsWith(visited))) {
              Files.delete(visited);
            }
            return FileVisitResult.CONTINUE;
          }
        });
  }

  /** Returns whether all folders on the way to {@code path} are real ones, or not there yet. */
  static boolean leadsInside(Path root, String path) throws IOException {
    Path folder = root;
    for (int slash = path.indexOf('/'); slash >= 0; slash = path.indexOf('/', slash + 1)) {
      folder = root.resolve(path.substring(0, slash));
      if (!Files.exists(folder, LinkOption.NOFOLLOW_LINKS)) {
        return true;
      }
      if (!Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)) {
        return false;
      }
    }
    return true;
  }

  /** Makes the folder that {@code path} goes into. */
  static Path createParent(Path root, String path) throws IOException {
    if (!leadsInside(root, path)) {
      throw OutputRefused.because(OutputRefusal.FOREIGN_FILE, root, 1, path);
    }
    Path file = root.resolve(path);
    Path parent = parentOf(file);
    if (!Files.isDirectory(parent)) {
      Files.createDirectories(parent);
    }
    return file;
  }

  /** The folder of a file; only a file system's root has none. */
  static Path parentOf(Path file) {
    Path parent = file.getParent();
    if (parent == null) {
      throw new IllegalArgumentException("a root: " + file);
    }
    return parent;
  }

  private static final class Counter extends SimpleFileVisitor<Path> {

    private final Set<Path> except;
    private final long limit;
    private long count;

    Counter(Set<Path> except, long limit) {
      this.except = except;
      this.limit = limit;
    }

    @Override
    public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
      return except.contains(folder) ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
      if (!except.contains(file)) {
        count++;
      }
      return count < limit ? FileVisitResult.CONTINUE : FileVisitResult.TERMINATE;
    }

    @Override
    public FileVisitResult visitFileFailed(Path file, IOException failure) {
      return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult postVisitDirectory(Path folder, @Nullable IOException failure) {
      return FileVisitResult.CONTINUE;
    }
  }
}
