package dev.pressport.export.cms;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.pressport.export.Output;
import dev.pressport.export.value.ValueJson;
import dev.pressport.model.Value;
import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** A file with one JSON list, an item a line, written one after the other. */
public final class JsonArrayFile implements Closeable {
  private final OutputStream out;
  private boolean empty = true;
  private boolean closed;

  /** Starts a file. */
  public JsonArrayFile(Output output, String path) throws IOException {
    this(output.create(path));
  }

  /** Starts a list on a stream, which is closed with it. */
  public JsonArrayFile(OutputStream out) throws IOException {
    this.out = out;
    out.write('[');
  }

  /** Returns a value as JSON on one line, for {@link #add(byte[])}. */
  public static byte[] bytes(Value value) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(1024);
    try (JsonGenerator json = ValueJson.generator(bytes)) {
      ValueJson.write(json, value);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  /** Adds an item in the form of {@link #bytes}. */
  public void add(byte[] item) throws IOException {
    out.write(empty ? '\n' : ',');
    if (!empty) {
      out.write('\n');
    }
    empty = false;
    out.write(item);
  }

  /** Adds an item. */
  public void add(Value item) throws IOException {
    add(bytes(item));
  }

  @Override
  public void close() throws IOException {
    if (!closed) {
      closed = true;
      out.write((empty ? "]\n" : "\n]\n").getBytes(StandardCharsets.UTF_8));
      out.close();
    }
  }
}
