package dev.pressport.export;

import java.io.IOException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** The copied files of the old site, once all of them are in the output. */
@FunctionalInterface
public interface Copies {

  /** Passes each copy to an action, in the order of the old paths; the same in each call. */
  void forEach(Action action) throws IOException;

  /** What is done with a copy. */
  @FunctionalInterface
  interface Action {
    void accept(Copy copy) throws IOException;
  }

  /**
   * A copy.
   *
   * @param path in the output
   * @param attachment the id of its entry in the media library; null for a file that is not there
   * @param file a file with its bytes, which stays until the session is closed
   * @param sha256 of its bytes, as hexadecimal digits
   */
  record Copy(String path, @Nullable Long attachment, Path file, long bytes, String sha256) {}
}
