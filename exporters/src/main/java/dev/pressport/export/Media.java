package dev.pressport.export;

import dev.pressport.model.FileAddresses;
import java.util.Optional;

/** The files of the old site, as a target sees them. Safe for many threads. */
public interface Media extends FileAddresses {

  /** Returns the new address of the file of an attachment; empty when it keeps its old one. */
  Optional<String> addressOf(long attachment);

  /** Returns the path of an attachment's copy in the output; empty when it is not copied. */
  Optional<String> pathOf(long attachment);
}
