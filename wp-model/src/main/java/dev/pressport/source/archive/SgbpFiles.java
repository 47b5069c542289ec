package dev.pressport.source.archive;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/**
 * Backups of JetBackup, once Backup Guard, {@code .sgbp}: files without names, each a header of
 * four bytes and deflated pieces. At the end stand the version, facts of the site, the list of
 * files, and the distance back to the version: lib/BackupGuard/Core/SGBGArchive.php.
 */
final class SgbpFiles implements ArchiveReader {
  private static final int LATEST_VERSION = 5;
  private static final int FOOTER = 13;
  private static final int FILE_HEADER = 4;

  /** A checksum and the length of a name, which are zero behind an empty file. */
  private static final int LIST_HEADER = 6;

  private static final int LONGEST_FACTS = 1 << 24;

  /** The plugin's own folder among the uploads, which has the dump. */
  private static final Pattern OWN =
      Pattern.compile("(?:.*?/)?uploads/((?:jetbackup|backup[-_]?guard)/.*+)", Pattern.DOTALL);

  @Override
  public boolean matches(byte[] head, ArchiveFile file) throws IOException {
    if (!begins(head)) {
      return false;
    }
    long footer = footer(file);
    if (footer < 0) {
      return false;
    }
    ByteBuffer start = buffer(file.bytes(footer, FOOTER));
    int version = start.get();
    long facts = start.getInt() & 0xffffffffL;
    return version > 0
        && version <= LATEST_VERSION
        && footer + FOOTER + facts <= file.size()
        && (facts == 0 || start.get() == '{');
  }

  private static boolean begins(byte[] head) {
    return head.length >= FOOTER && head[0] == 0 && head[1] == 0 && head[2] == 0 && head[3] == 0;
  }

  @Override
  public boolean matches(byte[] head, String path) {
    return begins(head) && path.toLowerCase(Locale.ROOT).endsWith(".sgbp");
  }

  /** Returns the position of the footer; negative when there is none. */
  private static long footer(ArchiveFile file) throws IOException {
    long length = buffer(file.bytes(file.size() - 4, 4)).getInt() & 0xffffffffL;
    return length < FOOTER ? -1 : file.size() - length;
  }

  private static ByteBuffer buffer(byte[] bytes) {
    return ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
  }

  @Override
  public void list(ArchiveFile file, Secret secret, Consumer<PackedFile> files) throws IOException {
    long footer = footer(file);
    long end = file.size() - 4;
    try (ForwardStream in = file.open()) {
      in.skipTo(footer + 1);
      long facts = number(in, 4);
      if (facts > LONGEST_FACTS) {
        throw new IOException("the facts of the site are too long");
      }
      in.skipTo(in.position() + facts);
      long left = number(in, 4);
      while (left > 0 && in.position() + LIST_HEADER < end) {
        in.bytes(4);
        int length = (int) number(in, 2);
        if (length > 0) {
          list(in, length, footer, files);
          left--;
        }
      }
      if (left > 0) {
        throw new IOException("the list of files is too short");
      }
    }
  }

  private static void list(ForwardStream in, int length, long footer, Consumer<PackedFile> files)
      throws IOException {
    String path = new String(in.bytes(length), StandardCharsets.UTF_8);
    long at = number(in, 8);
    long stored = number(in, 8);
    long size = number(in, 8);
    long pieces = number(in, 4);
    in.skipTo(in.position() + 16 * pieces);
    if (at < 0 || stored < 0 || size < 0 || at > footer || stored > footer - at - FILE_HEADER) {
      throw new IOException("a file does not lie before the list of files");
    }
    if (!path.endsWith("/")) {
      files.accept(
          new PackedFile(
              OWN.matcher(path).replaceFirst("$1"),
              size,
              true,
              PackedFile.NO_CHECKSUM,
              at + FILE_HEADER,
              stored,
              DeflatedRuns::new));
    }
  }

  private static long number(ForwardStream in, int bytes) throws IOException {
    return buffer(Arrays.copyOf(in.bytes(bytes), 8)).getLong();
  }
}
