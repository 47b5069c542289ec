package dev.pressport.export.output;

import dev.pressport.text.Sha256;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The files of an earlier export in a folder that were changed since Pressport wrote them. */
record ChangedFiles(Path folder) {
  private static final int BUFFER = 64 * 1024;

  /**
   * Fails when there are any.
   *
   * @param owned may name a path several times, with the bytes of an older and of a newer export
   */
  void refuse(FileList owned) throws IOException {
    PathSample changed = new PathSample();
    find(owned, MergedFiles.NONE).forEach(changed::add);
    changed.refuse(OutputRefusal.CHANGED_FILE, folder);
  }

  /**
   * Returns the paths of those that are neither as the earlier export wrote them nor as the new one
   * does.
   */
  List<String> find(FileList owned, FileList fresh) throws IOException {
    List<String> changed = new ArrayList<>();
    ComparedFiles files = new ComparedFiles(owned, fresh);
    for (ComparedFiles.Pair pair = files.next(); pair != null; pair = files.next()) {
      if (isChanged(pair)) {
        changed.add(pair.path());
      }
    }
    return changed;
  }

  /** Returns whether a file of the earlier export is there and has other bytes than either list. */
  boolean isChanged(ComparedFiles.Pair pair) throws IOException {
    if (pair.owned().isEmpty()) {
      return false;
    }
    WrittenFile there = there(pair.path());
    return there != null && !pair.has(there);
  }

  /** Returns the file at a path; null when there is none that could be Pressport's. */
  @Nullable WrittenFile there(String path) throws IOException {
    Path file = folder.resolve(path);
    return FileTree.leadsInside(folder, path)
            && Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)
        ? found(path, file)
        : null;
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
