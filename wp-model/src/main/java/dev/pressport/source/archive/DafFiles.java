package dev.pressport.source.archive;

import dev.pressport.source.SourceUnreadable;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Archives of Duplicator's own engine, {@code .daf}: an element {@code <A>} with the version, then
 * {@code <D>} for each folder and {@code <F>} for each file. Behind a file stand its pieces, an
 * element {@code <G>} and as many bytes as it says: src/Libs/DupArchive.
 *
 * <p>Versions below 5 say in {@code <C>} whether pieces are deflated. Later ones have flags in
 * {@code <X>}, of the archive and of each file.
 */
final class DafFiles implements ArchiveReader {
  /** The place that Duplicator keeps free for its list of contents. */
  private static final String INDEX = "__dup__archive__index.json";

  /** Where the installer begins, which Duplicator adds last. */
  private static final Pattern INSTALLER = Pattern.compile("\"extraPos\"\\s*+:\\s*+(\\d{1,15})");

  private static final int LONGEST_PATH = 1 << 15;
  private static final int LONGEST_INDEX = 1 << 16;

  @Override
  public boolean matches(byte[] head, String path) {
    return new String(head, StandardCharsets.ISO_8859_1).startsWith("<A><V>");
  }

  @Override
  public void list(ArchiveFile file, Secret secret, Consumer<PackedFile> files) throws IOException {
    try (ForwardStream in = file.open()) {
      in.expect("<A>");
      Map<String, String> archive = fields(in, "A");
      long installer = 0;
      for (int first = in.read(); first >= 0; first = in.read()) {
        if (first != '<') {
          throw new IOException("no file begins where one should");
        }
        String element = in.until(">", 1, StandardCharsets.US_ASCII);
        Map<String, String> header = fields(in, element);
        if (element.equals("F") && header.getOrDefault("RP", "").equals(INDEX)) {
          installer = installer(in, size(header, "FS"));
        } else if (element.equals("F")) {
          list(in, header, DafPieces.of(archive, header, secret), file, files);
        } else if (!element.equals("D")) {
          throw new IOException("an unknown element");
        }
      }
      if (in.position() < installer) {
        throw ForwardStream.cut();
      }
    }
  }

  private static void list(
      ForwardStream in,
      Map<String, String> header,
      DafPieces pieces,
      ArchiveFile file,
      Consumer<PackedFile> files)
      throws IOException {
    long size = size(header, "FS");
    long at = in.position();
    String path = header.getOrDefault("RP", "");
    try {
      boolean first = true;
      for (long seen = 0; seen < size; ) {
        Map<String, String> piece = piece(in);
        long stored = size(piece, "SS");
        if (first && pieces.isEncrypted()) {
          pieces.check(in.bytes((int) Math.min(stored, Chunks.MOST)), piece);
        } else {
          in.skipTo(in.position() + stored);
        }
        first = false;
        seen += size(piece, "OS");
      }
    } catch (SourceUnreadable e) {
      throw e;
    } catch (IOException e) {
      files.accept(packed(path, header, size, at, file.size() - at + 1, pieces));
      throw e;
    }
    files.accept(packed(path, header, size, at, in.position() - at, pieces));
  }

  private static PackedFile packed(
      String path, Map<String, String> header, long size, long at, long stored, DafPieces pieces) {
    String hash = header.getOrDefault("HA", "");
    long checksum = hash.matches("[0-9a-f]{8}") ? Long.parseLong(hash, 16) : PackedFile.NO_CHECKSUM;
    return new PackedFile(path, size, true, checksum, at, stored, pieces);
  }

  /** Reads fields up to the end of their element; paths may hold anything. */
  static Map<String, String> fields(ForwardStream in, String element) throws IOException {
    Map<String, String> fields = new HashMap<>();
    while (true) {
      in.expect("<");
      String name = in.until(">", 8, StandardCharsets.US_ASCII);
      if (name.equals("/" + element)) {
        return fields;
      }
      if (name.equals("RP")) {
        long length = size(fields, "RPL");
        if (length > LONGEST_PATH) {
          throw new IOException("a path is too long");
        }
        fields.put(name, new String(in.bytes((int) length), StandardCharsets.UTF_8));
        in.expect("</RP>");
      } else {
        fields.put(name, in.until("</" + name + ">", 1024, StandardCharsets.ISO_8859_1));
      }
    }
  }

  /** Reads the element before a piece. */
  static Map<String, String> piece(ForwardStream in) throws IOException {
    in.expect("<G>");
    return fields(in, "G");
  }

  /** Returns a field that is a number. */
  static long size(Map<String, String> fields, String name) throws IOException {
    return ForwardStream.number(fields.getOrDefault(name, ""));
  }

  /** Reads the list of contents, and returns where the installer begins; 0 for unknown. */
  private static long installer(ForwardStream in, long size) throws IOException {
    long found = 0;
    for (long seen = 0; seen < size; ) {
      Map<String, String> piece = piece(in);
      long stored = size(piece, "SS");
      if (stored > LONGEST_INDEX) {
        throw new IOException("the list of contents is too long");
      }
      String json = new String(in.bytes((int) stored), StandardCharsets.ISO_8859_1);
      Matcher matcher = INSTALLER.matcher(json);
      found = matcher.find() ? Long.parseLong(matcher.group(1)) : found;
      seen += size(piece, "OS");
    }
    return found;
  }
}
