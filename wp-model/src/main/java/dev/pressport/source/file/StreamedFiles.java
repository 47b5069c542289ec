package dev.pressport.source.file;

import dev.pressport.source.SourceUnreadable;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Predicate;
import org.apache.commons.compress.archivers.ArchiveEntry;
import org.apache.commons.compress.archivers.ArchiveInputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.jspecify.annotations.Nullable;

/** The files in an archive without a list of contents: each look at one reads all before it. */
final class StreamedFiles implements Container {
  private final String name;
  private final Document archive;
  private final long size;
  private final CompressionFormat compression;
  private final ArchiveFormat format;
  private @Nullable Map<String, Long> sizes;

  /**
   * @param archive its bytes, as they are
   * @param size of the file that holds it, above which it may not grow without bounds
   */
  StreamedFiles(Document archive, long size, CompressionFormat compression, ArchiveFormat format) {
    this.name = archive.name();
    this.archive = archive;
    this.size = size;
    this.compression = compression;
    this.format = format;
  }

  /** An archive that is a file. */
  StreamedFiles(String name, Path file, CompressionFormat compression, ArchiveFormat format)
      throws IOException {
    this(
        new Document(name, Files.size(file), progress -> Files.newInputStream(file)),
        Files.size(file),
        compression,
        format);
  }

  /** The name of the archive, for people. */
  String name() {
    return name;
  }

  private InputStream bytes() throws IOException {
    return compression.unpacked(name, archive.opener().open(read -> {}), size);
  }

  /** Looks at all files, and remembers the sizes of those that could be uploads. */
  @Override
  public boolean each(Visitor visitor) throws IOException {
    Map<String, Long> seen = new HashMap<>();
    Map<String, ArchiveEntry> unsized = new HashMap<>();
    boolean[] all = {true};
    boolean whole =
        read(
            (entry, member, number) -> {
              if (member.obstacle() == Member.Obstacle.NONE
                  && ServedFiles.isServed(member.path())) {
                seen.put(member.path(), member.bytes());
                if (entry.getSize() < 0) {
                  unsized.put(member.path(), entry);
                }
              }
              all[0] = visitor.file(member);
              return all[0];
            });
    // In a zip without its list of contents the size of a file often comes after it.
    unsized.forEach((path, entry) -> seen.put(path, Math.max(entry.getSize(), 0)));
    sizes = all[0] ? seen : sizes;
    return whole;
  }

  private interface NumberedVisitor {
    boolean file(ArchiveEntry entry, Member member, long number) throws IOException;
  }

  private boolean read(NumberedVisitor visitor) throws IOException {
    LastBytes bytes = new LastBytes(bytes());
    try (ArchiveInputStream<?> in = format.open(bytes)) {
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
          return format != ArchiveFormat.ZIP || bytes.endZip();
        }
        if (isFile(entry) && !visitor.file(entry, member(in, entry, number), number)) {
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
        () -> unpacked(new Unclosed(in)),
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

  private UnpackedStream unpacked(InputStream in) throws IOException {
    return new UnpackedStream(name, in, size);
  }

  /** Opens a file while it is being shown; its stream fails when it is damaged. */
  InputStream whole(Member member) throws IOException {
    return whole((UnpackedStream) member.content().open(), member.bytes());
  }

  private InputStream whole(UnpackedStream in, long bytes) {
    // A zip without its list of contents often gives the size behind the file.
    long known = format == ArchiveFormat.ZIP ? WholeStream.UNKNOWN : bytes;
    return new WholeStream(in, known, WholeStream.UNKNOWN);
  }

  /**
   * Refuses the archive when its files are impossibly large.
   *
   * @param bytes of all files
   */
  void refuseBomb(long bytes) throws IOException {
    UnpackedStream.refuseBomb(name, bytes, size);
  }

  private UnpackedStream reopened(long number) throws IOException {
    ArchiveInputStream<?> in = format.open(bytes());
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
    return unpacked(in);
  }

  private record Place(long number, long bytes) {}

  @Override
  public Optional<InputStream> open(String path) throws IOException {
    AtomicReference<@Nullable Place> found = new AtomicReference<>();
    read(
        (entry, member, number) -> {
          if (member.path().equals(path) && member.obstacle() == Member.Obstacle.NONE) {
            found.set(new Place(number, member.bytes()));
          }
          return found.get() == null;
        });
    Place place = found.get();
    return place == null
        ? Optional.empty()
        : Optional.of(whole(reopened(place.number()), place.bytes()));
  }

  @Override
  public OptionalLong size(String path) throws IOException {
    if (sizes == null) {
      each(member -> true);
    }
    Long found = sizes == null ? null : sizes.get(path);
    return found == null ? OptionalLong.empty() : OptionalLong.of(found);
  }

  @Override
  public Container unpackedInto(Path folder, Predicate<String> wanted) {
    return new UnpackedFiles(this, wanted, folder);
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
