package dev.pressport.source.sql;

import dev.pressport.source.archive.BlockInputStream;
import java.io.IOException;
import java.io.InputStream;

/**
 * The bytes of a JSON dump without the byte order marks between its parts, with which phpMyAdmin
 * begins each of them in UTF-16: outside of strings only ASCII is JSON.
 */
final class JsonBytes extends BlockInputStream {
  private final InputStream in;
  private boolean inString;
  private boolean escaped;

  JsonBytes(InputStream in) {
    this.in = in;
  }

  @Override
  public int read(byte[] target, int from, int count) throws IOException {
    int n = in.read(target, from, count);
    for (int i = from; i < from + n; i++) {
      byte octet = target[i];
      if (!inString) {
        inString = octet == '"';
        target[i] = octet < 0 ? (byte) ' ' : octet;
      } else if (escaped) {
        escaped = false;
      } else {
        escaped = octet == '\\';
        inString = octet != '"';
      }
    }
    return n;
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
