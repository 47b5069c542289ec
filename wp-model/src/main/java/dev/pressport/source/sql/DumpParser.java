package dev.pressport.source.sql;

import java.io.IOException;

/** A reader of one dump, which reports its tables and rows to a listener. */
interface DumpParser {

  /**
   * Reads to the end.
   *
   * @return where the last whole statement or row ends if the dump is cut off, else -1
   */
  long read() throws IOException;

  /** Returns the offset of what is read next. */
  long offset() throws IOException;
}
