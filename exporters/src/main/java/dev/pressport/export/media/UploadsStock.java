package dev.pressport.export.media;

import dev.pressport.media.MediaFile;
import dev.pressport.source.Uploads;
import dev.pressport.text.Sha256;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;

/** The files in a folder or an archive that lies here, which one thread at a time may ask. */
final class UploadsStock implements MediaStock {
  private static final int BUFFER = 1 << 16;

  private final Uploads uploads;
  private final Path folder;
  private final AtomicLong copies = new AtomicLong();

  /**
   * Creates a stock.
   *
   * @param folder exists; takes the copies, which become links or are deleted
   */
  UploadsStock(Uploads uploads, Path folder) {
    this.uploads = uploads;
    this.folder = folder;
  }

  @Override
  public Request request(MediaFile file) {
    return has(file) ? new Copying(file) : MediaStock.refused(absent(file));
  }

  private String absent(MediaFile file) {
    return file.upload() == null ? "outside the uploads" : "not in " + uploads.name();
  }

  private synchronized boolean has(MediaFile file) {
    try {
      if (file.upload() != null) {
        return uploads.has(file.upload());
      }
      Optional<InputStream> found = open(file);
      if (found.isPresent()) {
        found.get().close();
      }
      return found.isPresent();
    } catch (IOException e) {
      return false;
    }
  }

  private synchronized Optional<InputStream> open(MediaFile file) throws IOException {
    return file.upload() != null
        ? uploads.open(file.upload())
        : uploads.openFile(file.path().substring(1));
  }

  private final class Copying implements Request {
    private final MediaFile file;

    Copying(MediaFile file) {
      this.file = file;
    }

    @Override
    public boolean isRefused() {
      return false;
    }

    @Override
    public Result await(Runnable waiting) throws IOException {
      Optional<InputStream> found;
      try {
        found = open(file);
      } catch (IOException e) {
        return damaged();
      }
      if (found.isEmpty()) {
        return new Result.Missing(absent(file));
      }
      try (InputStream in = found.get()) {
        return copied(in, waiting);
      }
    }

    private Result damaged() {
      return new Result.Missing("damaged in " + uploads.name());
    }

    private Result copied(InputStream in, Runnable waiting) throws IOException {
      // A temporary file could be read by its owner alone, and web servers are others.
      Path copy = folder.resolve("copy-" + copies.incrementAndGet());
      MessageDigest digest = Sha256.digest();
      byte[] buffer = new byte[BUFFER];
      long bytes = 0;
      try (OutputStream out = Files.newOutputStream(copy)) {
        for (int n = read(in, buffer); n != -1; n = read(in, buffer)) {
          if (n < 0) {
            Files.delete(copy);
            return damaged();
          }
          out.write(buffer, 0, n);
          digest.update(buffer, 0, n);
          bytes += n;
          waiting.run();
        }
      }
      if (bytes == 0) {
        Files.delete(copy);
        return new Result.Missing("empty in " + uploads.name());
      }
      return new Result.Present(copy, bytes, Sha256.hex(digest.digest()));
    }
  }

  /** Returns the number of bytes read, -1 at the end, -2 when the archive is damaged. */
  private static int read(InputStream in, byte[] buffer) {
    try {
      return in.read(buffer);
    } catch (IOException e) {
      return -2;
    }
  }

  @Override
  public void close() {
    // The site closes its uploads.
  }
}
