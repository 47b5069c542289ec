package dev.pressport.source.rest;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import org.jspecify.annotations.Nullable;

/** Work that may lead to more work, done on several threads until there is none left. */
final class JobQueue {
  private final ExecutorService threads;
  private long open;
  private @Nullable Exception failure;

  JobQueue(int most) {
    threads =
        Executors.newFixedThreadPool(
            most,
            work -> {
              Thread thread = new Thread(work, "pressport-pull");
              thread.setDaemon(true);
              return thread;
            });
  }

  /** A piece of work. */
  @FunctionalInterface
  interface Job {
    void run() throws IOException;
  }

  /** Adds work. */
  synchronized void add(Job job) {
    if (failure != null) {
      return;
    }
    open++;
    try {
      threads.execute(() -> run(job));
    } catch (RejectedExecutionException e) {
      open--;
    }
  }

  private void run(Job job) {
    Exception why = null;
    try {
      if (!hasFailed()) {
        job.run();
      }
    } catch (IOException | RuntimeException e) {
      why = e;
    }
    end(why);
  }

  private synchronized boolean hasFailed() {
    return failure != null;
  }

  private synchronized void end(@Nullable Exception why) {
    open--;
    if (failure == null) {
      failure = why;
    }
    notifyAll();
  }

  /** Waits until all is done; the first failure ends everything. */
  void await() throws IOException {
    try {
      Exception why = ended();
      if (why instanceof IOException io) {
        throw io;
      }
      if (why instanceof RuntimeException runtime) {
        throw runtime;
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new InterruptedIOException("interrupted");
    } finally {
      threads.shutdownNow();
    }
  }

  private synchronized @Nullable Exception ended() throws InterruptedException {
    while (open > 0) {
      wait();
    }
    return failure;
  }
}
