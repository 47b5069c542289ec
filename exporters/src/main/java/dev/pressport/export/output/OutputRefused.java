package dev.pressport.export.output;

import static dev.pressport.problem.RefusalDescription.target;

import dev.pressport.problem.CodeProvider;
import dev.pressport.problem.Refusal;
import dev.pressport.problem.RefusalDescription;
import dev.pressport.problem.RefusalKind;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/** The output cannot be written where it was requested. What stood there has not been touched. */
public final class OutputRefused extends Refusal {

  /** The reasons. The first fact is the file or folder that is in the way. */
  public enum Code implements RefusalKind {
    OUT_EXISTS(
        target(
            "{0} already holds {1|file|files}. No file was changed.",
            "Choose another --out, or use --overwrite if Pressport wrote it.")),
    OUT_IN_USE(
        target("Another run{1} is writing to {0}.", "Wait for it, or choose another --out.")),
    NOT_OURS(
        target(
            "{0} was not written by Pressport. No file in it was changed.",
            "Choose another --out, a folder that does not exist yet.")),
    NOT_A_FOLDER(
        target("{0} is not a folder.", "Choose another --out, a folder that does not exist yet.")),
    FOREIGN_FILE(
        target(
            "{0} is in the way, and Pressport did not write it. No file was changed.",
            "Move it elsewhere, or choose another --out.")),
    NO_PERMISSION(target("You may not write to {0}.", "Choose an --out in one of your folders.")),
    DISK_FULL(
        target(
            "The disk of {0} is full.",
            "Free some space and run the same command, or choose an --out on another disk.")),
    STDOUT_FAILED(
        target(
            "The disk that standard output goes to is full.",
            "Free some space and run the same command, or use --out DIR on another disk."));

    private final RefusalDescription description;

    Code(RefusalDescription description) {
      this.description = description;
    }

    @Override
    public RefusalDescription description() {
      return description;
    }
  }

  /** Adds these codes to the catalogue. */
  public static final class Provider implements CodeProvider {
    @Override
    public List<Code> codes() {
      return List.of(Code.values());
    }
  }

  private static final long serialVersionUID = 1;

  /**
   * The messages of Linux, macOS and Windows for a full disk; in other languages the free space
   * decides.
   */
  private static final List<String> FULL =
      List.of("no space left", "quota exceeded", "not enough space");

  /** Below this a disk is taken to be full: no file system hands out the very last block. */
  private static final long NO_SPACE = 64 * 1024;

  private OutputRefused(Code code, Object... facts) {
    super(code, facts);
  }

  private static OutputRefused of(IOException failure, Code code, Path path) {
    OutputRefused refused =
        path.equals(StreamedOutput.STREAM)
            ? new OutputRefused(Code.STDOUT_FAILED)
            : because(code, path);
    refused.initCause(failure);
    return refused;
  }

  /** A refusal because of what stands at a path. */
  public static OutputRefused because(Code code, Path path) {
    return new OutputRefused(code, path);
  }

  /** A refusal because a folder has files. */
  public static OutputRefused exists(Path folder, long files) {
    return new OutputRefused(Code.OUT_EXISTS, folder, files);
  }

  static OutputRefused inUse(Path folder, OptionalLong processId) {
    String process = processId.isPresent() ? " (process " + processId.getAsLong() + ")" : "";
    return new OutputRefused(Code.OUT_IN_USE, folder, process);
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
      return of(failure, Code.NO_PERMISSION, closed);
    }
    FileStore disk = diskOf(folder);
    if (isFull(failure, disk)) {
      return of(failure, Code.DISK_FULL, folder);
    }
    return disk != null && disk.isReadOnly() ? of(failure, Code.NO_PERMISSION, folder) : failure;
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
