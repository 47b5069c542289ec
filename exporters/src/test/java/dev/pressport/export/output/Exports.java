package dev.pressport.export.output;

import dev.pressport.export.Output;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Small exports for tests, and what they left on disk. */
public final class Exports {

  static final OutputRequest REQUEST =
      new OutputRequest(
          "1.0",
          List.of(OutputRequest.Source.of("https://example.org")),
          new TreeMap<>(Map.of("to", "json")));

  private Exports() {}

  public static OutputFolder open(Path folder, OverwriteMode existing) throws IOException {
    return OutputFolder.open(folder, REQUEST, existing);
  }

  static void write(Output output, String path, String content) throws IOException {
    try (OutputStream out = output.create(path)) {
      out.write(content.getBytes(StandardCharsets.UTF_8));
    }
  }

  /** A whole run; each file holds its own path. */
  static void export(Path folder, OverwriteMode existing, String... paths) throws IOException {
    try (OutputFolder output = open(folder, existing)) {
      for (String path : paths) {
        write(output, path, path);
      }
      output.finish();
    }
  }

  /** Puts a file of somebody else there. */
  static void put(Path file, String content) throws IOException {
    Files.createDirectories(FileTree.parentOf(file));
    Files.writeString(file, content);
  }

  /** Every file below a folder, by path, with its content; an empty folder's path ends in /. */
  public static SortedMap<String, String> tree(Path folder) throws IOException {
    SortedMap<String, String> tree = new TreeMap<>();
    try (Stream<Path> paths = Files.walk(folder)) {
      for (Path path : paths.toList()) {
        String name = folder.relativize(path).toString().replace('\\', '/');
        if (!Files.isDirectory(path)) {
          // Not readString, which refuses databases and archives.
          tree.put(name, new String(Files.readAllBytes(path), StandardCharsets.UTF_8));
        } else if (!path.equals(folder) && isEmpty(path)) {
          tree.put(name + "/", "");
        }
      }
    }
    return tree;
  }

  /** The files below a folder, by path; none when it does not exist. */
  public static List<Path> files(Path folder) {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> paths = Files.walk(folder)) {
      return paths.filter(Files::isRegularFile).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static boolean isEmpty(Path folder) throws IOException {
    try (Stream<Path> children = Files.list(folder)) {
      return children.findAny().isEmpty();
    }
  }
}
