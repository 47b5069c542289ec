package dev.pressport.http;

import java.io.InterruptedIOException;
import java.time.Duration;

/** A pause between two requests, which ends with an exception when its thread is interrupted. */
final class Pause {
  private Pause() {}

  static void of(Duration time) throws InterruptedIOException {
    try {
      Thread.sleep(time.toMillis());
    } catch (InterruptedException e) {
      throw interrupted();
    }
  }

  /** Creates the exception of an interrupted thread, which stays marked as interrupted. */
  static InterruptedIOException interrupted() {
    Thread.currentThread().interrupt();
    return new InterruptedIOException("interrupted");
  }
}
