package dev.pressport.source.file;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Date;
import java.util.regex.Pattern;
import org.apache.commons.compress.archivers.ArchiveEntry;
import org.apache.commons.compress.archivers.ArchiveInputStream;
import org.jspecify.annotations.Nullable;

/**
 * An archive of All-in-One WP Migration. Before each file stands a block of 4377 bytes with its
 * name (255), its size (14) and time (12) in decimal digits, and its folder (4096), all padded with
 * NUL; a block without a name ends the archive:
 * lib/vendor/servmask/archiver/class-ai1wm-archiver.php.
 */
final class WpressStream extends ArchiveInputStream<WpressStream.Entry> {
  /** The length of the block before a file, in bytes. */
  static final int BLOCK = 4377;

  private static final int SIZE = 255;
  private static final int TIME = 269;
  private static final int FOLDER = 281;
  private static final Pattern NUMBER = Pattern.compile("\\d{1,14}");

  private long left;

  /** A file in the archive. */
  record Entry(String name, long size, long seconds) implements ArchiveEntry {
    @Override
    public String getName() {
      return name;
    }

    @Override
    public long getSize() {
      return size;
    }

    @Override
    public boolean isDirectory() {
      return false;
    }

    @Override
    @SuppressWarnings("JavaUtilDate")
    public Date getLastModifiedDate() {
      return new Date(seconds * 1000);
    }
  }

  WpressStream(InputStream in) {
    super(in, StandardCharsets.UTF_8.name());
  }

  /** Returns whether a file that begins with these bytes is a .wpress archive. */
  static boolean matches(byte[] head) {
    return head.length >= BLOCK && head[0] != 0 && entry(head) != null;
  }

  private static @Nullable Entry entry(byte[] block) {
    String name = field(block, 0, SIZE);
    String size = field(block, SIZE, TIME);
    String time = field(block, TIME, FOLDER);
    String folder = field(block, FOLDER, BLOCK);
    if (name.isEmpty() || !NUMBER.matcher(size).matches() || !NUMBER.matcher(time).matches()) {
      return null;
    }
    String path = folder.isEmpty() || folder.equals(".") ? name : folder + "/" + name;
    return new Entry(path, Long.parseLong(size), Long.parseLong(time));
  }

  private static String field(byte[] block, int from, int to) {
    String field = new String(block, from, to - from, StandardCharsets.UTF_8);
    int end = field.indexOf('\0');
    return end < 0 ? field : field.substring(0, end);
  }

  @Override
  public @Nullable Entry getNextEntry() throws IOException {
    in.skipNBytes(left);
    left = 0;
    byte[] block = in.readNBytes(BLOCK);
    if (block.length < BLOCK) {
      throw new EOFException("the archive has no end");
    }
    if (block[0] == 0) {
      return null;
    }
    Entry entry = entry(block);
    if (entry == null) {
      throw new IOException("no file begins where one should");
    }
    left = entry.size();
    return entry;
  }

  @Override
  public int read(byte[] target, int from, int count) throws IOException {
    if (left == 0) {
      return -1;
    }
    int n = in.read(target, from, (int) Math.min(count, left));
    if (n < 0) {
      throw new EOFException("the archive ends in a file");
    }
    left -= n;
    return n;
  }
}
