package dev.pressport.export;

import dev.pressport.model.Item;
import dev.pressport.problem.ItemProblems;
import java.io.IOException;
import java.util.SortedMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;

/**
 * Prepares each item on several threads at once and throws all but one away, which only a session
 * notices that keeps something while it prepares.
 */
final class CrowdedSession implements ExportSession {
  private static final int THREADS = 4;

  private final ExportSession session;
  private final ExecutorService pool = Executors.newFixedThreadPool(THREADS);

  CrowdedSession(ExportSession session) {
    this.session = session;
  }

  @Override
  public Fate fate(Item item) {
    return session.fate(item);
  }

  @Override
  public Write prepare(Item item, ItemProblems problems) {
    CompletableFuture<?>[] others =
        IntStream.range(0, THREADS)
            .mapToObj(
                i ->
                    CompletableFuture.runAsync(
                        () -> session.prepare(item, new ItemProblems(null, "any", null)), pool))
            .toArray(CompletableFuture<?>[]::new);
    Write write = session.prepare(item, problems);
    CompletableFuture.allOf(others).join();
    return write;
  }

  @Override
  public void finish() throws IOException {
    session.finish();
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
    pool.shutdown();
    session.close();
  }
}
