package dev.pressport.index;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.SQLException;

/** The index file cannot be written or read, as when the disk is full. */
final class IndexUnusable extends UncheckedIOException {
  private static final long serialVersionUID = 1L;

  IndexUnusable(SQLException cause) {
    super(new IOException("the index in the work folder: " + cause.getMessage(), cause));
  }
}
