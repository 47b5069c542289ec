package dev.pressport.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class ThrottleTest {

  @Test
  void letsInNoMoreThanAllowed() throws InterruptedException {
    Throttle throttle = new Throttle(3, 0);
    AtomicInteger inside = new AtomicInteger();
    AtomicInteger most = new AtomicInteger();
    ExecutorService threads = Executors.newFixedThreadPool(8);
    for (int i = 0; i < 100; i++) {
      threads.execute(
          () -> {
            try {
              throttle.enter();
              most.accumulateAndGet(inside.incrementAndGet(), Math::max);
              Thread.sleep(1);
              inside.decrementAndGet();
              throttle.leave(1, true);
            } catch (InterruptedException e) {
              Thread.currentThread().interrupt();
            }
          });
    }
    threads.shutdown();

    assertThat(threads.awaitTermination(20, TimeUnit.SECONDS)).isTrue();
    assertThat(most.get()).isBetween(1, 3);
  }

  @Test
  void asksForLessAtATimeAfterTroubleAndForMoreAgainLater() throws InterruptedException {
    Throttle throttle = new Throttle(4, 0);
    turn(throttle, 1, false);
    assertThat(throttle.allowed()).isEqualTo(2);
    turn(throttle, Duration.ofSeconds(30).toNanos(), true);
    turn(throttle, 1, false);
    assertThat(throttle.allowed()).isEqualTo(1);

    for (int i = 0; i < 200; i++) {
      turn(throttle, 1, true);
    }
    assertThat(throttle.allowed()).isEqualTo(4);
  }

  private static void turn(Throttle throttle, long nanos, boolean good)
      throws InterruptedException {
    throttle.enter();
    throttle.leave(nanos, good);
  }

  @Test
  void pausesEverybody() throws InterruptedException {
    Throttle throttle = new Throttle(4, 0);
    long start = System.nanoTime();
    throttle.pause(Duration.ofMillis(150));
    turn(throttle, 1, true);

    assertThat(Duration.ofNanos(System.nanoTime() - start)).isGreaterThan(Duration.ofMillis(140));
  }

  @Test
  void keepsToARate() throws InterruptedException {
    Throttle throttle = new Throttle(4, 50);
    long start = System.nanoTime();
    for (int i = 0; i < 6; i++) {
      turn(throttle, 1, true);
    }
    assertThat(Duration.ofNanos(System.nanoTime() - start)).isGreaterThan(Duration.ofMillis(95));
  }

  @Test
  void keepsToTheRateThatTheSiteServedBetweenTwoLimits() throws InterruptedException {
    Throttle throttle = new Throttle(4, 0);
    throttle.limit();
    for (int i = 0; i < 10; i++) {
      turn(throttle, 1, true);
    }
    Thread.sleep(200);
    throttle.limit();
    long start = System.nanoTime();
    for (int i = 0; i < 6; i++) {
      turn(throttle, 1, true);
    }

    // Ten in two tenths of a second: one in twenty milliseconds.
    assertThat(Duration.ofNanos(System.nanoTime() - start)).isGreaterThan(Duration.ofMillis(95));
  }
}
