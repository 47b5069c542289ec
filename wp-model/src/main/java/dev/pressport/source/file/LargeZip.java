package dev.pressport.source.file;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Enumeration;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * The files in a zip of so many that their list must be kept small, which Java's own reader does.
 * It opens no zip with an encrypted file, and knows no links: they are files with the path as
 * content.
 */
final class LargeZip extends ZipContainer<ZipFile> {
  /** Above this the objects of {@link ZipFiles} take too much memory, and opening it takes long. */
  private static final int LARGE = 5_000;

  /**
   * @param name of the zip, for people
   */
  LargeZip(String name, Path file) {
    super(name, file);
  }

  /** Returns whether a file is a large zip. */
  static boolean isOne(Path file) {
    try (ZipFile zip = new ZipFile(file.toFile())) {
      return zip.size() > LARGE;
    } catch (IOException | IllegalArgumentException e) {
      return false;
    }
  }

  @Override
  ZipFile zip(Path file) throws IOException {
    return new ZipFile(file.toFile());
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
        path(entryName),
        Math.max(entry.getSize(), 0),
        Member.Obstacle.NONE,
        () -> unpacked(zip.getInputStream(entry)),
        progress -> new CountingInputStream(reopened(entryName), progress));
  }

  private InputStream reopened(String entryName) throws IOException {
    ZipFile zip = zip();
    ZipEntry entry = zip.getEntry(entryName);
    if (entry == null) {
      zip.close();
      throw broken();
    }
    return unpacked(zip.getInputStream(entry), zip);
  }

  @Override
  public Optional<InputStream> open(String path) throws IOException {
    ZipFile zip = opened();
    ZipEntry entry = zip.getEntry(entryName(path));
    return entry == null || entry.isDirectory()
        ? Optional.empty()
        : Optional.of(whole(zip.getInputStream(entry), entry.getSize(), entry.getCrc()));
  }

  @Override
  public OptionalLong size(String path) throws IOException {
    ZipEntry entry = opened().getEntry(entryName(path));
    return entry == null || entry.isDirectory()
        ? OptionalLong.empty()
        : OptionalLong.of(Math.max(entry.getSize(), 0));
  }
}
