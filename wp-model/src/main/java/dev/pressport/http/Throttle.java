package dev.pressport.http;

import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;

/**
 * Holds requests back: so many at a time and no more, fewer when the site asks for it or is slow,
 * and none while it wants a pause.
 */
final class Throttle {
  /** A response that takes longer is a sign that the site has enough to do. */
  private static final long SLOW = Duration.ofSeconds(20).toNanos();

  /** The number of good responses after which one more request is permitted at a time. */
  private static final int CONFIDENCE = 25;

  /** The number of requests between two limits that is enough to conclude a rate. */
  private static final int ENOUGH = 5;

  private final int most;
  private long gap;
  private int allowed;
  private int running;
  private int good;
  private long notBefore = System.nanoTime();
  private long pauseUntil = notBefore;
  private long limitedAt;
  private int sinceLimited;

  Throttle(int most, double perSecond) {
    this.most = Math.max(1, most);
    this.allowed = this.most;
    this.gap = perSecond > 0 ? (long) (1e9 / perSecond) : 0;
  }

  /** Waits for a turn. */
  synchronized void enter() throws InterruptedException {
    while (true) {
      long now = System.nanoTime();
      long wait = Math.max(pauseUntil - now, gap > 0 ? notBefore - now : 0);
      if (running < allowed && wait <= 0) {
        running++;
        sinceLimited++;
        notBefore = now + gap;
        return;
      }
      if (wait > 0) {
        wait(wait / 1_000_000 + 1);
      } else {
        wait();
      }
    }
  }

  /** Ends a turn. */
  synchronized void leave(long nanos, boolean wasGood) {
    running--;
    if (!wasGood || nanos > SLOW) {
      allowed = Math.max(1, allowed / 2);
      good = 0;
    } else if (++good >= CONFIDENCE && allowed < most) {
      allowed++;
      good = 0;
    }
    notifyAll();
  }

  /** Blocks all requests for a while. */
  synchronized void pause(Duration time) {
    pauseUntil = Math.max(pauseUntil, System.nanoTime() + time.toNanos());
    notifyAll();
  }

  /**
   * Notes that the site limits the rate. The requests that it served since it last did so, over
   * that time, show the rate that it permits.
   */
  synchronized void limit() {
    long now = System.nanoTime();
    if (limitedAt != 0 && sinceLimited > ENOUGH) {
      gap = Math.max(gap, (now - limitedAt) / sinceLimited);
    }
    limitedAt = now;
    sinceLimited = 0;
  }

  /** Returns by how much a pause that begins now is longer than the present one; zero for not. */
  synchronized Duration longerBy(Duration time) {
    long now = System.nanoTime();
    long present = Math.max(0, pauseUntil - now);
    return Duration.ofNanos(Math.max(0, time.toNanos() - present));
  }

  synchronized int allowed() {
    return allowed;
  }

  /** A wait, moved by chance so that requests do not come back all at once. */
  static Duration jittered(Duration wait) {
    return Duration.ofNanos(
        (long) (wait.toNanos() * ThreadLocalRandom.current().nextDouble(0.75, 1.25)));
  }
}
