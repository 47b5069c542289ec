package dev.pressport.export.output;

import dev.pressport.problem.Refusal;
import dev.pressport.problem.RefusalKind;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileStore;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/** The output cannot be written where it was requested. What stood there has not been touched. */
public final class OutputRefused extends Refusal {

  private static final long serialVersionUID = 1;

  /**
   * The messages of Linux, macOS and Windows for a full disk; in other languages the free space
   * decides.
   */
  private static final List<String> FULL =
      List.of("no space left", "quota exceeded", "not enough space", "sqlite_full");

  /** Below this a disk is taken to be full: no file system hands out the very last block. */
  private static final long NO_SPACE = 64 * 1024;

  private OutputRefused(RefusalKind kind, Object... facts) {
    super(kind, facts);
  }

  private static OutputRefused of(IOException failure, RefusalKind kind, Path path) {
    OutputRefused refused =
        path.equals(StreamedOutput.STREAM)
            ? new OutputRefused(OutputRefusal.STDOUT_FAILED)
            : because(kind, path);
    refused.initCause(failure);
    return refused;
  }

  /** A refusal because of what stands at a path. */
  public static OutputRefused because(RefusalKind kind, Path path) {
    return new OutputRefused(kind, path);
  }

  /** A refusal because of files in a folder. */
  static OutputRefused because(RefusalKind kind, Path folder, long files, String names) {
    return new OutputRefused(kind, folder, files, names);
  }

  /** A refusal because a folder has files. */
  public static OutputRefused exists(Path folder, long files) {
    return new OutputRefused(OutputRefusal.OUT_EXISTS, folder, files);
  }

  static OutputRefused inUse(Path folder, OptionalLong processId) {
    String process = processId.isPresent() ? " (process " + processId.getAsLong() + ")" : "";
    return new OutputRefused(OutputRefusal.OUT_IN_USE, folder, process);
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
      return of(failure, OutputRefusal.NO_PERMISSION, closed);
    }
    FileStore disk = diskOf(folder);
    if (isFull(failure, disk)) {
      return of(failure, OutputRefusal.DISK_FULL, folder);
    }
    return disk != null && disk.isReadOnly()
        ? of(failure, OutputRefusal.NO_PERMISSION, folder)
        : failure;
  }

  /**
   * A failure of work below {@code folder} by its cause when the disk is full; else the failure
   * itself, which may be of another disk.
   */
  public static IOException explainFullDisk(IOException failure, Path folder) {
    return !(failure instanceof Refusal) && isFull(failure, diskOf(folder))
        ? of(failure, OutputRefusal.DISK_FULL, folder)
        : failure;
  }

  /**
   * A failure outside the output by its cause when that is the temporary folder; else the failure
   * itself.
   */
  public static IOException explainTemporary(IOException failure) {
    Path folder = TemporaryFolder.parent();
    if (failure instanceof Refusal || !mayConcern(failure, folder)) {
      return failure;
    }
    if (!Files.isDirectory(folder) || !Files.isWritable(folder)) {
      return of(failure, OutputRefusal.TEMPORARY_UNUSABLE, folder);
    }
    return isFull(failure, diskOf(folder))
        ? of(failure, OutputRefusal.TEMPORARY_FULL, folder)
        : failure;
  }

  /** Returns whether a failure is of a folder, or does not name what it is of. */
  private static boolean mayConcern(IOException failure, Path folder) {
    String file = failure instanceof FileSystemException named ? named.getFile() : null;
    return file == null || folder.resolve(file).normalize().startsWith(folder);
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
}
