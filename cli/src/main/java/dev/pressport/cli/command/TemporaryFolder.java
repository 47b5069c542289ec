package dev.pressport.cli.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A folder for what a run needs and nobody else; made when it is first asked for. */
final class TemporaryFolder implements AutoCloseable {
  private volatile @Nullable Path path;

  Path path() throws IOException {
    Path folder = path;
    if (folder == null) {
      folder = Files.createTempDirectory("pressport-");
      path = folder;
    }
    return folder;
  }

  @Override
  public void close() throws IOException {
    Path folder = path;
    if (folder != null && Files.exists(folder)) {
      delete(folder);
    }
  }

  /** Deletes a folder with all that is in it. */
  static void delete(Path folder) throws IOException {
    List<Path> all;
    try (Stream<Path> paths = Files.walk(folder)) {
      all = paths.sorted(Comparator.reverseOrder()).toList();
    }
    for (Path path : all) {
      Files.delete(path);
    }
  }
}
