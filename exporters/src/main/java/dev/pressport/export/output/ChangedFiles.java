package dev.pressport.export.output;

import dev.pressport.text.Sha256;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.security.MessageDigest;
import org.jspecify.annotations.Nullable;

/** A check of an earlier export for files that were changed since Pressport wrote them. */
final class ChangedFiles {
  private static final int BUFFER = 64 * 1024;

  private final Path folder;
  private final PathSample changed = new PathSample();

  private ChangedFiles(Path folder) {
    this.folder = folder;
  }

  /**
   * Fails when a file that is there has other bytes than the list says.
   *
   * @param owned may name a path several times, with the bytes of an older and of a newer export
   */
  static void refuse(Path folder, FileList owned) throws IOException {
    ChangedFiles files = new ChangedFiles(folder);
    for (WrittenFile first = owned.next(); first != null; ) {
      first = files.check(first, owned);
    }
    files.changed.refuse(OutputRefusal.CHANGED_FILE, folder);
  }

  /** Checks the file at a path, and returns the first entry of the next one. */
  private @Nullable WrittenFile check(WrittenFile first, FileList owned) throws IOException {
    String path = first.path();
    Path file = folder.resolve(path);
    boolean there =
        FileTree.leadsInside(folder, path) && Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS);
    WrittenFile found = there ? found(path, file) : first;
    boolean known = false;
    WrittenFile next = first;
    while (next != null && next.path().equals(path)) {
      known |= next.equals(found);
      next = owned.next();
    }
    if (!known) {
      changed.add(path);
    }
    return next;
  }

  private static WrittenFile found(String path, Path file) throws IOException {
    MessageDigest digest = Sha256.digest();
    long bytes = 0;
    byte[] buffer = new byte[BUFFER];
    try (InputStream in = Files.newInputStream(file)) {
      for (int length = in.read(buffer); length >= 0; length = in.read(buffer)) {
        digest.update(buffer, 0, length);
        bytes += length;
      }
    }
    return new WrittenFile(path, bytes, Sha256.hex(digest.digest()));
  }
}
