package dev.pressport.export.sanity;

import dev.pressport.export.cms.JsonArrayFile;
import dev.pressport.model.Value;
import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/** A file with a document a line. */
final class DocumentFile implements Closeable {
  private static final byte[] ESCAPED = "\\ufffd".getBytes(StandardCharsets.US_ASCII);

  private final OutputStream out;
  private boolean closed;

  DocumentFile(OutputStream out) {
    this.out = out;
  }

  /**
   * Returns a document as a line. The character U+FFFD, which old sites have in place of lost
   * letters, is escaped: the importer takes its bytes for damage, and refuses the whole file.
   */
  static byte[] line(Value document) {
    byte[] json = JsonArrayFile.bytes(document);
    ByteArrayOutputStream line = new ByteArrayOutputStream(json.length + 1);
    int from = 0;
    for (int at = 0; at + 2 < json.length; at++) {
      if (json[at] == (byte) 0xEF && json[at + 1] == (byte) 0xBF && json[at + 2] == (byte) 0xBD) {
        line.write(json, from, at - from);
        line.writeBytes(ESCAPED);
        from = at + 3;
        at += 2;
      }
    }
    line.write(json, from, json.length - from);
    line.write('\n');
    return line.toByteArray();
  }

  void add(byte[] line) throws IOException {
    out.write(line);
  }

  @Override
  public void close() throws IOException {
    if (!closed) {
      closed = true;
      out.close();
    }
  }
}
