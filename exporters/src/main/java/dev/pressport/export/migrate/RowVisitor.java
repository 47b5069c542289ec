package dev.pressport.export.migrate;

import dev.pressport.index.Identity;
import dev.pressport.row.Row;
import dev.pressport.source.RowReader;
import java.io.IOException;
import java.util.Optional;

/** A listener to the first reading of a site. */
public interface RowVisitor {

  /** Sees nothing. */
  RowVisitor NONE = (row, identity) -> {};

  /**
   * Sees a row that the index has by now.
   *
   * @param identity the item of the row; empty when it cannot be read
   */
  void row(Row row, Optional<Identity> identity) throws IOException;

  /** Sees the reader at its end. */
  default void end(RowReader reader) throws IOException {}
}
