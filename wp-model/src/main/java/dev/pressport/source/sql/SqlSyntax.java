package dev.pressport.source.sql;

import java.io.IOException;

/** A statement that is not understood. */
final class SqlSyntax extends IOException {
  private static final long serialVersionUID = 1L;

  private final long offset;

  SqlSyntax(String what, long offset) {
    super(what);
    this.offset = offset;
  }

  /** Returns the offset of the error. */
  long offset() {
    return offset;
  }
}
