package dev.pressport.export.output;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A temporary folder of one run, made when it is first requested, and deleted when it is closed.
 */
public final class TemporaryFolder implements AutoCloseable {
  private volatile @Nullable Path path;

  /** The folder in which temporary folders are made, as the system or the user chose it. */
  static Path parent() {
    return Path.of(System.getProperty("java.io.tmpdir", "")).toAbsolutePath().normalize();
  }

  /** The path of the folder. */
  public Path path() throws IOException {
    Path folder = path;
    if (folder == null) {
      folder = Files.createTempDirectory("pressport-" + ProcessHandle.current().pid() + "-");
      path = folder;
    }
    return folder;
  }

  @Override
  public void close() throws IOException {
    Path folder = path;
    path = null;
    if (folder != null && Files.exists(folder)) {
      delete(folder);
    }
  }

  /** Deletes a folder with all that is in it. */
  public static void delete(Path folder) throws IOException {
    List<Path> all;
    try (Stream<Path> paths = Files.walk(folder)) {
      all = paths.sorted(Comparator.reverseOrder()).toList();
    }
    for (Path path : all) {
      Files.delete(path);
    }
  }
}
