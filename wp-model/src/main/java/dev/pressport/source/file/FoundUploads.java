package dev.pressport.source.file;

import dev.pressport.source.Uploads;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;

/** Uploaded files in one or more containers, which together are the folder. */
final class FoundUploads implements Uploads {
  private final String name;
  private final long files;
  private final long bytes;
  private final List<Part> parts;

  /**
   * The part of the folder that a container holds.
   *
   * @param prefix of its paths, with a slash at the end
   */
  record Part(Container container, String prefix) {}

  FoundUploads(String name, long files, long bytes, List<Part> parts) {
    this.name = name;
    this.files = files;
    this.bytes = bytes;
    this.parts = List.copyOf(parts);
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
  public boolean has(String path) {
    try (InputStream in = open(path).orElse(null)) {
      return in != null;
    } catch (IOException e) {
      return false;
    }
  }

  @Override
  public Optional<InputStream> open(String path) throws IOException {
    if (!MemberPath.of(name, path).equals(path)) {
      return Optional.empty();
    }
    for (Part part : parts) {
      Optional<InputStream> found = part.container().open(part.prefix() + path);
      if (found.isPresent()) {
        return found;
      }
    }
    return Optional.empty();
  }

  @Override
  public void close() throws IOException {
    for (Part part : parts) {
      part.container().close();
    }
  }
}
