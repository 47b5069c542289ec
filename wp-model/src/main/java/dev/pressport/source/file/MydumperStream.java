package dev.pressport.source.file;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Date;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.commons.compress.archivers.ArchiveEntry;
import org.apache.commons.compress.archivers.ArchiveInputStream;
import org.jspecify.annotations.Nullable;

/**
 * The files of a dump in one stream, as {@code mydumper --stream} writes them. Before each file
 * stands an empty line, and then a line {@code -- NAME SIZE}: src/mydumper/mydumper_stream.c.
 */
final class MydumperStream extends ArchiveInputStream<MydumperStream.Entry> {
  private static final int LONGEST_LINE = 1024;

  private static final Pattern HEADER = Pattern.compile("\n-- ([^\\s/]++) (\\d{1,18})");

  /** The names of what mydumper writes, for example {@code one.wp_posts.00000.sql.zst}. */
  private static final Pattern NAME =
      Pattern.compile("metadata(?:\\.\\w++)*+|.+\\.(?:sql|dat)(?:\\.\\w++)?");

  private long left;

  /** A file in the stream. */
  record Entry(String name, long size) implements ArchiveEntry {
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
      return new Date(0);
    }
  }

  MydumperStream(InputStream in) {
    super(in, StandardCharsets.UTF_8.name());
  }

  /** Returns whether a file that begins with these bytes is such a stream. */
  static boolean matches(byte[] head) {
    String start = new String(head, StandardCharsets.UTF_8);
    Matcher header = HEADER.matcher(start);
    return header.lookingAt()
        && NAME.matcher(header.group(1)).matches()
        && start.startsWith("\n", header.end());
  }

  @Override
  public @Nullable Entry getNextEntry() throws IOException {
    in.skipNBytes(left);
    left = 0;
    int first = in.read();
    if (first < 0) {
      return null;
    }
    StringBuilder line = new StringBuilder().append((char) first);
    for (int octet = in.read(); octet != '\n'; octet = in.read()) {
      if (octet < 0) {
        throw new EOFException("the stream ends before a file");
      }
      line.append((char) octet);
      if (line.length() > LONGEST_LINE) {
        throw new IOException("no file begins where one should");
      }
    }
    Matcher header = HEADER.matcher(line);
    if (!header.matches()) {
      throw new IOException("no file begins where one should");
    }
    byte[] name = header.group(1).getBytes(StandardCharsets.ISO_8859_1);
    left = Long.parseLong(header.group(2));
    return new Entry(new String(name, StandardCharsets.UTF_8), left);
  }

  @Override
  public int read(byte[] target, int from, int count) throws IOException {
    if (left == 0) {
      return -1;
    }
    int n = in.read(target, from, (int) Math.min(count, left));
    if (n < 0) {
      throw new EOFException("the stream ends in a file");
    }
    left -= n;
    return n;
  }
}
