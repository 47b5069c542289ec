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

  /** Why a file is not read. */
  enum Obstacle {
    NONE,
    /** It stands for a file elsewhere. */
    LINK,
    /** It needs a password. */
    ENCRYPTED,
    /** It is packed in a way that is not known. */
    UNKNOWN
  }
}
