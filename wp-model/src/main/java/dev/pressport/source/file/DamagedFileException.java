package dev.pressport.source.file;

import java.io.IOException;

/** A file in an archive whose content is not what the archive says of it. */
final class DamagedFileException extends IOException {
  private static final long serialVersionUID = 1L;

  DamagedFileException() {
    super("the file is damaged in its archive");
  }
}
