package dev.pressport.export.redirect;

import java.util.function.BiConsumer;

/** The files of the old site that are elsewhere in the new one. */
@FunctionalInterface
public interface MovedFiles {

  /** No files. */
  MovedFiles NONE = action -> {};

  /**
   * Passes each file to an action: its old path from the root of the host, decoded, and the new
   * address as it stands in a link. Each call passes the same files in the same order.
   */
  void forEach(BiConsumer<String, String> action);
}
