package dev.pressport.source.file;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.function.LongConsumer;

/** A stream that reports its position in a file. */
final class CountingInputStream extends FilterInputStream {
  private final LongConsumer progress;

  CountingInputStream(InputStream in, LongConsumer progress) {
    super(in);
    this.progress = progress;
  }

  @Override
  public int read() throws IOException {
    int octet = super.read();
    progress.accept(octet < 0 ? 0 : 1);
    return octet;
  }

  @Override
  public int read(byte[] target, int from, int count) throws IOException {
    int n = super.read(target, from, count);
    progress.accept(Math.max(n, 0));
    return n;
  }
}
