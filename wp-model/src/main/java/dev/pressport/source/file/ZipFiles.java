package dev.pressport.source.file;

import dev.pressport.source.SourceUnreadable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Enumeration;
import java.util.Iterator;
import java.util.Optional;
import java.util.OptionalLong;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.jspecify.annotations.Nullable;

/** The files in a zip, by its list of contents. */
final class ZipFiles extends ZipContainer<ZipFile> {
  /**
   * @param name of the zip, for people
   */
  ZipFiles(String name, Path file) {
    super(name, file);
  }

  /**
   * Returns whether the central directory is present, and leaves the zip open for the first use.
   */
  boolean isWhole() throws IOException {
    try {
      opened();
      return true;
    } catch (SourceUnreadable e) {
      return false;
    }
  }

  @Override
  ZipFile zip(Path file) throws IOException {
    return ZipFile.builder().setPath(file).get();
  }

  @Override
  public boolean each(Visitor visitor) throws IOException {
    ZipFile zip = opened();
    try {
      for (Enumeration<ZipArchiveEntry> entries = zip.getEntries(); entries.hasMoreElements(); ) {
        ZipArchiveEntry entry = entries.nextElement();
        if (!entry.isDirectory() && !visitor.file(member(zip, entry))) {
          break;
        }
      }
    } finally {
      close();
    }
    return true;
  }

  private Member member(ZipFile zip, ZipArchiveEntry entry) throws IOException {
    String entryName = entry.getName();
    int before = before(zip, entry);
    return new Member(
        path(entryName),
        Math.max(entry.getSize(), 0),
        obstacle(zip, entry),
        () -> unpacked(zip.getInputStream(entry)),
        progress -> new CountingInputStream(reopened(entryName, before), progress));
  }

  /** Returns the number of earlier files of the same name. */
  private static int before(ZipFile zip, ZipArchiveEntry entry) {
    int before = 0;
    for (ZipArchiveEntry same : zip.getEntries(entry.getName())) {
      if (same.getLocalHeaderOffset() == entry.getLocalHeaderOffset()) {
        return before;
      }
      before++;
    }
    return before;
  }

  private static Member.Obstacle obstacle(ZipFile zip, ZipArchiveEntry entry) {
    if (entry.isUnixSymlink()) {
      return Member.Obstacle.LINK;
    }
    if (entry.getGeneralPurposeBit().usesEncryption()) {
      return Member.Obstacle.ENCRYPTED;
    }
    return zip.canReadEntryData(entry) ? Member.Obstacle.NONE : Member.Obstacle.UNKNOWN;
  }

  private InputStream reopened(String entryName, int before) throws IOException {
    ZipFile zip = zip();
    Iterator<ZipArchiveEntry> entries = zip.getEntries(entryName).iterator();
    for (int i = 0; i < before && entries.hasNext(); i++) {
      entries.next();
    }
    if (!entries.hasNext()) {
      zip.close();
      throw broken();
    }
    return unpacked(zip.getInputStream(entries.next()), zip);
  }

  @Override
  public Optional<InputStream> open(String path) throws IOException {
    ZipArchiveEntry entry = entry(path);
    return entry == null
        ? Optional.empty()
        : Optional.of(whole(opened().getInputStream(entry), entry.getSize(), entry.getCrc()));
  }

  @Override
  public OptionalLong size(String path) throws IOException {
    ZipArchiveEntry entry = entry(path);
    return entry == null ? OptionalLong.empty() : OptionalLong.of(Math.max(entry.getSize(), 0));
  }

  private @Nullable ZipArchiveEntry entry(String path) throws IOException {
    ZipFile zip = opened();
    for (ZipArchiveEntry entry : zip.getEntries(entryName(path))) {
      if (!entry.isDirectory() && obstacle(zip, entry) == Member.Obstacle.NONE) {
        return entry;
      }
    }
    return null;
  }
}
