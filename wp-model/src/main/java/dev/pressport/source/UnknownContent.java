package dev.pressport.source;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.ZipFile;

/** The names in a folder or zip archive that no source can read, so that users recognize it. */
final class UnknownContent {
  private static final int MOST_NAMES = 3;

  private UnknownContent() {}

  /** Returns the first names in brackets after a blank; empty for a file that has none. */
  static String of(Location location) throws IOException {
    Optional<Path> path = location.onDisk().map(Location.OnDisk::path);
    if (path.isPresent() && Files.isDirectory(path.get())) {
      try (Stream<Path> children = Files.list(path.get())) {
        return inBrackets(
            children.map(child -> String.valueOf(child.getFileName())).sorted().toList());
      }
    }
    return path.isPresent() ? ofArchive(path.get()) : "";
  }

  private static String ofArchive(Path file) {
    try (ZipFile zip = new ZipFile(file.toFile())) {
      return inBrackets(zip.stream().limit(MOST_NAMES + 1).map(Object::toString).toList());
    } catch (IOException e) {
      // It is no zip archive, or a damaged one, which the reading of archives has reported.
      return "";
    }
  }

  private static String inBrackets(List<String> names) {
    if (names.isEmpty()) {
      return " (it is empty)";
    }
    String first = String.join(", ", names.subList(0, Math.min(names.size(), MOST_NAMES)));
    return " (it contains " + first + (names.size() > MOST_NAMES ? " ...)" : ")");
  }
}
