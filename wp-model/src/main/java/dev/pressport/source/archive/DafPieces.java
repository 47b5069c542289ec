package dev.pressport.source.archive;

import dev.pressport.source.SourceUnreadable;
import dev.pressport.text.Sha256;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The packing of a file in a {@code .daf}.
 *
 * @param cipher null for a file that is not encrypted
 */
record DafPieces(boolean deflated, @Nullable AesChunks cipher, Secret secret)
    implements PackedFile.Packing {
  private static final int DEFLATED = 1;
  private static final int ENCRYPTED = 2;

  /** Reads the headers of an archive and of a file. */
  static DafPieces of(Map<String, String> archive, Map<String, String> file, Secret secret)
      throws SourceUnreadable {
    if (archive.containsKey("C")) {
      return new DafPieces(Boolean.parseBoolean(archive.get("C")), null, secret);
    }
    String flags = file.getOrDefault("X", archive.getOrDefault("X", ""));
    int bits = flags.isEmpty() ? 0 : flags.charAt(0);
    return new DafPieces(
        (bits & DEFLATED) != 0,
        (bits & ENCRYPTED) == 0 ? null : cipher(archive.getOrDefault("V", ""), secret),
        secret);
  }

  /** Since version 5.0.1 the key is a hash of the password, in hexadecimal digits. */
  private static AesChunks cipher(String version, Secret secret) throws SourceUnreadable {
    String password = secret.text();
    return new AesChunks(
        (version.equals("5.0.0") ? password : Sha256.hex(Sha256.of(password)))
            .getBytes(StandardCharsets.UTF_8));
  }

  boolean isEncrypted() {
    return cipher != null;
  }

  /**
   * Looks whether a piece can be decrypted.
   *
   * @param header of the piece
   * @throws SourceUnreadable when the password is wrong
   */
  void check(byte[] stored, Map<String, String> header) throws IOException {
    long size = DafFiles.size(header, "OS");
    try {
      unpacked(stored, size);
    } catch (IOException e) {
      throw secret.wrong();
    }
  }

  private byte[] unpacked(byte[] stored, long size) throws IOException {
    byte[] plain = cipher == null ? stored : cipher.decrypt(stored);
    if (deflated) {
      try (InputStream in = new DeflatedRuns(new ByteArrayInputStream(plain))) {
        plain = Chunks.rest(in, size);
      }
    }
    if (plain.length != size) {
      throw new IOException("a piece of a file is longer or shorter than it says");
    }
    return plain;
  }

  @Override
  public InputStream unpack(InputStream stored) {
    return new Chunks(stored) {
      private final ForwardStream in = new ForwardStream(stored);

      @Override
      byte @Nullable [] next(InputStream whole) throws IOException {
        int first = in.read();
        if (first < 0) {
          return null;
        }
        if (first != '<') {
          throw new IOException("no piece begins where one should");
        }
        in.expect("G>");
        Map<String, String> piece = DafFiles.fields(in, "G");
        long length = DafFiles.size(piece, "SS");
        if (length > MOST) {
          throw new IOException("a piece of a file is too long");
        }
        return unpacked(in.bytes((int) length), DafFiles.size(piece, "OS"));
      }
    };
  }
}
