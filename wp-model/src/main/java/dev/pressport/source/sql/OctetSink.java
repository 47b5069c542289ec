package dev.pressport.source.sql;

import java.io.IOException;

/** A receiver of the bytes of a value. */
interface OctetSink {
  /** A sink that discards the bytes. */
  OctetSink NONE = (octets, from, count) -> {};

  void append(byte[] octets, int from, int count) throws IOException;

  /** Appends one byte. */
  default void append(int octet) throws IOException {
    append(new byte[] {(byte) octet}, 0, 1);
  }
}
