package dev.pressport.source.file;

import dev.pressport.source.SourceUnreadable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Enumeration;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;

/**
 * The files in a zip of so many that their list must be kept small, which Java's own reader does.
 * It opens no zip with an encrypted file, and knows no links: they are files with the path as
 * content.
 */
final class LargeZip implements Container {
  /** Above this the objects of {@link ZipFiles} take too much memory. */
  private static final int LARGE = 20_000;

  private final String name;
  private final Path file;
  private @Nullable ZipFile opened;

  /**
   * @param name of the zip, for people
   */
  LargeZip(String name, Path file) {
    this.name = name;
    this.file = file;
  }

  /** Returns whether a file is a large zip. */
  static boolean isOne(Path file) {
    try (ZipFile zip = new ZipFile(file.toFile())) {
      return zip.size() > LARGE;
    } catch (IOException | IllegalArgumentException e) {
      return false;
    }
  }

  private ZipFile zip() throws IOException {
    try {
      return new ZipFile(file.toFile());
    } catch (IOException | IllegalArgumentException e) {
      throw new SourceUnreadable(FileRefusal.BROKEN_ARCHIVE, name);
    }
  }

  @Override
  public boolean each(Visitor visitor) throws IOException {
    try (ZipFile zip = zip()) {
      for (Enumeration<? extends ZipEntry> all = zip.entries(); all.hasMoreElements(); ) {
        ZipEntry entry = all.nextElement();
        if (!entry.isDirectory() && !visitor.file(member(zip, entry))) {
          break;
        }
      }
    }
    return true;
  }

  private Member member(ZipFile zip, ZipEntry entry) throws IOException {
    String entryName = entry.getName();
    return new Member(
        MemberPath.of(name, entryName),
        Math.max(entry.getSize(), 0),
        Member.Obstacle.NONE,
        () -> unpacked(zip.getInputStream(entry)),
        progress -> new CountingInputStream(reopened(entryName), progress));
  }

  private InputStream unpacked(InputStream in) throws IOException {
    return new UnpackedStream(name, in, Files.size(file));
  }

  private InputStream reopened(String entryName) throws IOException {
    ZipFile zip = zip();
    ZipEntry entry = zip.getEntry(entryName);
    if (entry == null) {
      zip.close();
      throw new SourceUnreadable(FileRefusal.BROKEN_ARCHIVE, name);
    }
    return new UnpackedStream(name, zip.getInputStream(entry), Files.size(file)) {
      @Override
      public void close() throws IOException {
        super.close();
        zip.close();
      }
    };
  }

  @Override
  public Optional<InputStream> open(String path) throws IOException {
    if (opened == null) {
      opened = zip();
    }
    ZipFile zip = opened;
    ZipEntry entry = zip.getEntry(path);
    return entry == null || entry.isDirectory()
        ? Optional.empty()
        : Optional.of(unpacked(zip.getInputStream(entry)));
  }

  @Override
  public void close() throws IOException {
    if (opened != null) {
      opened.close();
      opened = null;
    }
  }
}
