package dev.pressport.export.output;

import java.io.Closeable;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Files in the order of their paths, read one after the other from wherever they are listed. */
interface FileList extends Closeable {

  /** The next file, or null after the last. */
  @Nullable WrittenFile next() throws IOException;
}
