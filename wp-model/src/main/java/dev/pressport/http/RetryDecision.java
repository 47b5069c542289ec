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
    TAKE,
    /** The site is in trouble as a whole: all requests wait, as often as time permits. */
    AGAIN_LATER,
    /** The response shows trouble that mostly passes: retry a few times. */
    AGAIN,
    /** The response shows trouble that mostly stays: retry once or twice. */
    AGAIN_PERHAPS
  }

  /** Returns the verdict on a response whose body is in a file. */
  Verdict verdict(HttpResponse reply, Path body) throws IOException;

  /** Returns the reason of a wait beyond its status, such as {@code maintenance}; null for none. */
  default @Nullable String reason(HttpResponse reply, Path body) throws IOException {
    return null;
  }

  /** A decision by the status alone. */
  RetryDecision BY_STATUS =
      (reply, body) ->
          switch (reply.status()) {
            case 429, 503 -> Verdict.AGAIN_LATER;
            case 408, 425 -> Verdict.AGAIN;
            case 500, 502, 504 -> Verdict.AGAIN_PERHAPS;
            default -> Verdict.TAKE;
          };
}
