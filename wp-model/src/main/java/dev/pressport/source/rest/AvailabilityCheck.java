package dev.pressport.source.rest;

import dev.pressport.http.HttpResponse;
import dev.pressport.http.RetryDecision;
import java.io.IOException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * A decision to wait until a site serves a small request, which shows whether an error is that of
 * the site as a whole or that of what was requested.
 */
final class AvailabilityCheck implements RetryDecision {
  /** A request that every WordPress serves to everyone, at little cost. */
  static final ApiRequest REQUEST = ApiRequest.of("wp/v2/types/post");

  private boolean down;

  @Override
  public Verdict verdict(HttpResponse reply, Path body) throws IOException {
    if (reply.status() == 429) {
      return Verdict.AGAIN_LATER;
    }
    if (reply.status() < 500 || WebPage.of(reply, body).firewall().isPresent()) {
      return Verdict.TAKE;
    }
    down = true;
    return Verdict.AGAIN_LATER;
  }

  @Override
  public @Nullable String reason(HttpResponse reply, Path body) throws IOException {
    return WebPage.of(reply, body).maintenance().isPresent() ? "maintenance" : null;
  }

  /** Returns whether the site failed as a whole for a while. */
  boolean wasDown() {
    return down;
  }
}
