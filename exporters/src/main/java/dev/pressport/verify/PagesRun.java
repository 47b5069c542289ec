package dev.pressport.verify;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Compares all pages, several at a time. */
final class PagesRun {
  private final OldPages old;
  private final PageComparison comparison;
  private final VerifyProgress progress;
  private final PageCheck check = new PageCheck();
  private final Deque<Future<PageResult>> pending = new ArrayDeque<>();
  private long done;

  PagesRun(OldPages old, NewSite site, VerifyProgress progress) {
    this.old = old;
    this.comparison = new PageComparison(site);
    this.progress = progress;
  }

  /**
   * Compares all pages.
   *
   * @param atATime the most pages that are compared at a time
   */
  PageCheck run(int atATime) throws IOException {
    ExecutorService threads = Executors.newFixedThreadPool(atATime);
    try {
      old.forEach(
          page -> {
            pending.add(threads.submit(() -> comparison.compare(page)));
            if (pending.size() > 2 * atATime) {
              settle();
            }
          });
      while (!pending.isEmpty()) {
        settle();
      }
      check.complete();
      return check;
    } finally {
      threads.shutdownNow();
    }
  }

  private void settle() throws IOException {
    try {
      check.add(pending.remove().get());
      progress.checked(VerifyProgress.Stage.PAGES, ++done, old.count());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new InterruptedIOException("interrupted");
    } catch (ExecutionException e) {
      if (e.getCause() instanceof IOException io) {
        throw io;
      }
      throw new IllegalStateException(e.getCause());
    }
  }
}
