package dev.pressport.source.archive;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.util.zip.InflaterInputStream;
import org.jspecify.annotations.Nullable;

/** A file that WP STAGING compressed: before each piece stand its number and its length. */
final class WpstgChunks extends Chunks {
  WpstgChunks(InputStream stored) {
    super(stored);
  }

  @Override
  byte @Nullable [] next(InputStream stored) throws IOException {
    int first = stored.read();
    if (first < 0) {
      return null;
    }
    long length = ByteBuffer.wrap(exactly(stored, 7), 3, 4).getInt();
    byte[] piece = exactly(stored, length);
    if (length == 0) {
      return piece;
    }
    try (InputStream in = new InflaterInputStream(new ByteArrayInputStream(piece))) {
      return rest(in, MOST);
    }
  }
}
