package dev.pressport.export;

import dev.pressport.model.Entry;
import dev.pressport.model.Item;
import dev.pressport.problem.ItemProblems;
import java.io.IOException;

/** Writes some entries, then fails as a full disk does. */
final class FailingSession implements ExportSession {
  static final String MESSAGE = "no space left";
  private static final int WRITTEN = 20;

  private final ExportSession session;
  private int entries;

  FailingSession(ExportSession session) {
    this.session = session;
  }

  @Override
  public Write prepare(Item item, ItemProblems problems) {
    Write write = session.prepare(item, problems);
    return () -> {
      if (item instanceof Entry && ++entries > WRITTEN) {
        throw new IOException(MESSAGE);
      }
      return write.run();
    };
  }

  @Override
  public void finish() throws IOException {
    session.finish();
  }

  @Override
  public void close() throws IOException {
    session.close();
  }
}
