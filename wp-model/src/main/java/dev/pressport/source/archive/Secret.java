package dev.pressport.source.archive;

import dev.pressport.source.ArchivePassword;
import dev.pressport.source.SourceUnreadable;

/**
 * The password of an archive.
 *
 * @param archive its name, for people
 */
record Secret(String archive, String plugin, ArchivePassword password) {

  /**
   * Returns the password.
   *
   * @throws SourceUnreadable when none was given
   */
  String text() throws SourceUnreadable {
    return password
        .text()
        .orElseThrow(() -> new SourceUnreadable(ArchiveRefusal.ARCHIVE_ENCRYPTED, archive, plugin));
  }

  /** The refusal when the password is not that of the archive. */
  SourceUnreadable wrong() {
    return new SourceUnreadable(ArchiveRefusal.ARCHIVE_PASSWORD, archive, plugin);
  }

  @Override
  public String toString() {
    return archive;
  }
}
