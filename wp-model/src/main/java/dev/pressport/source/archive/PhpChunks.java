package dev.pressport.source.archive;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.util.zip.InflaterInputStream;
import org.apache.commons.compress.compressors.bzip2.BZip2CompressorInputStream;
import org.jspecify.annotations.Nullable;

/**
 * Files whose pieces were compressed, encrypted, or both, one by one. A compressed piece stands
 * behind its length; of others the length follows from that of the piece.
 *
 * @param size of a piece, unpacked; only the last one is shorter
 * @param cipher null for files that are not encrypted
 */
record PhpChunks(int size, @Nullable AesChunks cipher, Compression compression)
    implements PackedFile.Packing {

  /** The compression of a piece. */
  enum Compression {
    NONE,
    GZIP,
    BZIP2
  }

  @Override
  public InputStream unpack(InputStream stored) {
    return new Chunks(stored) {
      @Override
      byte @Nullable [] next(InputStream in) throws IOException {
        return chunk(in);
      }
    };
  }

  private byte @Nullable [] chunk(InputStream in) throws IOException {
    if (compression == Compression.NONE) {
      byte[] piece = in.readNBytes(size + 2 * AesChunks.BLOCK);
      return piece.length == 0 ? null : unpacked(piece);
    }
    int first = in.read();
    if (first < 0) {
      return null;
    }
    byte[] rest = Chunks.exactly(in, 3);
    int length = ByteBuffer.wrap(new byte[] {(byte) first, rest[0], rest[1], rest[2]}).getInt();
    return unpacked(Chunks.exactly(in, length));
  }

  /** Returns a piece as it was before it was packed. */
  byte[] unpacked(byte[] piece) throws IOException {
    byte[] plain = cipher == null ? piece : cipher.decrypt(piece);
    if (compression == Compression.NONE || plain.length == 0) {
      return plain;
    }
    try (InputStream in =
        compression == Compression.GZIP
            ? new InflaterInputStream(new ByteArrayInputStream(plain))
            : new BZip2CompressorInputStream(new ByteArrayInputStream(plain))) {
      return Chunks.rest(in, Chunks.MOST);
    }
  }

  /**
   * Returns the unpacked size of a file, whose stored bytes are skipped.
   *
   * @param stored their number
   */
  long size(ForwardStream in, long stored) throws IOException {
    long end = in.position() + stored;
    long whole = 0;
    while (in.position() < end) {
      long length =
          compression == Compression.NONE
              ? Math.min(end - in.position(), size + 2L * AesChunks.BLOCK)
              : in.number();
      if (length < 0 || length > Chunks.MOST) {
        throw new IOException("a piece of a file is too long");
      }
      if (in.position() + length < end) {
        in.skipTo(in.position() + length);
        whole += size;
      } else {
        whole += unpacked(in.bytes((int) length)).length;
      }
    }
    return whole;
  }
}
