package dev.pressport.source.file;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Predicate;

/** A folder or an archive of files. */
interface Container extends Closeable {

  /**
   * Shows each file once, in the order in which they lie.
   *
   * @return whether this is all; false when the archive ends in the middle
   */
  boolean each(Visitor visitor) throws IOException;

  /**
   * Opens a file that can be read, by its path.
   *
   * @throws IOException also when this file alone is damaged; so does its stream
   */
  Optional<InputStream> open(String path) throws IOException;

  /** Returns the size of a file that can be read, by its path; empty when there is none. */
  OptionalLong size(String path) throws IOException;

  /**
   * Returns the container for opening many files. One that can only be read from its beginning is
   * unpacked into a folder.
   *
   * @param wanted whether the file with a path may be opened
   */
  default Container unpackedInto(Path folder, Predicate<String> wanted) {
    return this;
  }

  /** Looks at one file after the other. */
  @FunctionalInterface
  interface Visitor {
    /** Handles a file, and returns whether to go on. */
    boolean file(Member member) throws IOException;
  }
}
