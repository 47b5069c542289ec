package dev.pressport.source.file;

import dev.pressport.source.SourceUnreadable;
import dev.pressport.source.Uploads;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;

/** The beginning of a file in an archive. */
final class FileHead {
  private final CompressionFormat compression;
  private final byte[] bytes;

  private FileHead(CompressionFormat compression, byte[] bytes) {
    this.compression = compression;
    this.bytes = bytes;
  }

  /**
   * Reads it.
   *
   * @param name of the file, for people
   * @param size of the archive
   * @throws SourceUnreadable when the file is damaged
   */
  static FileHead of(String name, Uploads.Content content, long size) throws IOException {
    try (InputStream file = content.open()) {
      BufferedInputStream packed = new BufferedInputStream(file);
      CompressionFormat compression = CompressionFormat.of(packed);
      try (InputStream in = compression.unpackedFrom(name, packed, size)) {
        return new FileHead(compression, in.readNBytes(DocumentSignature.LENGTH));
      }
    } catch (SourceUnreadable e) {
      throw e;
    } catch (IOException e) {
      throw FileRefusal.of(e, name);
    }
  }

  CompressionFormat compression() {
    return compression;
  }

  /** Unpacked, {@link DocumentSignature#LENGTH} bytes if the file has as many. */
  byte[] bytes() {
    return bytes;
  }
}
