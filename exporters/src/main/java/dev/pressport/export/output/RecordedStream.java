package dev.pressport.export.output;

import dev.pressport.text.Sha256;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.security.MessageDigest;

/** Writes one file of an {@link OutputFolder}, and reports it once it is whole. */
final class RecordedStream extends FilterOutputStream {

  private final OutputFolder owner;
  private final String path;
  private final MessageDigest digest = Sha256.digest();
  private long bytes;
  private boolean failed;
  private boolean closed;

  RecordedStream(OutputFolder owner, String path, OutputStream file) {
    super(file);
    this.owner = owner;
    this.path = path;
  }

  @Override
  public void write(int b) throws IOException {
    write(new byte[] {(byte) b}, 0, 1);
  }

  @Override
  public void write(byte[] buffer, int offset, int length) throws IOException {
    try {
      out.write(buffer, offset, length);
    } catch (IOException e) {
      failed = true;
      throw owner.explained(e);
    }
    digest.update(buffer, offset, length);
    bytes += length;
  }

  @Override
  public void close() throws IOException {
    if (closed) {
      return;
    }
    closed = true;
    try {
      out.close();
    } catch (IOException e) {
      throw owner.explained(e);
    }
    if (!failed) {
      owner.record(new WrittenFile(path, bytes, Sha256.hex(digest.digest())));
    }
  }
}
