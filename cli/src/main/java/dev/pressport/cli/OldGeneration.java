package dev.pressport.cli;

import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.time.Duration;
import java.util.List;

/**
 * The part of the heap for what lives long. The serial collector enlarges it up to the largest heap
 * before it looks for garbage there, so that a run would take memory as the site is large; here it
 * looks as soon as that can be worthwhile.
 */
final class OldGeneration implements Runnable {
  private static final String SERIAL = "Tenured Gen";
  private static final Duration PAUSE = Duration.ofSeconds(1);

  /** Shorter runs do not make enough garbage. */
  private static final Duration FIRST = Duration.ofSeconds(5);

  private static final long WORTHWHILE = 16L << 20;

  private OldGeneration() {}

  /** Keeps it small from now on, on a thread of its own. */
  static void keepSmall() {
    Thread thread = new Thread(new OldGeneration(), "pressport-heap");
    thread.setDaemon(true);
    thread.start();
  }

  @Override
  public void run() {
    try {
      Thread.sleep(FIRST.toMillis());
      List<MemoryPoolMXBean> serial =
          ManagementFactory.getMemoryPoolMXBeans().stream()
              .filter(pool -> pool.getName().equals(SERIAL))
              .toList();
      while (!serial.isEmpty()) {
        serial.forEach(OldGeneration::clean);
        Thread.sleep(PAUSE.toMillis());
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Collects garbage if there may be enough of it: at least a fifth of what was left last time. */
  private static void clean(MemoryPoolMXBean pool) {
    long left = pool.getCollectionUsage().getUsed();
    if (pool.getUsage().getUsed() - left > Math.max(WORTHWHILE, left / 5)) {
      System.gc();
    }
  }
}
