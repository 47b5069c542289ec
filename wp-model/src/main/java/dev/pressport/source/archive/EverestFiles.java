package dev.pressport.source.archive;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Archives of Everest Backup 2, {@code .ebwp}: a line with facts of the site, then the files, each
 * between two lines with its path: inc/core/class-archiver-v2.php. The first releases packed the
 * whole with gzip.
 */
final class EverestFiles implements ArchiveReader {
  private static final String METADATA = "EBWPFILE_METADATA:";
  private static final String START = "EBWPFILE_START:";
  private static final String END = "EBWPFILE_FILE_END:";
  private static final int LONGEST_METADATA = 1 << 24;
  private static final int LONGEST_LINE = 1 << 15;
  private static final int CHUNK = 512 << 10;

  private static final Pattern TOTAL =
      Pattern.compile("\"stats\"\\s*+:\\s*+\\{\\s*+\"total\"\\s*+:\\s*+(\\d{1,9})");

  /** The plugin encrypts with an empty password. */
  private static final Pattern ENCRYPTED = Pattern.compile("\"encrypt\"\\s*+:\\s*+true");

  @Override
  public boolean matches(byte[] head, String path) {
    String start = new String(head, StandardCharsets.ISO_8859_1);
    return start.startsWith(METADATA) || start.startsWith(START);
  }

  @Override
  public void list(ArchiveFile file, Secret secret, Consumer<PackedFile> files) throws IOException {
    try (ForwardStream in = file.open()) {
      PackedFile.Packing packing = PackedFile.Packing.NONE;
      long expected = 0;
      long seen = 0;
      while (in.position() < file.size()) {
        String line = in.line(seen == 0 ? LONGEST_METADATA : LONGEST_LINE);
        if (line.startsWith(METADATA)) {
          Matcher total = TOTAL.matcher(line);
          expected = total.find() ? Long.parseLong(total.group(1)) : 0;
          if (ENCRYPTED.matcher(line).find()) {
            packing = new PhpChunks(CHUNK, new AesChunks(new byte[0]), PhpChunks.Compression.NONE);
          }
        } else if (line.startsWith(START)) {
          list(in, line.substring(START.length()), packing, file, files);
          seen++;
        } else if (line.startsWith(END)) {
          return;
        }
      }
      if (seen < expected || seen == 0) {
        throw ForwardStream.cut();
      }
    }
  }

  private static void list(
      ForwardStream in,
      String path,
      PackedFile.Packing packing,
      ArchiveFile file,
      Consumer<PackedFile> files)
      throws IOException {
    byte[] end = ("\nEBWPFILE_END:" + path + "\n").getBytes(StandardCharsets.UTF_8);
    long at = in.position();
    String name = path.replace("\0", "").strip();
    try {
      in.skipPast(end);
    } catch (IOException e) {
      files.accept(packed(name, at, file.size() - at + 1, packing));
      throw e;
    }
    long stored = in.position() - end.length - at;
    if (!name.endsWith("/")) {
      files.accept(packed(name, at, stored, packing));
    }
  }

  private static PackedFile packed(String name, long at, long stored, PackedFile.Packing packing) {
    return new PackedFile(
        name,
        stored,
        packing == PackedFile.Packing.NONE,
        PackedFile.NO_CHECKSUM,
        at,
        stored,
        packing);
  }
}
