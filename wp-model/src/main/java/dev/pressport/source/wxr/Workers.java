package dev.pressport.source.wxr;

import java.io.Closeable;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** The threads that read items as XML, one for each core, and those that cut them out. */
final class Workers implements Closeable {
  private static final int MOST_BATCHES = 8;

  private final int cores = Runtime.getRuntime().availableProcessors();
  private final ExecutorService threads =
      Executors.newFixedThreadPool(cores, task -> daemon(task, "pressport-wxr"));
  private final ExecutorService cutters =
      Executors.newCachedThreadPool(task -> daemon(task, "pressport-cut"));

  private static Thread daemon(Runnable task, String name) {
    Thread thread = new Thread(task, name);
    thread.setDaemon(true);
    return thread;
  }

  <T> Future<T> submit(Callable<T> task) {
    return threads.submit(task);
  }

  /** Runs a task that may wait for the other ones, on a separate thread. */
  Future<?> cut(Runnable task) {
    return cutters.submit(task);
  }

  /** Returns how many batches may wait, which keeps memory small on many cores, too. */
  int batches() {
    return Math.min(2 * cores, MOST_BATCHES);
  }

  @Override
  public void close() {
    cutters.shutdownNow();
    threads.shutdownNow();
  }
}
