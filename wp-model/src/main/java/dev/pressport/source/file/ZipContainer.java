package dev.pressport.source.file;

import dev.pressport.source.SourceUnreadable;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A zip, read by its list of contents.
 *
 * @param <Z> what reads it
 */
abstract class ZipContainer<Z extends Closeable> implements Container {
  private final String name;
  private final Path file;
  private final Map<String, String> renamed = new HashMap<>();
  private @Nullable Z opened;
  private long size = -1;

  /**
   * @param name of the zip, for people
   */
  ZipContainer(String name, Path file) {
    this.name = name;
    this.file = file;
  }

  private long size() throws IOException {
    if (size < 0) {
      size = Files.size(file);
    }
    return size;
  }

  /** The opened zip. */
  abstract Z zip(Path file) throws IOException;

  final Z zip() throws IOException {
    try {
      return zip(file);
    } catch (IOException | IllegalArgumentException e) {
      throw broken();
    }
  }

  /** The zip for one file after the other, until this is closed. */
  final Z opened() throws IOException {
    Z known = opened;
    if (known == null) {
      known = zip();
      opened = known;
    }
    return known;
  }

  final SourceUnreadable broken() {
    return new SourceUnreadable(FileRefusal.BROKEN_ARCHIVE, name);
  }

  /** The path of an entry. Some programs write {@code ./} or a slash before it. */
  final String path(String entry) throws SourceUnreadable {
    String path = MemberPath.of(name, entry);
    if (!path.equals(entry)) {
      renamed.putIfAbsent(path, entry);
    }
    return path;
  }

  /** The name of the entry with a path, as far as entries were shown. */
  final String entryName(String path) {
    return renamed.getOrDefault(path, path);
  }

  final InputStream unpacked(InputStream in) throws IOException {
    return new UnpackedStream(name, in, size());
  }

  /** An unpacked file whose stream fails when it is damaged. */
  final InputStream whole(InputStream in, long bytes, long checksum) throws IOException {
    return new WholeStream(new UnpackedStream(name, in, size()), bytes, checksum);
  }

  /** An unpacked file with which the zip is closed. */
  final InputStream unpacked(InputStream in, Z zip) throws IOException {
    return new UnpackedStream(name, in, size()) {
      @Override
      public void close() throws IOException {
        super.close();
        zip.close();
      }
    };
  }

  @Override
  public void close() throws IOException {
    if (opened != null) {
      opened.close();
      opened = null;
    }
  }
}
