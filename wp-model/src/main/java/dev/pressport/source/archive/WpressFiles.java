package dev.pressport.source.archive;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Archives of All-in-One WP Migration, {@code .wpress}. Before each file stands a block of 4377
 * bytes with its name (255), its size (14) and time (12) in decimal digits, its folder (4088) and,
 * since version 7.103, its CRC-32 (8), all padded with NUL; a block without a name ends the
 * archive: lib/vendor/servmask/archiver/class-ai1wm-archiver.php.
 */
final class WpressFiles implements ArchiveReader {
  private static final int BLOCK = 4377;
  private static final int SIZE = 255;
  private static final int TIME = 269;
  private static final int FOLDER = 281;
  private static final int CHECKSUM = 4369;
  private static final int LONGEST_PACKAGE = 1 << 24;
  private static final Pattern NUMBER = Pattern.compile("\\d{1,14}");
  private static final Pattern HASH = Pattern.compile("[0-9a-f]{8}");

  /** The block before a file. */
  private record Header(String path, long size, long checksum) {}

  @Override
  public boolean matches(byte[] head, String path) {
    return head.length >= BLOCK && head[0] != 0 && header(head) != null;
  }

  @Override
  public void list(ArchiveFile file, Secret secret, Consumer<PackedFile> files) throws IOException {
    try (ForwardStream in = file.open()) {
      WpressPackage known = WpressPackage.NONE;
      for (byte[] block = in.bytes(BLOCK); block[0] != 0; block = in.bytes(BLOCK)) {
        Header header = header(block);
        if (header == null) {
          throw new IOException("no file begins where one should");
        }
        long at = in.position();
        if (header.path().equals(WpressPackage.NAME) && at + header.size() <= file.size()) {
          known = WpressPackage.of(in.bytes(length(header)), secret);
          files.accept(packed(header, header.size(), at, PackedFile.Packing.NONE));
        } else {
          list(in, header, known, file, files);
        }
      }
    }
  }

  @Override
  public Optional<String> description() {
    return Optional.of(WpressPackage.NAME);
  }

  @Override
  public Map<String, String> options(byte[] description) {
    return WpressPackage.options(description);
  }

  private static int length(Header header) throws IOException {
    if (header.size() > LONGEST_PACKAGE) {
      throw new IOException("package.json is too long");
    }
    return (int) header.size();
  }

  private static void list(
      ForwardStream in,
      Header header,
      WpressPackage known,
      ArchiveFile file,
      Consumer<PackedFile> files)
      throws IOException {
    long at = in.position();
    long left = file.size() - at;
    PackedFile.Packing packing = known.packing(header.path());
    long size = Math.min(header.size(), left);
    try {
      if (packing instanceof PhpChunks chunks && header.size() <= left) {
        size = chunks.size(in, header.size());
      }
      files.accept(packed(header, size, at, packing));
    } catch (IOException e) {
      files.accept(packed(header, size, at, packing));
      throw e;
    }
    in.skipTo(at + header.size());
  }

  private static PackedFile packed(Header header, long size, long at, PackedFile.Packing packing) {
    return new PackedFile(header.path(), size, true, header.checksum(), at, header.size(), packing);
  }

  private static @Nullable Header header(byte[] block) {
    String name = field(block, 0, SIZE);
    String size = field(block, SIZE, TIME);
    String time = field(block, TIME, FOLDER);
    String folder = field(block, FOLDER, CHECKSUM);
    String checksum = field(block, CHECKSUM, BLOCK);
    if (name.isEmpty() || !NUMBER.matcher(size).matches() || !NUMBER.matcher(time).matches()) {
      return null;
    }
    return new Header(
        folder.isEmpty() || folder.equals(".") ? name : folder + "/" + name,
        Long.parseLong(size),
        HASH.matcher(checksum).matches() ? Long.parseLong(checksum, 16) : PackedFile.NO_CHECKSUM);
  }

  private static String field(byte[] block, int from, int to) {
    int end = from;
    while (end < to && block[end] != 0) {
      end++;
    }
    return new String(block, from, end - from, StandardCharsets.UTF_8);
  }
}
