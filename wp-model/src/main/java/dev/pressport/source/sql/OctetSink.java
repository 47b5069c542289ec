package dev.pressport.source.sql;

import java.io.IOException;

/** Takes the bytes of a value. */
interface OctetSink {
  /** One that forgets them. */
  OctetSink NONE = (octets, from, count) -> {};

  void append(byte[] octets, int from, int count) throws IOException;

  /** Takes one byte. */
  default void append(int octet) throws IOException {
    append(new byte[] {(byte) octet}, 0, 1);
  }
}
