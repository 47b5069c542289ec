package dev.pressport.export.output;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Second names of files on one disk. */
public final class FileLinks {
  private FileLinks() {}

  /** Gives a file a second name, or copies it where the disk has no hard links. */
  public static void linkOrCopy(Path file, Path name) throws IOException {
    try {
      Files.createLink(name, file);
    } catch (FileAlreadyExistsException e) {
      throw e;
    } catch (IOException | UnsupportedOperationException e) {
      Files.copy(file, name);
    }
  }
}
