package dev.pressport.source.file;

import dev.pressport.source.SourceUnreadable;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.apache.commons.compress.archivers.ArchiveEntry;
import org.apache.commons.compress.archivers.ArchiveInputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.jspecify.annotations.Nullable;

/** The files in an archive without a list of contents: each look at one reads all before it. */
final class StreamedFiles implements Container {
  private final String name;
  private final Path file;
  private final CompressionFormat compression;
  private final ArchiveFormat format;

  /**
   * @param name of the archive, for people
   */
  StreamedFiles(String name, Path file, CompressionFormat compression, ArchiveFormat format) {
    this.name = name;
    this.file = file;
    this.compression = compression;
    this.format = format;
  }

  private ArchiveInputStream<?> archive() throws IOException {
    return format.open(ArchiveFormat.unpacked(name, file, compression));
  }

  @Override
  public boolean each(Visitor visitor) throws IOException {
    try (ArchiveInputStream<?> in = archive()) {
      for (long number = 0; ; number++) {
        ArchiveEntry entry;
        try {
          entry = in.getNextEntry();
        } catch (SourceUnreadable e) {
          throw e;
        } catch (IOException | IllegalArgumentException e) {
          return number == 0 ? broken() : false;
        }
        if (entry == null) {
          return format != ArchiveFormat.ZIP;
        }
        if (isFile(entry) && !visitor.file(member(in, entry, number))) {
          return true;
        }
      }
    }
  }

  private boolean broken() throws SourceUnreadable {
    throw new SourceUnreadable(FileRefusal.BROKEN_ARCHIVE, name);
  }

  private static boolean isFile(ArchiveEntry entry) {
    return entry instanceof TarArchiveEntry tar
        ? tar.isFile() || isLink(tar)
        : !entry.isDirectory();
  }

  private static boolean isLink(TarArchiveEntry entry) {
    return entry.isSymbolicLink() || entry.isLink();
  }

  private Member member(ArchiveInputStream<?> in, ArchiveEntry entry, long number)
      throws IOException {
    return new Member(
        MemberPath.of(name, entry.getName()),
        Math.max(entry.getSize(), 0),
        obstacle(in, entry),
        () -> whole(new Unclosed(in)),
        progress -> new CountingInputStream(reopened(number), progress));
  }

  private static Member.Obstacle obstacle(ArchiveInputStream<?> in, ArchiveEntry entry) {
    if (entry instanceof TarArchiveEntry tar && isLink(tar)) {
      return Member.Obstacle.LINK;
    }
    if (entry instanceof ZipArchiveEntry zip && zip.getGeneralPurposeBit().usesEncryption()) {
      return Member.Obstacle.ENCRYPTED;
    }
    return readable(in, entry) ? Member.Obstacle.NONE : Member.Obstacle.UNKNOWN;
  }

  @SuppressWarnings("unchecked")
  private static <E extends ArchiveEntry> boolean readable(
      ArchiveInputStream<E> in, ArchiveEntry entry) {
    return in.canReadEntryData(entry);
  }

  private InputStream whole(InputStream in) throws IOException {
    return new UnpackedStream(name, in, Files.size(file));
  }

  private InputStream reopened(long number) throws IOException {
    ArchiveInputStream<?> in = archive();
    try {
      for (long i = 0; i <= number; i++) {
        if (in.getNextEntry() == null) {
          broken();
        }
      }
    } catch (IOException | IllegalArgumentException e) {
      in.close();
      throw new SourceUnreadable(FileRefusal.BROKEN_ARCHIVE, name);
    }
    return whole(in);
  }

  @Override
  public Optional<InputStream> open(String path) throws IOException {
    Found found = new Found();
    each(
        member -> {
          if (member.path().equals(path) && member.obstacle() == Member.Obstacle.NONE) {
            found.opener = member.opener();
          }
          return found.opener == null;
        });
    Document.Opener opener = found.opener;
    return opener == null ? Optional.empty() : Optional.of(opener.open(read -> {}));
  }

  private static final class Found {
    private Document.@Nullable Opener opener;
  }

  @Override
  public void close() {
    // Each reading closes its own file.
  }

  /** Ends with the file that is being shown, and leaves the archive open for the next. */
  private static final class Unclosed extends FilterInputStream {
    Unclosed(InputStream in) {
      super(in);
    }

    @Override
    public void close() {
      // The archive goes on.
    }
  }
}
