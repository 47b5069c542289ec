package dev.pressport.export.output;

import static dev.pressport.problem.RefusalKind.target;

import dev.pressport.problem.CodeProvider;
import dev.pressport.problem.RefusalKind;

/** Reasons not to write. The first fact is the file or folder that is in the way. */
public final class OutputRefusal implements CodeProvider {
  public static final RefusalKind OUT_EXISTS =
      target(
          "out-exists",
          "{0} already holds {1|file|files}. No file was changed.",
          "Choose another --out, or use --overwrite if Pressport wrote it.");

  public static final RefusalKind FILE_EXISTS =
      target(
          "file-exists",
          "{0} exists. It was not changed.",
          "Choose another name, or use --overwrite to replace it.");

  public static final RefusalKind SAME_FILE =
      target(
          "same-file",
          "{0} is the file to be repaired, which is never changed.",
          "Choose another name: pressport repair site.xml repaired.xml.");

  public static final RefusalKind OUT_IN_USE =
      target(
          "out-in-use",
          "Another run{1} is writing to {0}.",
          "Wait for it, or choose another --out.");

  public static final RefusalKind NOT_OURS =
      target(
          "not-ours",
          "{0} was not written by Pressport. No file in it was changed.",
          "Choose another --out, a folder that does not exist yet.");

  public static final RefusalKind NOT_A_FOLDER =
      target(
          "not-a-folder",
          "{0} is not a folder.",
          "Choose another --out, a folder that does not exist yet.");

  public static final RefusalKind FOREIGN_FILE =
      target(
          "foreign-file",
          "In {0}, {1|file|files} that Pressport did not write would be replaced: {2}. No file was"
              + " changed.",
          "Move them elsewhere, or choose another --out.");

  public static final RefusalKind CHANGED_FILE =
      target(
          "changed-file",
          "{1|file|files} in {0} changed after the export: {2}. Nothing was overwritten.",
          "To keep your changes, use --overwrite=keep. To discard them, use --overwrite=replace.");

  public static final RefusalKind NO_PERMISSION =
      target(
          "no-permission", "You may not write to {0}.", "Choose an --out in one of your folders.");

  public static final RefusalKind DISK_FULL =
      target(
          "disk-full",
          "The disk of {0} is full.",
          "Free some space and run the same command, or choose an --out on another disk.");

  public static final RefusalKind TEMPORARY_FULL =
      target(
          "temporary-full",
          "The disk of the temporary folder {0} is full.",
          "Free some space, or set TMPDIR to a folder on another disk.");

  public static final RefusalKind TEMPORARY_UNUSABLE =
      target(
          "temporary-unusable",
          "The temporary folder {0} does not exist, or you may not write to it.",
          "Set TMPDIR to another folder.");

  public static final RefusalKind STDOUT_FAILED =
      target(
          "stdout-failed",
          "The disk that standard output goes to is full.",
          "Free some space and run the same command, or use --out DIR on another disk.");
}
