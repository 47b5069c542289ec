package dev.pressport;

import dev.pressport.export.Seal;
import dev.pressport.source.Location;
import java.io.File;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * The files that a site is read from, those in a folder included; a server has none.
 *
 * @param locations as they were given
 */
record SourceFiles(List<Location> locations) {
  SourceFiles {
    locations = List.copyOf(locations);
  }

  /**
   * Lists the files in an order that does not depend on the disk. Symbolic links are not followed.
   *
   * @param output the files and folders of the export itself, which may be in the source
   */
  List<Seal.SourceFile> list(List<Path> output) throws IOException {
    List<Path> left = output.stream().map(path -> path.toAbsolutePath().normalize()).toList();
    List<Seal.SourceFile> files = new ArrayList<>();
    for (Location location : locations) {
      if (location instanceof Location.OnDisk place) {
        add(place, left, files);
      }
    }
    return files;
  }

  private static void add(Location.OnDisk place, List<Path> left, List<Seal.SourceFile> files)
      throws IOException {
    String name = place.name().substring(place.name().lastIndexOf('/') + 1);
    if (Files.isRegularFile(place.path())) {
      files.add(new Seal.SourceFile(name, place.path()));
      return;
    }
    if (!Files.isDirectory(place.path())) {
      return;
    }
    Path folder = place.path().toRealPath();
    List<Seal.SourceFile> found = new ArrayList<>();
    Files.walkFileTree(
        folder,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult preVisitDirectory(Path path, BasicFileAttributes attributes) {
            return left.contains(path) ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFile(Path path, BasicFileAttributes attributes) {
            if (attributes.isRegularFile() && !left.contains(path)) {
              String within = folder.relativize(path).toString().replace(File.separatorChar, '/');
              found.add(new Seal.SourceFile(name + "/" + within, path));
            }
            return FileVisitResult.CONTINUE;
          }
        });
    found.sort(Comparator.comparing(Seal.SourceFile::name));
    files.addAll(found);
  }
}
