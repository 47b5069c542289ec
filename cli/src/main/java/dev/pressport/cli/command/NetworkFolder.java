package dev.pressport.cli.command;

import dev.pressport.export.output.FileNames;
import dev.pressport.export.output.FolderLock;
import dev.pressport.export.output.OutputRefused;
import dev.pressport.export.output.TemporaryFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A folder with a folder for each site, and while they are written one to work in. */
final class NetworkFolder implements AutoCloseable {
  private static final String WORK = ".pressport-work";
  private static final Pattern OWN =
      Pattern.compile("(" + Pattern.quote(WORK) + "|.*\\.partial)(\\.lock)?");

  private final Path folder;
  private final FolderLock lock;

  private NetworkFolder(Path folder, FolderLock lock) {
    this.folder = folder;
    this.lock = lock;
  }

  /**
   * Opens it for one run.
   *
   * @param overwrite whether it may hold sites already
   */
  static NetworkFolder open(Path folder, boolean overwrite) throws IOException {
    try {
      Files.createDirectories(folder);
      FolderLock lock = FolderLock.of(folder.resolve(WORK));
      try {
        List<Path> others = others(folder);
        if (!overwrite && !others.isEmpty()) {
          throw OutputRefused.exists(folder, others.size());
        }
        clear(folder.resolve(WORK));
        return new NetworkFolder(folder, lock);
      } catch (IOException | RuntimeException e) {
        lock.close();
        throw e;
      }
    } catch (IOException e) {
      throw OutputRefused.explain(e, folder.toAbsolutePath());
    }
  }

  /** Returns the files that no run uses. */
  private static List<Path> others(Path folder) throws IOException {
    try (Stream<Path> children = Files.list(folder)) {
      return children
          .filter(child -> !OWN.matcher(String.valueOf(child.getFileName())).matches())
          .toList();
    }
  }

  private static void clear(Path work) throws IOException {
    if (Files.isDirectory(work)) {
      TemporaryFolder.delete(work);
    }
  }

  /** Returns the folder of the data read from all sites. */
  Path work() {
    return folder.resolve(WORK);
  }

  /** Returns the folder of a site. */
  Path of(String site) {
    return folder.resolve(FileNames.segment(site));
  }

  /** Leaves the sites, and nothing where there are none. */
  @Override
  public void close() throws IOException {
    clear(work());
    lock.close();
    if (others(folder).isEmpty()) {
      try (Stream<Path> children = Files.list(folder)) {
        if (children.findAny().isPresent()) {
          return;
        }
      }
      Files.delete(folder);
    }
  }
}
