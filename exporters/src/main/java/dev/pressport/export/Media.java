package dev.pressport.export;

import dev.pressport.media.MediaLibrary;
import dev.pressport.model.FileAddresses;
import java.util.Optional;
import java.util.OptionalLong;

/** The files of the old site, as a target sees them. Safe for many threads. */
public interface Media extends FileAddresses {

  /** Returns whether files are copied; else content keeps their old addresses, or loses them. */
  default boolean copies() {
    return false;
  }

  /** Returns the files of the old site by their addresses there. */
  MediaLibrary library();

  /** Returns the new address of the file of an attachment; empty when it keeps its old one. */
  Optional<String> addressOf(long attachment);

  /** Returns the path of an attachment's copy in the output; empty when it is not copied. */
  Optional<String> pathOf(long attachment);

  /**
   * Returns the attachment whose copy has a new address. Only of an address that this thread was
   * given while it prepares the same item.
   */
  default OptionalLong attachmentAt(String address) {
    return OptionalLong.empty();
  }
}
