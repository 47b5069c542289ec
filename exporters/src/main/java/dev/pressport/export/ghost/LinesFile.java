package dev.pressport.export.ghost;

import dev.pressport.export.Output;
import dev.pressport.export.cms.JsonArrayFile;
import dev.pressport.model.Value;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import org.jspecify.annotations.Nullable;

/** A file with a JSON object a line; there is none without objects. */
final class LinesFile implements Closeable {
  private final Output output;
  private final String path;
  private @Nullable OutputStream out;

  LinesFile(Output output, String path) {
    this.output = output;
    this.path = path;
  }

  void add(Value.Dict object) throws IOException {
    if (out == null) {
      out = output.create(path);
    }
    out.write(JsonArrayFile.bytes(object));
    out.write('\n');
  }

  @Override
  public void close() throws IOException {
    if (out != null) {
      out.close();
      out = null;
    }
  }
}
