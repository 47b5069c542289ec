package dev.pressport.source.file;

import dev.pressport.source.archive.BlockInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;

/**
 * A document whose beginning, {@link DocumentSignature#LENGTH} bytes or all of it, is known, and
 * which is opened only for reading beyond that.
 */
final class LazyDocumentStream extends BlockInputStream {
  private final byte[] head;
  private final Document.Opener opener;
  private final LongConsumer progress;
  private int position;
  private @Nullable InputStream rest;

  LazyDocumentStream(byte[] head, Document.Opener opener, LongConsumer progress) {
    this.head = head;
    this.opener = opener;
    this.progress = progress;
  }

  @Override
  public int read(byte[] target, int from, int count) throws IOException {
    if (position < head.length) {
      int n = Math.min(count, head.length - position);
      System.arraycopy(head, position, target, from, n);
      position += n;
      return n;
    }
    if (head.length < DocumentSignature.LENGTH) {
      return -1;
    }
    if (rest == null) {
      InputStream opened = opener.open(progress);
      rest = opened;
      opened.skipNBytes(head.length);
    }
    return rest.read(target, from, count);
  }

  @Override
  public void close() throws IOException {
    if (rest != null) {
      rest.close();
    }
  }
}
