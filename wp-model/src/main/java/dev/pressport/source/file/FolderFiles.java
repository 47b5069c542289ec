package dev.pressport.source.file;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The files below a folder, without those whose names begin with a dot, which are no content. */
final class FolderFiles implements Container {
  /** The names of WordPress's SQLite database and its logs, which web servers do not serve. */
  private static final Set<String> SQLITE =
      Set.of(".ht.sqlite", ".ht.sqlite-wal", ".ht.sqlite-journal");

  private final Path folder;

  FolderFiles(Path folder) {
    this.folder = folder;
  }

  @Override
  public boolean each(Visitor visitor) throws IOException {
    Files.walkFileTree(
        folder,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
              throws IOException {
            String name = String.valueOf(file.getFileName());
            if (name.startsWith(".") && !SQLITE.contains(name)) {
              return FileVisitResult.CONTINUE;
            }
            boolean more =
                attributes.isDirectory()
                    || (!attributes.isRegularFile() && !Files.isRegularFile(file))
                    || visitor.file(member(file));
            return more ? FileVisitResult.CONTINUE : FileVisitResult.TERMINATE;
          }

          @Override
          public FileVisitResult visitFileFailed(Path file, IOException e) throws IOException {
            if (file.equals(folder)) {
              throw e;
            }
            return FileVisitResult.CONTINUE;
          }
        });
    return true;
  }

  private Member member(Path file) throws IOException {
    boolean linked = Files.isSymbolicLink(file) && !staysInside(file);
    return new Member(
        path(file),
        Files.size(file),
        linked ? Member.Obstacle.LINK : Member.Obstacle.NONE,
        () -> Files.newInputStream(file),
        progress -> new CountingInputStream(Files.newInputStream(file), progress));
  }

  private String path(Path file) {
    List<String> segments = new ArrayList<>();
    folder.relativize(file).forEach(segment -> segments.add(segment.toString()));
    return String.join("/", segments);
  }

  private boolean staysInside(Path file) throws IOException {
    return file.toRealPath().startsWith(folder.toRealPath());
  }

  @Override
  public Optional<InputStream> open(String path) throws IOException {
    Path file = file(path);
    return file == null
        ? Optional.empty()
        : Optional.of(new BufferedInputStream(Files.newInputStream(file)));
  }

  @Override
  public OptionalLong size(String path) throws IOException {
    Path file = file(path);
    return file == null ? OptionalLong.empty() : OptionalLong.of(Files.size(file));
  }

  private @Nullable Path file(String path) throws IOException {
    try {
      Path file = folder.resolve(path);
      return Files.isRegularFile(file) && staysInside(file) ? file : null;
    } catch (InvalidPathException e) {
      return null;
    }
  }

  @Override
  public void close() {
    // Nothing stays open.
  }
}
