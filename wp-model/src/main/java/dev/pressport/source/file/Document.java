package dev.pressport.source.file;

import java.io.IOException;
import java.io.InputStream;
import java.util.function.LongConsumer;

/**
 * One unpacked document in a location.
 *
 * @param name for people, such as {@code export.zip/site.xml}
 * @param bytes how many bytes there are to read, as the opener counts them
 */
public record Document(String name, long bytes, Opener opener) {

  /**
   * A function that opens the document's bytes, unpacked, and reports the length of each piece
   * read.
   */
  @FunctionalInterface
  public interface Opener {
    InputStream open(LongConsumer progress) throws IOException;
  }
}
