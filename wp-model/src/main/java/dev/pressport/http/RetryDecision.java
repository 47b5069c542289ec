package dev.pressport.http;

import java.io.IOException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** A decision whether to retry after a response. */
@FunctionalInterface
public interface RetryDecision {

  /** The use of a response. */
  enum Verdict {
    /** The response is final. */
    TAKE(0),
    /** The site is in trouble as a whole: all requests wait, as often as time permits. */
    AGAIN_LATER(0),
    /** The response shows trouble that mostly passes: retry a few times. */
    AGAIN(5),
    /** The response shows trouble that mostly stays: retry once or twice. */
    AGAIN_PERHAPS(2);

    private final int repetitions;

    Verdict(int repetitions) {
      this.repetitions = repetitions;
    }

    /** Returns the number of retries that do not depend on waits of the site as a whole. */
    int repetitions() {
      return repetitions;
    }

    static Verdict of(int status) {
      return switch (status) {
        case 429, 503 -> AGAIN_LATER;
        case 408, 425 -> AGAIN;
        case 500, 502, 504 -> AGAIN_PERHAPS;
        default -> TAKE;
      };
    }
  }

  /** Returns the verdict on a response whose body is in a file. */
  Verdict verdict(HttpResponse reply, Path body) throws IOException;

  /** Returns the reason of a wait beyond its status, such as {@code maintenance}; null for none. */
  default @Nullable String reason(HttpResponse reply, Path body) throws IOException {
    return null;
  }

  /** A decision by the status alone. */
  RetryDecision BY_STATUS = (reply, body) -> Verdict.of(reply.status());
}
