package dev.pressport.export;

import dev.pressport.media.MediaFile;

/** The places of copied files in the output of a target. Stateless. */
public interface MediaPlaces {

  /**
   * Returns the wanted path of a file in the output, with slashes: {@code
   * static/wp-content/uploads/2024/01/a.jpg}. It depends on the old path alone. Its segments are
   * made safe, and it is made unique, afterwards.
   */
  String path(MediaFile file);

  /** Returns whether the target takes a file; what it does not take keeps its old address. */
  default boolean takes(MediaFile file) {
    return true;
  }

  /** Returns the address at which content finds the file at a path, percent-encoded. */
  String address(String path);
}
