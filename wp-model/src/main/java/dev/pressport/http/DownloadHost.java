package dev.pressport.http;

import static dev.pressport.http.RetryDecision.Verdict.AGAIN_LATER;

import java.io.IOException;
import java.net.URI;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The requests to one host that serves files: their rate, their waits, and whether the host can be
 * reached. A host that cannot be reached fails all further files at once.
 */
final class DownloadHost {
  /** The number of files in a row without any response after which a host is given up. */
  private static final int MOST_SILENT = 5;

  /** The number of retries at a host that was there before: about two minutes in all. */
  private static final int REPETITIONS = 8;

  private final Throttle throttle;
  private final Waits waits;
  private boolean answered;
  private int silent;
  private Download.@Nullable Failed givenUp;

  DownloadHost(HttpSettings settings, Consumer<Wait> listener) {
    this.throttle = new Throttle(settings.concurrency(), settings.perSecond());
    this.waits = new Waits(throttle, settings.retryPolicy().allWaits(), listener);
  }

  /** Waits for a turn. */
  Turn enter() throws InterruptedException {
    throttle.enter();
    return new Turn();
  }

  /** The permission for one request, until it is closed. */
  final class Turn implements AutoCloseable {
    private final long start = System.nanoTime();
    private long time;
    private boolean good;

    /** Notes that the host answered; the file may then take as long as it needs. */
    void answered(int status) {
      time = System.nanoTime() - start;
      good = status < 500 && RetryDecision.Verdict.of(status) != AGAIN_LATER;
      DownloadHost.this.answered();
    }

    @Override
    public void close() {
      throttle.leave(time, good);
    }
  }

  /** Begins a wait, unless all waits together become too long. */
  boolean pause(Wait wait) {
    return waits.begin(wait);
  }

  private synchronized void answered() {
    answered = true;
    silent = 0;
  }

  /** Returns the number of retries that may help when there is no response. */
  synchronized int repetitions(IOException failure) {
    return switch (FailureReasons.of(failure)) {
      case PRIVATE_ADDRESS -> 0;
      case TIMEOUT -> RetryDecision.Verdict.AGAIN_PERHAPS.repetitions();
      case CERTIFICATE, NO_ENCRYPTION -> answered ? REPETITIONS : 0;
      case HOST_NOT_FOUND, REFUSED ->
          answered ? REPETITIONS : RetryDecision.Verdict.AGAIN_PERHAPS.repetitions();
      default -> RetryDecision.Verdict.AGAIN.repetitions();
    };
  }

  /** Notes that a file got no response in spite of all retries. */
  synchronized void unreached(Download.Failed failed) {
    boolean absent =
        switch (failed.reason()) {
          case HOST_NOT_FOUND, REFUSED, CERTIFICATE, NO_ENCRYPTION -> true;
          default -> !answered;
        };
    silent++;
    if (givenUp == null && (absent || silent >= MOST_SILENT)) {
      givenUp = failed;
    }
  }

  /** The failure of all further files; null while the host may be reached. */
  synchronized Download.@Nullable Failed givenUp() {
    return givenUp;
  }

  /** Returns the key under which addresses share a host: scheme, host and port. */
  static String key(URI address) {
    return address.getScheme() + "://" + address.getRawAuthority();
  }
}
