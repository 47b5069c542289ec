package dev.pressport.source.sql;

import java.io.IOException;

/** A receiver of hexadecimal digits, two for each byte that it passes on. */
final class HexSink implements OctetSink {
  private final OctetSink sink;
  private int held = -1;

  HexSink(OctetSink sink) {
    this.sink = sink;
  }

  @Override
  public void append(byte[] octets, int from, int count) throws IOException {
    for (int i = from; i < from + count; i++) {
      append(octets[i]);
    }
  }

  @Override
  public void append(int octet) throws IOException {
    int digit = Character.digit(octet, 16);
    if (digit < 0) {
      return;
    }
    if (held < 0) {
      held = digit;
    } else {
      sink.append(held << 4 | digit);
      held = -1;
    }
  }
}
