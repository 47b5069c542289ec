package dev.pressport.source.json;

import dev.pressport.row.Row.Kind;
import dev.pressport.source.Location;
import dev.pressport.source.Uploads;
import dev.pressport.source.file.MediaFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The files of a folder of clean JSON, or of a BagIt archive that contains one. Each may be missing
 * but for {@code site.json}.
 */
record JsonFolder(Location.OnDisk location) {
  private static final String BAG = "bagit.txt";
  private static final String PAYLOAD = "data";
  private static final String ENTRIES = "entries";
  private static final String MEDIA = "media";

  /** The beginning of the name of a file with one entry. */
  private static final Pattern ID = Pattern.compile("(-?\\d{1,18})[-.].*");

  Path site() {
    return root().resolve("site.json");
  }

  private Path root() {
    Path folder = location.path();
    return Files.isRegularFile(folder.resolve(BAG)) ? folder.resolve(PAYLOAD) : folder;
  }

  /** The files of authors, terms and entries, in the order of reading. */
  List<ItemFile> items() throws IOException {
    List<ItemFile> files = new ArrayList<>();
    Stream.of(file("authors.ndjson", Kind.AUTHOR), file("terms.ndjson", Kind.TERM))
        .filter(Objects::nonNull)
        .forEach(files::add);
    for (Path child : children(root().resolve(ENTRIES), byName())) {
      if (Files.isDirectory(child)) {
        children(child, byId()).forEach(file -> addEntries(file, files));
      } else {
        addEntries(child, files);
      }
    }
    return files;
  }

  /** The file of the comments; null when it is missing. */
  @Nullable ItemFile comments() {
    return file("comments.ndjson", Kind.COMMENT);
  }

  /** The uploaded files; empty when the export did not copy them. */
  Optional<Uploads> media() throws IOException {
    return MediaFiles.below(location.name() + "/" + MEDIA, root().resolve(MEDIA));
  }

  /** The size of all that is read. */
  long bytes() throws IOException {
    ItemFile comments = comments();
    long bytes = comments == null ? 0 : Files.size(comments.path());
    for (ItemFile file : items()) {
      bytes += Files.size(file.path());
    }
    return bytes;
  }

  private @Nullable ItemFile file(String name, Kind kind) {
    Path path = root().resolve(name);
    return Files.isRegularFile(path) ? new ItemFile(path, name, kind, true) : null;
  }

  private void addEntries(Path path, List<ItemFile> files) {
    boolean lines = path.toString().endsWith(".ndjson");
    if (Files.isRegularFile(path) && (lines || path.toString().endsWith(".json"))) {
      String name = root().relativize(path).toString().replace('\\', '/');
      files.add(new ItemFile(path, name, Kind.ENTRY, lines));
    }
  }

  private static List<Path> children(Path folder, Comparator<Path> order) throws IOException {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> children = Files.list(folder)) {
      return children.sorted(order).toList();
    }
  }

  private static Comparator<Path> byName() {
    return Comparator.comparing(path -> path.getFileName().toString());
  }

  /** Upwards from 1, then downwards from -1: the ids of items that had none, in their order. */
  private static Comparator<Path> byId() {
    return Comparator.<Path>comparingInt(path -> id(path) < 0 ? 1 : 0)
        .thenComparingLong(path -> Math.abs(id(path)))
        .thenComparing(byName());
  }

  private static long id(Path file) {
    Matcher id = ID.matcher(file.getFileName().toString());
    return id.matches() ? Long.parseLong(id.group(1)) : Long.MAX_VALUE;
  }
}
