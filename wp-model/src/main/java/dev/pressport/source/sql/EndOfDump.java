package dev.pressport.source.sql;

import java.io.IOException;

/** The dump ends within a statement. */
final class EndOfDump extends IOException {
  private static final long serialVersionUID = 1L;

  EndOfDump() {
    super("the dump ends within a statement");
  }
}
