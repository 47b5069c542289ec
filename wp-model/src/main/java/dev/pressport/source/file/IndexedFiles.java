package dev.pressport.source.file;

import dev.pressport.source.ArchivePassword;
import dev.pressport.source.SourceUnreadable;
import dev.pressport.source.archive.PackedFile;
import dev.pressport.source.archive.PluginFormat;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/** The files in an archive of a plugin's own format, opened where they lie. */
final class IndexedFiles implements Container {
  private static final int LONGEST_DESCRIPTION = 1 << 24;

  private final String name;
  private final @Nullable Document packed;
  private final long limit;
  private @Nullable Path file;
  private final PluginFormat format;
  private final ArchivePassword password;
  private @Nullable Listing listing;

  /**
   * The files of the archive.
   *
   * @param byPath those that can be opened, the last of each path
   * @param whole whether these are all; false when the archive ends in the middle
   */
  private record Listing(List<Placed> files, Map<String, PackedFile> byPath, boolean whole) {}

  private record Placed(String path, PackedFile file) {}

  /**
   * @param name of the archive, for people
   */
  IndexedFiles(String name, Path file, PluginFormat format, ArchivePassword password) {
    this.name = name;
    this.packed = null;
    this.limit = 0;
    this.file = file;
    this.format = format;
    this.password = password;
  }

  /**
   * Creates the files of an archive that is packed, or lies in another one: it is copied when it is
   * read, as only a file can be read at any place.
   *
   * @param packed its bytes, unpacked
   * @param limit the size of the file that holds it, above which it may not grow without bounds
   */
  IndexedFiles(Document packed, long limit, PluginFormat format, ArchivePassword password) {
    this.name = packed.name();
    this.packed = packed;
    this.limit = limit;
    this.format = format;
    this.password = password;
  }

  private Path file() throws IOException {
    Path known = file;
    if (known == null) {
      known = Files.createTempFile("pressport", ".archive");
      known.toFile().deleteOnExit();
      Document from = Objects.requireNonNull(packed);
      try (InputStream in = new UnpackedStream(name, from.opener().open(read -> {}), limit)) {
        Files.copy(in, known, StandardCopyOption.REPLACE_EXISTING);
      }
      file = known;
    }
    return known;
  }

  private Listing listing() throws IOException {
    Listing known = listing;
    if (known == null) {
      known = list();
      listing = known;
    }
    return known;
  }

  private Listing list() throws IOException {
    List<PackedFile> found = new ArrayList<>();
    boolean whole = true;
    try {
      format.list(name, file(), password, found::add);
    } catch (SourceUnreadable e) {
      throw e;
    } catch (IOException e) {
      if (found.isEmpty()) {
        throw FileRefusal.of(e, name);
      }
      whole = false;
    }
    long length = Files.size(file());
    List<Placed> files = new ArrayList<>();
    Map<String, PackedFile> byPath = new HashMap<>();
    long stored = 0;
    long bytes = 0;
    for (PackedFile one : found) {
      if (one.at() > length) {
        whole = false;
        continue;
      }
      String path = MemberPath.of(name, one.name());
      files.add(new Placed(path, one));
      byPath.put(path, one);
      stored += Math.min(one.stored(), length - one.at());
      bytes += one.stored() > length - one.at() ? 0 : one.size();
      whole &= one.stored() <= length - one.at();
      UnpackedStream.refuseBomb(name, bytes, length);
    }
    if (stored > length) {
      // Files that share bytes are a bomb, too.
      throw new SourceUnreadable(FileRefusal.ARCHIVE_BOMB, name);
    }
    return new Listing(files, byPath, whole);
  }

  @Override
  public boolean each(Visitor visitor) throws IOException {
    Listing all = listing();
    for (Placed placed : all.files()) {
      if (!visitor.file(member(placed))) {
        return true;
      }
    }
    return all.whole();
  }

  /** Returns WordPress's options that the archive has beside its dump, by name. */
  Map<String, String> options() throws IOException {
    Optional<InputStream> description =
        format.description().isEmpty() ? Optional.empty() : open(format.description().get());
    if (description.isEmpty()) {
      return Map.of();
    }
    try (InputStream in = description.get()) {
      return format.options(in.readNBytes(LONGEST_DESCRIPTION));
    } catch (DamagedFileException e) {
      return Map.of();
    }
  }

  private Member member(Placed placed) throws IOException {
    return new Member(
        placed.path(),
        shown(placed.file()),
        Member.Obstacle.NONE,
        () -> unpacked(placed.file()),
        progress -> new CountingInputStream(unpacked(placed.file()), progress));
  }

  private UnpackedStream unpacked(PackedFile packed) throws IOException {
    return new UnpackedStream(name, PluginFormat.open(file(), packed), Files.size(file()));
  }

  @Override
  public Optional<InputStream> open(String path) throws IOException {
    PackedFile packed = listing().byPath().get(path);
    return packed == null
        ? Optional.empty()
        : Optional.of(
            new WholeStream(
                unpacked(packed),
                packed.sized() ? packed.size() : WholeStream.UNKNOWN,
                packed.checksum()));
  }

  @Override
  public OptionalLong size(String path) throws IOException {
    PackedFile packed = listing().byPath().get(path);
    return packed == null ? OptionalLong.empty() : OptionalLong.of(shown(packed));
  }

  /** Returns the size of a file, which an archive that ends in it may have no more. */
  private long shown(PackedFile packed) throws IOException {
    long left = Files.size(file()) - packed.at();
    return packed.stored() > left ? Math.min(packed.size(), left) : packed.size();
  }

  @Override
  public void close() throws IOException {
    if (packed != null && file != null) {
      Files.deleteIfExists(file);
      file = null;
    }
  }
}
