package dev.pressport.source;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Something a user named as a source, made a file or folder that stands still.
 *
 * @param name as the user gave it; {@code standard input} for what came in that way
 * @param path where its bytes are; an empty file for what a source fetches itself by the name
 */
public record Location(String name, Path path) {

  /** A stream over the file's bytes as they lie there, packed or not. */
  public InputStream open() throws IOException {
    return new BufferedInputStream(Files.newInputStream(path), 1 << 16);
  }
}
