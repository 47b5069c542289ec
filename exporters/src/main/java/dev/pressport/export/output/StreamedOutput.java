package dev.pressport.export.output;

import dev.pressport.export.Output;
import java.io.BufferedOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Predicate;

/**
 * One file of an export on a stream, such as standard output; all others are discarded.
 *
 * <p>Writing fails with {@link ClosedPipe} when the stream has no reader any more, and with {@link
 * OutputRefusal#STDOUT_FAILED} when its disk is full.
 */
public final class StreamedOutput implements Output {

  static final Path STREAM = Path.of("-");

  private final Predicate<String> wanted;
  private final OutputStream target;
  private final DiscardedOutput others = new DiscardedOutput();
  private final AtomicBoolean streamed = new AtomicBoolean();

  /**
   * An output of one file.
   *
   * @param wanted which path, as given to {@link #create}; it must match one only
   * @param target where it goes; flushed, never closed. It must report its failures, which a {@link
   *     java.io.PrintStream} such as {@code System.out} does not
   */
  public StreamedOutput(Predicate<String> wanted, OutputStream target) {
    this.wanted = wanted;
    this.target = target;
  }

  @Override
  public OutputStream create(String path) throws IOException {
    OutputStream discarded = others.create(path);
    if (!wanted.test(path)) {
      return discarded;
    }
    if (streamed.getAndSet(true)) {
      throw new IllegalStateException("a second file for one stream: " + path);
    }
    return new BufferedOutputStream(new Shared(target));
  }

  /** A stream that fails as this output does; see above. */
  public static OutputStream explaining(OutputStream target) {
    return new Shared(target);
  }

  /** Writes to a stream that outlives it. */
  private static final class Shared extends FilterOutputStream {

    Shared(OutputStream target) {
      super(target);
    }

    @Override
    public void write(int b) throws IOException {
      write(new byte[] {(byte) b}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
      try {
        out.write(bytes, offset, length);
      } catch (IOException e) {
        throw explained(e);
      }
    }

    @Override
    public void flush() throws IOException {
      try {
        out.flush();
      } catch (IOException e) {
        throw explained(e);
      }
    }

    @Override
    public void close() throws IOException {
      flush();
    }

    private static IOException explained(IOException failure) {
      return OutputRefused.explain(ClosedPipe.recognized(failure), STREAM);
    }
  }

  @Override
  public boolean takesFiles() {
    return false;
  }
}
