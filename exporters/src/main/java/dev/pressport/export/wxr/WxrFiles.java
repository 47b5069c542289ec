package dev.pressport.export.wxr;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Set;

/** The files that items are written into, one after the other. */
interface WxrFiles extends Closeable {

  /** Starts an item, and returns the stream for it and its comments. */
  OutputStream item() throws IOException;

  /** Takes the declarations that the item, or a comment of it, needs. */
  void needs(Set<String> declarations);

  /** Ends an item, to which nothing is added any more. */
  void endItem() throws IOException;

  /** Returns the path of the file that the last item is in, as far as it is known. */
  String path();

  /** Ends the last file. */
  void finish() throws IOException;
}
