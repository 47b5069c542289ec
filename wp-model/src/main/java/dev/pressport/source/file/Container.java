package dev.pressport.source.file;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;

/** A folder or an archive of files. */
interface Container extends Closeable {

  /**
   * Shows each file once, in the order in which they lie.
   *
   * @return whether this is all; false when the archive ends in the middle
   */
  boolean each(Visitor visitor) throws IOException;

  /** Opens a file that can be read, by its path. */
  Optional<InputStream> open(String path) throws IOException;

  /** Looks at one file after the other. */
  @FunctionalInterface
  interface Visitor {
    /** Handles a file, and returns whether to go on. */
    boolean file(Member member) throws IOException;
  }
}
