package dev.pressport.source;

import java.io.IOException;
import java.util.List;
import java.util.Map;

/** Rows that are made of those of another reading, which is closed with them. */
public abstract class DerivedRows implements RowReader {
  /** The other reading. */
  protected final RowReader rows;

  /** Creates rows of those of another reading. */
  protected DerivedRows(RowReader rows) {
    this.rows = rows;
  }

  @Override
  public final long bytesRead() {
    return rows.bytesRead();
  }

  @Override
  public final List<Truncation> truncations() {
    return rows.truncations();
  }

  @Override
  public final Map<String, Long> joined() {
    return rows.joined();
  }

  @Override
  public final void close() throws IOException {
    rows.close();
  }
}
