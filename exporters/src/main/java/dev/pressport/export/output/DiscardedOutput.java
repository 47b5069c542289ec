package dev.pressport.export.output;

import dev.pressport.export.Output;
import java.io.OutputStream;
import java.util.concurrent.atomic.AtomicLong;

/** Nowhere: it counts what would be written. */
public final class DiscardedOutput implements Output {

  private final OutputPaths paths = new OutputPaths();
  private final AtomicLong files = new AtomicLong();
  private final AtomicLong bytes = new AtomicLong();

  @Override
  public OutputStream create(String path) {
    paths.take(path);
    files.incrementAndGet();
    return new Counted();
  }

  /** Returns the number of files created. */
  public long files() {
    return files.get();
  }

  /** Returns the number of bytes written to them. */
  public long bytes() {
    return bytes.get();
  }

  private final class Counted extends OutputStream {

    @Override
    public void write(int b) {
      bytes.incrementAndGet();
    }

    @Override
    public void write(byte[] buffer, int offset, int length) {
      bytes.addAndGet(length);
    }
  }
}
