package dev.pressport.source.archive;

import java.io.IOException;
import java.io.InputStream;

/**
 * A file in an archive.
 *
 * @param name its path as the archive has it, which may lead anywhere
 * @param size unpacked, in bytes
 * @param sized whether the size is certain
 * @param checksum the CRC-32 of its content; negative for none
 * @param at the position of its stored bytes
 * @param stored their number, which may be more than there are
 */
public record PackedFile(
    String name, long size, boolean sized, long checksum, long at, long stored, Packing packing) {
  /** The checksum of a file whose archive has none. */
  public static final long NO_CHECKSUM = -1;

  /** Turns stored bytes into those of the file. */
  @FunctionalInterface
  interface Packing {
    /** The file as it is. */
    Packing NONE = stored -> stored;

    /** Returns the unpacked bytes; the stream closes the stored ones. */
    InputStream unpack(InputStream stored) throws IOException;
  }
}
