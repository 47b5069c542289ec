package dev.pressport.source.file;

import static dev.pressport.problem.RefusalKind.command;
import static dev.pressport.problem.RefusalKind.source;

import dev.pressport.problem.CodeProvider;
import dev.pressport.problem.RefusalKind;
import dev.pressport.source.SourceUnreadable;
import java.io.EOFException;
import java.io.IOException;

/** Reasons not to read a file or an archive. */
public final class FileRefusal implements CodeProvider {
  static final RefusalKind BROKEN_ARCHIVE =
      source(
          "broken-archive",
          "{0} is a damaged archive and cannot be unpacked.",
          "Download it again, or unpack it yourself and give the folder to pressport export.");

  static final RefusalKind ARCHIVE_CUT_OFF =
      source(
          "archive-cut-off",
          "{0} is cut off, and neither an export file nor a database dump is in the part that is"
              + " left.",
          "Download it again, compare its size with that on the server, and use pressport"
              + " inspect.");

  static final RefusalKind ARCHIVE_FORMAT =
      source(
          "archive-format",
          "{0} is {1}, which Pressport cannot unpack.",
          "Unpack it yourself and give the folder to pressport export.");

  static final RefusalKind FOREIGN_DOCUMENT =
      source(
          "foreign-document",
          "{0} is {1}, not an export of a WordPress site.",
          "Use WordPress > Tools > Export > All content, or a dump of the database.");

  static final RefusalKind NO_CONTENT =
      source(
          "no-content",
          "{0} is {1} of WordPress. It holds program code, not the content of a site.",
          "Use WordPress > Tools > Export > All content, or a dump of the database.");

  static final RefusalKind ARCHIVE_BOMB =
      source(
          "archive-bomb",
          "{0} unpacks to far more than its size allows.",
          "Unpack it yourself if you trust it, and give the folder to pressport export.");

  static final RefusalKind ARCHIVE_PATH =
      source(
          "archive-path",
          "{0} contains a path that points outside the archive ({1}).",
          "Do not trust this file. Ask for a new one, or unpack it in a safe place and give the"
              + " folder to pressport export.");

  static final RefusalKind MEDIA_NOT_THERE =
      command(
          "media-not-there",
          "There is no folder or file {0} to take media files from.",
          "Check the path, and use --media-from with the site's folder wp-content/uploads, a"
              + " backup, or the site's folder.");

  static final RefusalKind MEDIA_NONE =
      command(
          "media-none",
          "--media-from {0} contains no media files.",
          "Use --media-from with the site's folder wp-content/uploads, or with a backup that"
              + " contains it.");

  static final RefusalKind MEDIA_NO_ARCHIVE =
      command(
          "media-no-archive",
          "--media-from {0} is neither a folder nor an archive that Pressport can unpack.",
          "Unpack it yourself and use --media-from with the folder, or use a .zip, .tar,"
              + " .tar.gz or .wpress file.");

  static final RefusalKind NO_ACF_JSON =
      command(
          "no-acf-json",
          "--acf-json {0} contains no ACF field groups.",
          "Use --acf-json with the site's folder wp-content/themes/NAME/acf-json, or with a"
              + " file from ACF > Tools > Export.");

  /** The refusal of a packed file of which nothing can be unpacked. */
  static SourceUnreadable of(IOException failure, String name) {
    return new SourceUnreadable(
        failure instanceof EOFException ? ARCHIVE_CUT_OFF : BROKEN_ARCHIVE, name);
  }
}
