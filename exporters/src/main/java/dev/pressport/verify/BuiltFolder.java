package dev.pressport.verify;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** The folder of a built site: the files that a web server would send. */
final class BuiltFolder {
  private static final Set<String> NOT_SERVED = Set.of("node_modules", ".git");
  private static final List<String> INDEXES = List.of("index.html", "index.xml", "index.htm");
  private static final int LONGEST = 4096;

  private final Path root;
  private final SitePaths paths;

  private BuiltFolder(Path root, SitePaths paths) {
    this.root = root;
    this.paths = paths;
  }

  /** An action on a file. */
  interface FileAction {
    void take(Path file) throws IOException;
  }

  /** The built site in a folder. Its address is the one that its home names as canonical. */
  static BuiltFolder of(Path folder) throws IOException {
    Path root = folder.toRealPath();
    Path home = root.resolve("index.html");
    return new BuiltFolder(root, canonical(Files.isRegularFile(home) ? Page.of(home) : null));
  }

  /** The addresses of the site whose home page this is; null for none. */
  static SitePaths canonical(@Nullable Document home) {
    Element link = home == null ? null : home.selectFirst("link[rel=canonical]");
    return SitePaths.of(link == null ? null : link.attr("href"));
  }

  /** Returns whether a folder holds an HTML page, at whatever depth. */
  static boolean isBuilt(Path folder) throws IOException {
    boolean[] found = {Files.isRegularFile(folder.resolve("index.html"))};
    if (!found[0]) {
      walk(folder, file -> found[0] |= isPage(file));
    }
    return found[0];
  }

  /** The addresses of the site. */
  SitePaths paths() {
    return paths;
  }

  /** The file that a web server sends for a path, decoded, below the home; null for none. */
  @Nullable Path file(String path) {
    try {
      return path.length() > LONGEST ? null : found(path);
    } catch (InvalidPathException e) {
      return null;
    }
  }

  private @Nullable Path found(String path) {
    Path file = root.resolve(SitePaths.normal(path).substring(1)).normalize();
    if (!file.startsWith(root)) {
      return null;
    }
    if (Files.isRegularFile(file)) {
      return path.endsWith("/") ? null : inside(file);
    }
    for (String index : INDEXES) {
      if (Files.isRegularFile(file.resolve(index))) {
        return inside(file.resolve(index));
      }
    }
    Path name = file.getFileName();
    Path page = name == null ? file : file.resolveSibling(name + ".html");
    return Files.isRegularFile(page) && !page.equals(root) ? inside(page) : null;
  }

  /** Returns a file, unless a link leads out of the site. */
  private @Nullable Path inside(Path file) {
    try {
      return file.toRealPath().startsWith(root) ? file : null;
    } catch (IOException e) {
      return null;
    }
  }

  /** The path at which visitors find a file. */
  String path(Path file) {
    String path = "/" + root.relativize(file).toString().replace('\\', '/');
    return path.endsWith("/index.html") ? path.substring(0, path.length() - 10) : path;
  }

  /** Passes all files to an action, in no order. */
  void forEach(FileAction action) throws IOException {
    walk(root, action);
  }

  private static void walk(Path folder, FileAction action) throws IOException {
    Files.walkFileTree(
        folder,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult preVisitDirectory(Path visited, BasicFileAttributes attributes) {
            Path name = visited.getFileName();
            return name != null && NOT_SERVED.contains(name.toString())
                ? FileVisitResult.SKIP_SUBTREE
                : FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
              throws IOException {
            if (attributes.isRegularFile()) {
              action.take(file);
            }
            return FileVisitResult.CONTINUE;
          }
        });
  }

  /** Returns whether a file is an HTML page, by its name. */
  static boolean isPage(Path file) {
    String name = file.toString().toLowerCase(Locale.ROOT);
    return name.endsWith(".html") || name.endsWith(".htm") || name.endsWith(".xhtml");
  }
}
