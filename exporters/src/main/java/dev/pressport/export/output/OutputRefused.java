package dev.pressport.export.output;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/** The output cannot be written where it was asked for. What stood there has not been touched. */
public final class OutputRefused extends IOException {

  /** Why, in words that messages and documentation can hang on. */
  public enum Code {
    /** The folder is not empty. {@link OutputRefused#files} says how much is in it. */
    OUT_EXISTS,
    /** Another run is writing there. {@link OutputRefused#processId} says which. */
    OUT_IN_USE,
    /** The folder, or a partial folder in the way, was not written by Pressport. */
    NOT_OURS,
    /** Something that is not a folder stands where a folder is needed. */
    NOT_A_FOLDER,
    /** A file, folder or link of somebody else stands where a new file must go. */
    FOREIGN_FILE,
    /** The user may not write there, or the disk is read-only. */
    NO_PERMISSION,
    /** No space, or no quota, is left. */
    DISK_FULL;

    /** The code as messages show it: {@code out-exists}. */
    public String id() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }

  private static final long serialVersionUID = 1;

  private static final long UNKNOWN = -1;

  /** What Linux, macOS and Windows say; in other languages the free space decides. */
  private static final List<String> FULL =
      List.of("no space left", "quota exceeded", "not enough space");

  /** Below this a disk is taken to be full: no file system hands out the very last block. */
  private static final long NO_SPACE = 64 * 1024;

  private final Code code;
  private final String path;
  private final long files;
  private final long processId;

  private OutputRefused(
      Code code, Path path, long files, long processId, @Nullable IOException cause) {
    super(code.id() + ": " + path, cause);
    this.code = code;
    this.path = path.toString();
    this.files = files;
    this.processId = processId;
  }

  static OutputRefused because(Code code, Path path) {
    return new OutputRefused(code, path, UNKNOWN, UNKNOWN, null);
  }

  static OutputRefused exists(Path folder, long files) {
    return new OutputRefused(Code.OUT_EXISTS, folder, files, UNKNOWN, null);
  }

  static OutputRefused inUse(Path folder, OptionalLong processId) {
    return new OutputRefused(
        Code.OUT_IN_USE, folder, UNKNOWN, processId.orElse(UNKNOWN), /* cause= */ null);
  }

  /**
   * A failure below {@code folder} by its cause, or the failure itself when that is none of ours.
   */
  public static IOException explain(IOException failure, Path folder) {
    if (failure instanceof OutputRefused) {
      return failure;
    }
    if (failure instanceof AccessDeniedException denied && denied.getFile() != null) {
      Path closed = folderOf(folder.resolve(denied.getFile()));
      return new OutputRefused(Code.NO_PERMISSION, closed, UNKNOWN, UNKNOWN, failure);
    }
    FileStore disk = diskOf(folder);
    if (isFull(failure, disk)) {
      return new OutputRefused(Code.DISK_FULL, folder, UNKNOWN, UNKNOWN, failure);
    }
    return disk != null && disk.isReadOnly()
        ? new OutputRefused(Code.NO_PERMISSION, folder, UNKNOWN, UNKNOWN, failure)
        : failure;
  }

  /** The folder that a user has to look at: {@code path}, or what there is above it. */
  private static Path folderOf(Path path) {
    Path folder = path;
    while (!Files.isDirectory(folder) && folder.getParent() != null) {
      folder = folder.getParent();
    }
    return folder;
  }

  private static boolean isFull(IOException failure, @Nullable FileStore disk) {
    String message = String.valueOf(failure.getMessage()).toLowerCase(Locale.ROOT);
    try {
      return FULL.stream().anyMatch(message::contains)
          || (disk != null && disk.getUsableSpace() < NO_SPACE);
    } catch (IOException unknown) {
      return false;
    }
  }

  private static @Nullable FileStore diskOf(Path folder) {
    try {
      return Files.getFileStore(folderOf(folder));
    } catch (IOException unknown) {
      return null;
    }
  }

  /** Why. */
  public Code code() {
    return code;
  }

  /** The file or folder that is in the way. */
  public Path path() {
    return Path.of(path);
  }

  /** The number of files in a folder that is not empty; it stops counting at 100,000. */
  public OptionalLong files() {
    return files == UNKNOWN ? OptionalLong.empty() : OptionalLong.of(files);
  }

  /** The process that is writing there, when it could be found out. */
  public OptionalLong processId() {
    return processId == UNKNOWN ? OptionalLong.empty() : OptionalLong.of(processId);
  }
}
