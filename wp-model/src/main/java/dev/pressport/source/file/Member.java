package dev.pressport.source.file;

import dev.pressport.source.Uploads;

/**
 * A file in a folder or an archive, shown by {@link Container#each}.
 *
 * @param path relative, with slashes, leading nowhere else
 * @param content opened while the file is being shown
 * @param opener opens the file at any time
 */
record Member(
    String path, long bytes, Obstacle obstacle, Uploads.Content content, Document.Opener opener) {

  /** The reason why a file is not read. */
  enum Obstacle {
    NONE,
    /** A link to a file elsewhere. */
    LINK,
    /** A file that needs a password. */
    ENCRYPTED,
    /** A file with an unknown compression method. */
    UNKNOWN
  }
}
