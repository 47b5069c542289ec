package dev.pressport.source.file;

import static dev.pressport.problem.ProblemKind.lossy;
import static dev.pressport.problem.ProblemKind.note;
import static dev.pressport.problem.ProblemKind.skipped;

import dev.pressport.problem.CodeProvider;
import dev.pressport.problem.ProblemKind;

/** Problems of archives and files. */
public final class FileProblem implements CodeProvider {
  static final ProblemKind ARCHIVE_TRUNCATED =
      skipped("archive-truncated", "The archive is cut off. All whole files in it were read.")
          .counted("archive that is cut off", "archives that are cut off")
          .means("The archive, or the download of it, was interrupted.")
          .remedy("Download the archive again.");

  static final ProblemKind ARCHIVE_FILE_DAMAGED =
      skipped("archive-file-damaged", "A file in the archive is damaged and was not read.")
          .counted("damaged file in an archive; not read", "damaged files in an archive; not read")
          .means("The file cannot be unpacked. What it contains is missing.")
          .remedy("Download the archive again, or make the backup again.");

  static final ProblemKind ARCHIVE_INSIDE =
      note(
              "archive-inside",
              "The archive contains {0|another archive|other archives}, from which nothing was"
                  + " read, or only what the archive lacks. The first is {1}.")
          .counted(
              "archive in an archive; not read, or only in part",
              "archives in an archive; not read, or only in part")
          .means(
              "An archive in an archive is read for what the outer one lacks: the database, or the"
                  + " uploaded files. It may be an older backup.")
          .remedy("To read it instead, unpack it and give it to pressport export.");

  static final ProblemKind ARCHIVE_LINKS =
      note(
              "archive-links",
              "The archive contains {0|link|links} to other files, which Pressport does not"
                  + " follow. The first is {1}.")
          .counted("link in an archive; not followed", "links in an archive; not followed")
          .means("A link in an archive can point to any file of your computer.");

  static final ProblemKind ARCHIVE_ENCRYPTED =
      note(
              "archive-encrypted",
              "The archive contains {0|file|files} that need a password and were not read. The"
                  + " first is {1}.")
          .counted(
              "file in an archive that needs a password; not read",
              "files in an archive that need a password; not read")
          .means("The archive is encrypted, in whole or in part.")
          .remedy("Use --archive-password-file with the password.");

  static final ProblemKind ARCHIVE_PACKING =
      note(
              "archive-packing",
              "The archive contains {0|file|files} with an unknown compression method, which"
                  + " were not read. The first is {1}.")
          .counted(
              "file in an archive with an unknown compression method; not read",
              "files in an archive with an unknown compression method; not read")
          .means("A tool that few others can read made the archive.")
          .remedy("Unpack the archive yourself and use the folder.");

  static final ProblemKind ACF_JSON_UNREADABLE =
      lossy(
              "acf-json-unreadable",
              "An ACF file is not JSON, or is larger than 8 MB. Its field definitions are"
                  + " missing.")
          .counted("ACF file that cannot be read", "ACF files that cannot be read")
          .means(
              "The fields that only this file defines are missing from fields. Their values are"
                  + " in meta.")
          .remedy("Export the field groups again: ACF > Tools > Export.");
}
