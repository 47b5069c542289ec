package dev.pressport.cli.ui;

import dev.pressport.export.output.FileNames;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The files that were dropped on the page, in a temporary folder. Safe for many threads. */
final class Uploads {
  /** Space that is left on the disk, which others need too. */
  private static final long RESERVE = 512L << 20;

  private static final String TOO_LARGE = "it is too large for the temporary folder";
  private static final int BUFFER = 1 << 16;

  private final Path folder;
  private final long largest;
  private final List<Upload> files = new ArrayList<>();
  private int number;

  /**
   * A file.
   *
   * @param name as the person sees it
   */
  record Upload(String name, Path path, long bytes) {}

  /** A file was refused, for a reason in half a sentence. */
  static final class Refused extends IOException {
    private static final long serialVersionUID = 1L;

    Refused(String reason) {
      super(reason);
    }
  }

  /**
   * Files in a folder.
   *
   * @param folder exists
   * @param largest the size of all files that is accepted, in bytes
   */
  Uploads(Path folder, long largest) {
    this.folder = folder;
    this.largest = largest;
  }

  /**
   * Stores a file.
   *
   * @param announced its size; negative when it is not known
   */
  void add(String name, InputStream in, long announced) throws IOException {
    String safe = FileNames.segment(name.substring(name.replace('\\', '/').lastIndexOf('/') + 1));
    Path own = Files.createDirectory(folder.resolve(next()));
    long room = room();
    Path file = own.resolve(safe);
    boolean whole = false;
    try {
      long bytes = copy(in, file, announced, room);
      keep(new Upload(safe, file, bytes));
      whole = true;
    } finally {
      if (!whole) {
        Files.deleteIfExists(file);
        Files.deleteIfExists(own);
      }
    }
  }

  private synchronized String next() {
    return Integer.toString(++number);
  }

  private synchronized void keep(Upload upload) {
    files.removeIf(known -> known.name().equals(upload.name()));
    files.add(upload);
  }

  /** Returns the size of a file that can be accepted, in bytes. */
  synchronized long room() throws IOException {
    long used = files.stream().mapToLong(Upload::bytes).sum();
    long free = Files.getFileStore(folder).getUsableSpace() - RESERVE;
    return Math.min(largest - used, free);
  }

  private static long copy(InputStream in, Path file, long announced, long room)
      throws IOException {
    if (announced > room) {
      throw new Refused(TOO_LARGE);
    }
    try (OutputStream out = Files.newOutputStream(file)) {
      byte[] buffer = new byte[BUFFER];
      long bytes = 0;
      for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
        bytes += read;
        if (bytes > room) {
          throw new Refused(TOO_LARGE);
        }
        out.write(buffer, 0, read);
      }
      if (announced >= 0 && bytes != announced) {
        throw new Refused("it did not arrive completely");
      }
      return bytes;
    }
  }

  synchronized List<Upload> files() {
    return List.copyOf(files);
  }

  /** Returns the name of a file for people; empty for a path that is not one of these. */
  synchronized Optional<String> nameOf(String path) {
    return files.stream()
        .filter(upload -> upload.path().toString().equals(path))
        .map(Upload::name)
        .findFirst();
  }

  /** Deletes all files. */
  synchronized void clear() throws IOException {
    for (Upload upload : files) {
      Files.deleteIfExists(upload.path());
    }
    files.clear();
  }
}
