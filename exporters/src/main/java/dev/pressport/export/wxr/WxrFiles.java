package dev.pressport.export.wxr;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Optional;

/** The files that items are written into, one after the other. */
interface WxrFiles extends Closeable {

  /**
   * Starts an item, and returns the stream for it and its comments.
   *
   * @param id of its entry
   */
  OutputStream item(long id) throws IOException;

  /** Takes what the item, or a comment of it, needs in the same file. */
  void needs(Needs needs);

  /** Ends an item, to which nothing is added any more. */
  void endItem() throws IOException;

  /** Returns the path of the only file; empty for parts. */
  Optional<String> path();

  /** Ends the last file. */
  void finish() throws IOException;
}
