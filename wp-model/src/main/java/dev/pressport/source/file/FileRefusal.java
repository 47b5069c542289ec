package dev.pressport.source.file;

import static dev.pressport.problem.RefusalDescription.command;
import static dev.pressport.problem.RefusalDescription.source;

import dev.pressport.problem.CodeProvider;
import dev.pressport.problem.RefusalDescription;
import dev.pressport.problem.RefusalKind;
import java.util.List;

/** Reasons not to read a file or an archive. */
enum FileRefusal implements RefusalKind {
  BROKEN_ARCHIVE(
      source(
          "{0} is a damaged archive and cannot be unpacked.",
          "Download it again, or unpack it yourself and give the folder to pressport"
              + " export.")),
  ARCHIVE_BOMB(
      source(
          "{0} unpacks to far more than its size allows.",
          "Unpack it yourself if you trust it, and give the folder to pressport export.")),
  ARCHIVE_PATH(
      source(
          "{0} contains a path that points outside the archive ({1}).",
          "Do not trust this file. Ask for a new one, or unpack it in a safe place and"
              + " give the folder to pressport export.")),
  ARCHIVE_ENCRYPTED(
      source(
          "{0} needs a password.",
          "Make the backup again without a password, or unpack it yourself and give the"
              + " folder to pressport export.")),
  DUPLICATOR_DAF(
      source(
          "{0} is, or contains, a Duplicator archive in the .daf format, which Pressport"
              + " cannot read.",
          "Choose ZipArchive in Duplicator > Settings > Packages and build the package"
              + " again, or give a dump of the database to pressport export.")),
  WPRESS_COMPRESSED(
      source(
          "{0} was made with the compression of All-in-One WP Migration, which Pressport"
              + " cannot read.",
          "Make the backup again without compression, or give a dump of the database to"
              + " pressport export.")),
  NO_ACF_JSON(
      command(
          "--acf-json {0} contains no ACF field groups.",
          "Use --acf-json with the site's folder wp-content/themes/NAME/acf-json, or with"
              + " a file from ACF > Tools > Export."));

  private final RefusalDescription description;

  FileRefusal(RefusalDescription description) {
    this.description = description;
  }

  @Override
  public RefusalDescription description() {
    return description;
  }

  /** Adds these codes to the catalogue. */
  public static final class Provider implements CodeProvider {
    @Override
    public List<FileRefusal> codes() {
      return List.of(values());
    }
  }
}
