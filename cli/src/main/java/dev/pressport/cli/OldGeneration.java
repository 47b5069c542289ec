package dev.pressport.cli;

import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.time.Duration;
import java.util.List;

/**
 * Keeps the old generation of the heap small. The serial collector enlarges it to the maximum heap
 * size before it collects garbage there, so memory use would grow with the site. This class
 * requests a collection earlier.
 */
final class OldGeneration implements Runnable {
  private static final String SERIAL = "Tenured Gen";
  private static final Duration PAUSE = Duration.ofSeconds(1);

  /** Shorter runs do not make enough garbage. */
  private static final Duration FIRST = Duration.ofSeconds(5);

  private static final long WORTHWHILE = 16L << 20;

  private OldGeneration() {}

  /** Starts a daemon thread that requests collections. */
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

  /** Requests a collection when the used size has grown by 16 MB and a fifth since the last one. */
  private static void clean(MemoryPoolMXBean pool) {
    long left = pool.getCollectionUsage().getUsed();
    if (pool.getUsage().getUsed() - left > Math.max(WORTHWHILE, left / 5)) {
      System.gc();
    }
  }
}
