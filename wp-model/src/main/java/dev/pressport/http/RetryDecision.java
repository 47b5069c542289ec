package dev.pressport.http;

import java.io.IOException;
import java.nio.file.Path;

/** Says of an answer whether asking again may give a better one. */
@FunctionalInterface
public interface RetryDecision {

  /** What becomes of an answer. */
  enum Verdict {
    /** It is the answer. */
    TAKE,
    /** It says to wait: as often as there is time for. */
    AGAIN_LATER,
    /** It is of trouble that mostly passes: a few times. */
    AGAIN,
    /** It is of trouble that mostly stays: once or twice. */
    AGAIN_PERHAPS
  }

  /** The verdict on an answer whose body is in a file. */
  Verdict verdict(HttpResponse reply, Path body) throws IOException;

  /** By the status alone. */
  RetryDecision BY_STATUS =
      (reply, body) ->
          switch (reply.status()) {
            case 429, 503 -> Verdict.AGAIN_LATER;
            case 408, 425 -> Verdict.AGAIN;
            case 500, 502, 504 -> Verdict.AGAIN_PERHAPS;
            default -> Verdict.TAKE;
          };
}
