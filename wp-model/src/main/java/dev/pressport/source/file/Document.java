package dev.pressport.source.file;

import java.io.IOException;
import java.io.InputStream;
import java.util.function.LongConsumer;

/**
 * One document, unpacked, among what a user named.
 *
 * @param name for people, such as {@code export.zip/site.xml}
 * @param bytes how many bytes there are to read, as the opener counts them
 */
public record Document(String name, long bytes, Opener opener) {

  /** Opens the document's bytes, unpacked, and tells of each piece that is read how long it was. */
  @FunctionalInterface
  public interface Opener {
    InputStream open(LongConsumer progress) throws IOException;
  }
}
