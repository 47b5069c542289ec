package dev.pressport.source.file;

import dev.pressport.source.Uploads;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

/** Uploaded files in one or more containers, which together are the folder. */
final class FoundUploads implements Uploads {
  private static final String CONTENT = "wp-content/";
  private static final String UPLOADS = "uploads/";

  private final String name;
  private final long files;
  private final long bytes;
  private final List<Part> parts;
  private final List<Container> others;

  /**
   * The part of the folder that a container holds.
   *
   * @param prefix of its paths, with a slash at the end; empty when there is nothing else in it
   */
  record Part(Container container, String prefix) {

    private Part unpackedInto(Path folder) {
      return new Part(
          container.unpackedInto(
              folder,
              path ->
                  ServedFiles.isLoaded(path)
                      || (path.startsWith(prefix)
                          && ServedFiles.isServed(path.substring(prefix.length())))),
          prefix);
    }

    /** The paths in the container that a path below the site may have. */
    private Set<String> paths(String path) {
      Set<String> paths = new LinkedHashSet<>();
      if (prefix.endsWith(UPLOADS)) {
        String content = prefix.substring(0, prefix.length() - UPLOADS.length());
        for (String folder : List.of(CONTENT, "app/")) {
          if (path.startsWith(folder)) {
            paths.add(content + path.substring(folder.length()));
          }
          if (content.endsWith(folder)) {
            paths.add(content.substring(0, content.length() - folder.length()) + path);
          }
        }
      }
      return paths;
    }
  }

  /**
   * @param others more containers, in which files of the site may be that were not uploaded
   */
  FoundUploads(String name, long files, long bytes, List<Part> parts, List<Container> others) {
    this.name = name;
    this.files = files;
    this.bytes = bytes;
    this.parts = List.copyOf(parts);
    this.others = List.copyOf(others);
  }

  /**
   * Uploads that are parts of one folder.
   *
   * @param containers all in which files of the site may be
   */
  static FoundUploads of(List<FoundUploads> uploads, List<Container> containers) {
    return new FoundUploads(
        uploads.get(0).name,
        uploads.stream().mapToLong(FoundUploads::files).sum(),
        uploads.stream().mapToLong(FoundUploads::bytes).sum(),
        uploads.stream().flatMap(one -> one.parts.stream()).toList(),
        containers);
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public long files() {
    return files;
  }

  @Override
  public long bytes() {
    return bytes;
  }

  @Override
  public OptionalLong size(String path) throws IOException {
    if (ServedFiles.isServed(path)) {
      for (Part part : parts) {
        for (String form : ServedFiles.forms(part.prefix() + path)) {
          OptionalLong size = part.container().size(form);
          if (size.isPresent()) {
            return size;
          }
        }
      }
    }
    return OptionalLong.empty();
  }

  @Override
  public Optional<InputStream> open(String path) throws IOException {
    if (ServedFiles.isServed(path)) {
      for (Part part : parts) {
        Optional<InputStream> found = open(part.container(), part.prefix() + path);
        if (found.isPresent()) {
          return found;
        }
      }
    }
    return Optional.empty();
  }

  @Override
  public Optional<InputStream> openFile(String asked) throws IOException {
    if (!ServedFiles.isLoaded(asked)) {
      return Optional.empty();
    }
    String path = belowSite(asked);
    for (Part part : parts) {
      for (String candidate : part.paths(path)) {
        Optional<InputStream> found = open(part.container(), candidate);
        if (found.isPresent()) {
          return found;
        }
      }
    }
    return openBeside(path);
  }

  /** Returns a path without the folder of the host that the site itself is in. */
  private static String belowSite(String path) {
    int content = path.indexOf("/" + CONTENT);
    return content < 0 || path.startsWith(CONTENT) ? path : path.substring(content + 1);
  }

  /** UpdraftPlus puts themes and plugins into archives of their own, without wp-content. */
  private Optional<InputStream> openBeside(String path) throws IOException {
    if (path.startsWith(CONTENT)) {
      for (Container container : others) {
        for (String candidate : List.of(path.substring(CONTENT.length()), path)) {
          Optional<InputStream> found = open(container, candidate);
          if (found.isPresent()) {
            return found;
          }
        }
      }
    }
    return Optional.empty();
  }

  private static Optional<InputStream> open(Container container, String path) throws IOException {
    for (String form : ServedFiles.forms(path)) {
      Optional<InputStream> found = container.open(form);
      if (found.isPresent()) {
        return found;
      }
    }
    return Optional.empty();
  }

  @Override
  public Uploads unpackedInto(Path folder) {
    List<Part> unpacked = new ArrayList<>();
    for (Part part : parts) {
      unpacked.add(part.unpackedInto(folder.resolve("part-" + unpacked.size())));
    }
    List<Container> beside = new ArrayList<>();
    for (Container container : others) {
      if (parts.stream().noneMatch(part -> part.container() == container)) {
        beside.add(
            container.unpackedInto(
                folder.resolve("beside-" + beside.size()), ServedFiles::isLoaded));
      }
    }
    return new FoundUploads(name, files, bytes, unpacked, beside);
  }

  @Override
  public void close() throws IOException {
    for (Part part : parts) {
      part.container().close();
    }
    for (Container container : others) {
      container.close();
    }
  }
}
