package dev.pressport.export.output;

import com.fasterxml.jackson.core.JsonProcessingException;
import dev.pressport.text.Sha256;
import java.io.CharConversionException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A check of the files of an export against its manifest. Nothing is changed. */
public final class ManifestCheck {
  private static final int BUFFER = 64 * 1024;

  private final Path folder;
  private final Listener listener;
  private long files;
  private long present;
  private long bytesRead;
  private long allBytes;

  /**
   * The numbers of a check.
   *
   * @param files those in the manifest
   * @param bytes their size there
   * @param others files of the folder that the manifest does not list
   */
  public record Totals(long files, long bytes, long others) {}

  /**
   * A file that is not as it was written.
   *
   * @param foundBytes 0 for a missing file
   * @param foundSha256 null for a missing file
   */
  public record Damage(
      Kind kind,
      String path,
      long expectedBytes,
      long foundBytes,
      String expectedSha256,
      @Nullable String foundSha256) {}

  /** The kind of a damage. */
  public enum Kind {
    /** The file is not there, or is not a regular file. */
    MISSING,
    /** The file is shorter than it was. */
    TRUNCATED,
    /** The file has other bytes. */
    CHANGED
  }

  /** Receives what a check finds. */
  public interface Listener {
    /** Receives a file that is not as it was written. */
    void damaged(Damage damage);

    /** Returns a stream that takes the bytes of a file that is there; it is closed at their end. */
    OutputStream contents(String path);

    /** Receives the number of bytes that are read, and of those there are. */
    void read(long bytes, long of);
  }

  private ManifestCheck(Path folder, Listener listener) {
    this.folder = folder;
    this.listener = listener;
  }

  /** Returns whether a folder has a manifest. */
  public static boolean isIn(Path folder) throws IOException {
    return FileTree.leadsInside(folder, PartialFolder.MANIFEST)
        && Files.isRegularFile(folder.resolve(PartialFolder.MANIFEST), LinkOption.NOFOLLOW_LINKS);
  }

  /**
   * Checks the files of an export.
   *
   * @return null when its manifest is not as Pressport writes it
   */
  public static @Nullable Totals run(Path folder, Listener listener) throws IOException {
    try {
      return new ManifestCheck(folder, listener).run();
    } catch (JsonProcessingException | CharConversionException e) {
      return null;
    }
  }

  private Totals run() throws IOException {
    Path path = folder.resolve(PartialFolder.MANIFEST);
    try (Manifest manifest = Manifest.open(path)) {
      for (WrittenFile file = manifest.next(); file != null; file = manifest.next()) {
        files++;
        allBytes += file.bytes();
      }
    }
    try (Manifest manifest = Manifest.open(path)) {
      for (WrittenFile file = manifest.next(); file != null; file = manifest.next()) {
        check(file);
      }
    }
    Set<Path> own =
        Set.of(path, folder.resolve(Replacement.RUN), folder.resolve(Destination.LOCK_INSIDE));
    return new Totals(files, allBytes, FileTree.count(folder, own, Long.MAX_VALUE) - present);
  }

  private void check(WrittenFile expected) throws IOException {
    Path file = folder.resolve(expected.path());
    if (!FileTree.leadsInside(folder, expected.path())
        || !Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
      listener.damaged(
          new Damage(Kind.MISSING, expected.path(), expected.bytes(), 0, expected.sha256(), null));
      return;
    }
    present++;
    WrittenFile found = read(expected.path(), file);
    if (!found.equals(expected)) {
      listener.damaged(
          new Damage(
              found.bytes() < expected.bytes() ? Kind.TRUNCATED : Kind.CHANGED,
              expected.path(),
              expected.bytes(),
              found.bytes(),
              expected.sha256(),
              found.sha256()));
    }
  }

  private WrittenFile read(String path, Path file) throws IOException {
    MessageDigest digest = Sha256.digest();
    long length = 0;
    byte[] buffer = new byte[BUFFER];
    try (InputStream in = Files.newInputStream(file);
        OutputStream contents = listener.contents(path)) {
      for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
        digest.update(buffer, 0, n);
        contents.write(buffer, 0, n);
        length += n;
        bytesRead += n;
        listener.read(bytesRead, allBytes);
      }
    }
    return new WrittenFile(path, length, Sha256.hex(digest.digest()));
  }
}
