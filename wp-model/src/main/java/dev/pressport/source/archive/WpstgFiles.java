package dev.pressport.source.archive;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Backups of WP STAGING, {@code .wpstg}. Version 2 begins with a block of 512 characters: {@code
 * wpstg}, the version, and the places of the list of files and of the facts of the site. Each file
 * stands behind a header, which the list repeats: Backup/BackupHeader.php, Backup/FileHeader.php.
 * Version 1 has the list alone, and its place in the last line: Backup/BackupFileIndex.php.
 */
final class WpstgFiles implements ArchiveReader {
  private static final String MAGIC = "wpstg\0\0\0";

  /** Version 1 begins with an address in binary digits. */
  private static final String MAGIC_1 = "01101000 01110100 01110100 01110000";

  private static final int HEADER = 512;
  private static final int LIST_START = 16;
  private static final int LIST_END = 32;
  private static final int LONGEST_LINE = 1 << 16;
  private static final int LONGEST_END = 1 << 20;

  private static final Pattern LINE_1 =
      Pattern.compile("(.+)\\|(\\d{1,15}):(\\d{1,15})(?::([01]))?", Pattern.DOTALL);
  private static final Pattern LIST_1 =
      Pattern.compile("\"headerStart\":\"?(\\d{1,15})\"?,\"headerEnd\":\"?(\\d{1,15})\"?[,}]");

  /** The folders at the beginning of paths: Framework/Filesystem/PathIdentifier.php. */
  private static final Map<String, String> FOLDERS =
      Map.of(
          "wpstg_a_", "",
          "wpstg_c_", "wp-content/",
          "wpstg_p_", "wp-content/plugins/",
          "wpstg_t_", "wp-content/themes/",
          "wpstg_m_", "wp-content/mu-plugins/",
          "wpstg_u_", "wp-content/uploads/",
          "wpstg_l_", "wp-content/languages/");

  private static final int FOLDER_LENGTH = 8;

  /** The dump, which the plugin keeps among the uploads. */
  private static final Pattern DUMP =
      Pattern.compile("(?:.*/)?([^/]+\\.wpstgdb(?:\\.\\d+)?\\.sql)", Pattern.DOTALL);

  @Override
  public boolean matches(byte[] head, String path) {
    String start = new String(head, StandardCharsets.ISO_8859_1);
    return start.startsWith(MAGIC) || start.startsWith(MAGIC_1);
  }

  @Override
  public void list(ArchiveFile file, Secret secret, Consumer<PackedFile> files) throws IOException {
    byte[] header = file.bytes(0, HEADER);
    String start = new String(header, StandardCharsets.ISO_8859_1);
    if (start.startsWith(MAGIC_1)) {
      listFirstVersion(file, files);
      return;
    }
    if (header.length < HEADER) {
      throw ForwardStream.cut();
    }
    long from = WpstgHeader.number(start, LIST_START, 8);
    long to = WpstgHeader.number(start, LIST_END, 8);
    if (from > HEADER && to >= from && to <= file.size()) {
      listContents(file, from, to, files);
    } else {
      listHeaders(file, files);
    }
  }

  private static void listContents(ArchiveFile file, long from, long to, Consumer<PackedFile> files)
      throws IOException {
    try (ForwardStream in = file.open()) {
      in.skipTo(from);
      while (in.position() < to) {
        String line = line(in);
        if (!line.isBlank()) {
          WpstgHeader header = WpstgHeader.ofList(line);
          files.accept(packed(header, header.start() + header.length() + 1));
        }
      }
    }
  }

  /** Reads what is left when the list is missing. */
  private static void listHeaders(ArchiveFile file, Consumer<PackedFile> files) throws IOException {
    try (ForwardStream in = file.open()) {
      in.skipTo(HEADER);
      while (true) {
        String line = line(in);
        if (!line.isEmpty()) {
          WpstgHeader header = WpstgHeader.ofFile(line);
          long at = in.position();
          files.accept(packed(header, at));
          in.skipTo(at + header.stored());
        }
      }
    }
  }

  private static PackedFile packed(WpstgHeader header, long at) {
    return new PackedFile(
        path(header.path()),
        header.size(),
        true,
        header.checksum(),
        at,
        header.stored(),
        header.isPacked() ? WpstgChunks::new : PackedFile.Packing.NONE);
  }

  private static void listFirstVersion(ArchiveFile file, Consumer<PackedFile> files)
      throws IOException {
    long from = Math.max(file.size() - LONGEST_END, 0);
    String end = new String(file.bytes(from, LONGEST_END), StandardCharsets.ISO_8859_1);
    Matcher list = LIST_1.matcher(end);
    if (!list.find()) {
      throw ForwardStream.cut();
    }
    long to = Math.min(Long.parseLong(list.group(2)), file.size());
    try (ForwardStream in = file.open()) {
      in.skipTo(Long.parseLong(list.group(1)));
      while (in.position() < to) {
        Matcher line = LINE_1.matcher(utf8(line(in)));
        if (line.matches()) {
          long stored = Long.parseLong(line.group(3));
          boolean packed = "1".equals(line.group(4));
          files.accept(
              new PackedFile(
                  path(line.group(1).replace("{WPSTG_PIPE}", "|").replace("{WPSTG_COLON}", ":")),
                  stored,
                  !packed,
                  PackedFile.NO_CHECKSUM,
                  Long.parseLong(line.group(2)),
                  stored,
                  packed ? WpstgChunks::new : PackedFile.Packing.NONE));
        }
      }
    }
  }

  private static String line(ForwardStream in) throws IOException {
    return in.until("\n", LONGEST_LINE, StandardCharsets.ISO_8859_1);
  }

  private static String utf8(String octets) {
    return new String(octets.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);
  }

  private static String path(String identified) {
    Matcher dump = DUMP.matcher(identified);
    if (dump.matches()) {
      return dump.group(1);
    }
    String path = identified.replace("{WPSTG_EOL}", "\n");
    String folder =
        path.length() < FOLDER_LENGTH ? null : FOLDERS.get(path.substring(0, FOLDER_LENGTH));
    return folder == null ? path : folder + path.substring(FOLDER_LENGTH);
  }
}
