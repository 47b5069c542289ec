package dev.pressport.source.file;

import static dev.pressport.problem.ProblemDescription.lossy;
import static dev.pressport.problem.ProblemDescription.note;
import static dev.pressport.problem.ProblemDescription.skipped;

import dev.pressport.problem.CodeProvider;
import dev.pressport.problem.ProblemDescription;
import dev.pressport.problem.ProblemKind;
import java.util.List;

/** Problems of archives and files. */
enum FileProblem implements ProblemKind {
  DUPLICATOR_DAF(
      note("A Duplicator archive in the .daf format was not read.")
          .counted(
              "archive in the .daf format of Duplicator; not read",
              "archives in the .daf format of Duplicator; not read")
          .means("Only Duplicator can read this format.")
          .remedy(
              "Choose ZipArchive in Duplicator > Settings > Packages and build the"
                  + " package again.")),
  ARCHIVE_TRUNCATED(
      skipped("The archive is cut off. All whole files in it were read.")
          .counted("archive that is cut off", "archives that are cut off")
          .means("The archive, or the download of it, was interrupted.")
          .remedy("Download the archive again.")),
  ARCHIVE_LINKS(
      note("The archive contains {0|link|links} to other files, which Pressport does not"
              + " follow. The first is {1}.")
          .counted("link in an archive; not followed", "links in an archive; not followed")
          .means("A link in an archive can point to any file of your computer.")),
  ARCHIVE_ENCRYPTED(
      note("The archive contains {0|file|files} that need a password and were not read."
              + " The first is {1}.")
          .counted(
              "file in an archive that needs a password; not read",
              "files in an archive that need a password; not read")
          .means("The archive is encrypted, in whole or in part.")
          .remedy("Make the backup again without a password, or unpack it yourself.")),
  ARCHIVE_PACKING(
      note("The archive contains {0|file|files} with an unknown compression method, which"
              + " were not read. The first is {1}.")
          .counted(
              "file in an archive with an unknown compression method; not read",
              "files in an archive with an unknown compression method; not read")
          .means("Pressport knows the compression methods of all common tools.")
          .remedy("Unpack the archive yourself and use the folder.")),
  ACF_JSON_UNREADABLE(
      lossy(
              "An ACF file is not JSON, or is larger than 8 MB. Its field definitions are"
                  + " missing.")
          .counted("ACF file that cannot be read", "ACF files that cannot be read")
          .means(
              "Without its definition, a field is exported by the name and type that its"
                  + " values suggest.")
          .remedy("Export the field groups again: ACF > Tools > Export."));

  private final ProblemDescription description;

  FileProblem(ProblemDescription description) {
    this.description = description;
  }

  @Override
  public ProblemDescription description() {
    return description;
  }

  /** Adds these codes to the catalogue. */
  public static final class Provider implements CodeProvider {
    @Override
    public List<FileProblem> codes() {
      return List.of(values());
    }
  }
}
