package dev.pressport.source.archive;

import static dev.pressport.problem.RefusalKind.source;

import dev.pressport.problem.CodeProvider;
import dev.pressport.problem.RefusalKind;

/** Reasons not to read an encrypted backup. */
public final class ArchiveRefusal implements CodeProvider {
  /** An encrypted backup without a password: its name, and by what it was encrypted. */
  public static final RefusalKind ARCHIVE_ENCRYPTED =
      source(
          "archive-encrypted",
          "{0} is encrypted ({1}) and needs its password.",
          "Put the password in a file and use --archive-password-file FILE, or in the environment"
              + " variable PRESSPORT_ARCHIVE_PASSWORD.");

  /** An encrypted backup with another password: its name, and by what it was encrypted. */
  public static final RefusalKind ARCHIVE_PASSWORD =
      source(
          "archive-password",
          "The password does not open {0}, which is encrypted ({1}).",
          "Check --archive-password-file or PRESSPORT_ARCHIVE_PASSWORD. The password is the one"
              + " that was set when the backup was made.");
}
