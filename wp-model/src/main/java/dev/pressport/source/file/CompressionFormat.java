package dev.pressport.source.file;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.apache.commons.compress.compressors.bzip2.BZip2CompressorInputStream;
import org.apache.commons.compress.compressors.gzip.GzipCompressorInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;
import org.apache.commons.compress.compressors.zstandard.ZstdCompressorInputStream;

/** The compression of a file, recognized by its first bytes. */
enum CompressionFormat {
  NONE(""),
  ZIP("PK"),
  GZIP("\u001f\u008b"),
  BZIP2("BZh"),
  XZ("\u00fd7zXZ\0"),
  ZSTD("(\u00b5/\u00fd");

  /** The most memory that unpacking may take, in KB; other programs' files need 65 MB at most. */
  private static final int MOST_MEMORY = 80_000;

  private final String magic;

  CompressionFormat(String magic) {
    this.magic = magic;
  }

  static CompressionFormat of(Path file) throws IOException {
    String start;
    try (InputStream in = Files.newInputStream(file)) {
      start = new String(in.readNBytes(8), StandardCharsets.ISO_8859_1);
    }
    return of(start);
  }

  /** Looks at the next bytes of a stream that can be marked, and leaves them there. */
  static CompressionFormat of(InputStream in) throws IOException {
    in.mark(8);
    String start = new String(in.readNBytes(8), StandardCharsets.ISO_8859_1);
    in.reset();
    return of(start);
  }

  private static CompressionFormat of(String start) {
    return Arrays.stream(values())
        .filter(compression -> compression != NONE && start.startsWith(compression.magic))
        .findFirst()
        .orElse(NONE);
  }

  /**
   * A stream over what one packed file holds, several packed parts in a row included. Closes the
   * packed stream when it fails.
   *
   * @param name of the file, for people
   * @param size of the file
   */
  InputStream unpack(String name, InputStream packed, long size) throws IOException {
    try {
      return new UnpackedStream(name, unpack(packed), size);
    } catch (IOException e) {
      packed.close();
      throw FileRefusal.of(e, name);
    }
  }

  /**
   * A buffered stream over what a file holds, which may be packed or not; a zip stays as it is.
   * Closes the file when it fails.
   *
   * @param name of the file, for people
   * @param size of the file
   */
  InputStream unpacked(String name, InputStream file, long size) throws IOException {
    return unpackedFrom(name, new BufferedInputStream(file, 1 << 16), size);
  }

  /** The same for a stream that is buffered already. */
  InputStream unpackedFrom(String name, BufferedInputStream file, long size) throws IOException {
    return this == NONE || this == ZIP ? file : unpack(name, file, size);
  }

  private InputStream unpack(InputStream packed) throws IOException {
    return switch (this) {
      case GZIP ->
          GzipCompressorInputStream.builder()
              .setInputStream(packed)
              .setDecompressConcatenated(true)
              .get();
      case BZIP2 -> new BZip2CompressorInputStream(packed, true);
      case XZ ->
          XZCompressorInputStream.builder()
              .setInputStream(packed)
              .setDecompressConcatenated(true)
              .setMemoryLimitKiB(MOST_MEMORY)
              .get();
      case ZSTD -> new ZstdCompressorInputStream(packed);
      case NONE, ZIP -> packed;
    };
  }
}
