package dev.pressport.export;

import dev.pressport.model.Entry;
import dev.pressport.model.Item;
import dev.pressport.problem.ItemProblems;
import java.io.IOException;
import java.util.SortedMap;

/** Writes some entries, then fails as a full disk does; at the end at the latest. */
final class FailingSession implements ExportSession {
  static final String MESSAGE = "no space left";
  private static final int WRITTEN = 20;

  private final ExportSession session;
  private int entries;

  FailingSession(ExportSession session) {
    this.session = session;
  }

  @Override
  public Fate fate(Item item) {
    return session.fate(item);
  }

  @Override
  public Write prepare(Item item, ItemProblems problems) {
    Write write = session.prepare(item, problems);
    return () -> {
      if (item instanceof Entry && ++entries > WRITTEN) {
        throw new IOException(MESSAGE);
      }
      write.run();
    };
  }

  @Override
  public void finish() throws IOException {
    throw new IOException(MESSAGE);
  }

  @Override
  public void redirect(String from, String to) throws IOException {
    session.redirect(from, to);
  }

  @Override
  public void complete(Copies copies) throws IOException {
    session.complete(copies);
  }

  @Override
  public Seal seal() {
    return session.seal();
  }

  @Override
  public SortedMap<String, String> names() {
    return session.names();
  }

  @Override
  public void close() throws IOException {
    session.close();
  }
}
