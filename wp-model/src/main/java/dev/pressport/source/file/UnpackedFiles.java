package dev.pressport.source.file;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * The files of an archive that can only be read from its beginning, unpacked when the first is
 * opened. They are stored under numbers, so that no name of the archive becomes a name of the disk.
 */
final class UnpackedFiles implements Container {
  private static final int PER_FOLDER = 1000;

  /** The number of a file that is damaged in the archive. */
  private static final long DAMAGED = -1;

  private final StreamedFiles archive;
  private final Predicate<String> wanted;
  private final Path folder;
  private @Nullable Map<String, Long> numbers;
  private long copied;
  private long bytes;

  /**
   * @param wanted whether to unpack the file with a path
   */
  UnpackedFiles(StreamedFiles archive, Predicate<String> wanted, Path folder) {
    this.archive = archive;
    this.wanted = wanted;
    this.folder = folder;
  }

  @Override
  public boolean each(Visitor visitor) throws IOException {
    return archive.each(visitor);
  }

  @Override
  public OptionalLong size(String path) throws IOException {
    return archive.size(path);
  }

  @Override
  public Optional<InputStream> open(String path) throws IOException {
    Long number = numbers().get(path);
    if (number == null) {
      return Optional.empty();
    }
    if (number == DAMAGED) {
      throw new DamagedFileException();
    }
    return Optional.of(new BufferedInputStream(Files.newInputStream(file(number))));
  }

  private Map<String, Long> numbers() throws IOException {
    Map<String, Long> known = numbers;
    if (known == null) {
      known = unpack();
      numbers = known;
    }
    return known;
  }

  private Map<String, Long> unpack() throws IOException {
    Map<String, Long> unpacked = new HashMap<>();
    archive.each(
        member -> {
          if (member.obstacle() == Member.Obstacle.NONE && wanted.test(member.path())) {
            unpacked.put(member.path(), copy(member) ? copied++ : DAMAGED);
          }
          return true;
        });
    return unpacked;
  }

  private boolean copy(Member member) throws IOException {
    Path file = file(copied);
    Files.createDirectories(file.getParent());
    try (InputStream in = archive.whole(member)) {
      bytes += Files.copy(in, file, StandardCopyOption.REPLACE_EXISTING);
    } catch (DamagedFileException e) {
      return false;
    }
    archive.refuseBomb(bytes);
    return true;
  }

  private Path file(long number) {
    return folder.resolve(Long.toString(number / PER_FOLDER)).resolve(Long.toString(number));
  }

  @Override
  public void close() {
    archive.close();
  }
}
