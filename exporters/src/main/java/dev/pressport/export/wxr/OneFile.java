package dev.pressport.export.wxr;

import dev.pressport.export.Output;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One file for everything. */
final class OneFile implements WxrFiles {
  static final String EXTENSION = ".wxr.xml";

  private final Output output;
  private final String path;
  private final Frame frame;
  private final Declarations declarations;
  private @Nullable OutputStream out;

  OneFile(Output output, String name, Frame frame, Declarations declarations) {
    this.output = output;
    this.path = name + EXTENSION;
    this.frame = frame;
    this.declarations = declarations;
  }

  @Override
  public OutputStream item(long id) throws IOException {
    return stream();
  }

  private OutputStream stream() throws IOException {
    OutputStream stream = out;
    if (stream == null) {
      stream = output.create(path);
      out = stream;
      frame.writeStart(stream);
      declarations.writeTo(stream, null);
      stream.write('\n');
    }
    return stream;
  }

  @Override
  public void needs(Needs needs) {}

  @Override
  public void endItem() {}

  @Override
  public Optional<String> path() {
    return Optional.of(path);
  }

  @Override
  public void finish() throws IOException {
    frame.writeEnd(stream());
    close();
  }

  @Override
  public void close() throws IOException {
    if (out != null) {
      out.close();
    }
  }
}
