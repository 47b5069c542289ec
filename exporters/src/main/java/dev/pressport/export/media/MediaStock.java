package dev.pressport.export.media;

import dev.pressport.media.MediaFile;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;

/** A place that files come from: a folder, a backup, or a live site. */
interface MediaStock extends Closeable {

  /** Returns the number of bytes received so far, also for files that are not whole yet. */
  default long received() {
    return 0;
  }

  /** Asks for a file, without waiting for it. Safe for many threads. */
  Request request(MediaFile file);

  /** A file on its way. */
  interface Request {
    /** Returns whether the place is known not to have the file. */
    boolean isRefused();

    /**
     * Waits for the file. For one thread.
     *
     * @param waiting called from time to time
     * @throws IOException when the disk that is written to fails
     */
    Result await(Runnable waiting) throws IOException;
  }

  /** The outcome of a request. */
  sealed interface Result {

    /**
     * A whole file.
     *
     * @param file on the disk of the output
     */
    record Present(Path file, long bytes, String sha256) implements Result {}

    /**
     * No file.
     *
     * @param reason in a few words, such as {@code 404 Not Found}
     */
    record Missing(String reason) implements Result {}
  }

  /** Returns a request that is refused for a reason. */
  static Request refused(String reason) {
    Result missing = new Result.Missing(reason);
    return new Request() {
      @Override
      public boolean isRefused() {
        return true;
      }

      @Override
      public Result await(Runnable waiting) {
        return missing;
      }
    };
  }
}
