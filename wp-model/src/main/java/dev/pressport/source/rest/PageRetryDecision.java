package dev.pressport.source.rest;

import dev.pressport.http.HttpResponse;
import dev.pressport.http.RetryDecision;
import java.io.IOException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * A retry decision that depends on the content of a page.
 *
 * @param ofGood the decision on responses without an error status
 */
record PageRetryDecision(RetryDecision ofGood) implements RetryDecision {

  @Override
  public Verdict verdict(HttpResponse reply, Path body) throws IOException {
    if (reply.status() < 400) {
      return ofGood.verdict(reply, body);
    }
    if (ApiError.of(body).filter(ApiError::isRefusal).isPresent()) {
      return Verdict.TAKE;
    }
    WebPage page = WebPage.of(reply, body);
    if (page.firewall().isPresent()) {
      return Verdict.TAKE;
    }
    boolean wholeSite = reply.header("Retry-After").isPresent() || page.maintenance().isPresent();
    return reply.status() == 503 && !wholeSite ? Verdict.AGAIN : BY_STATUS.verdict(reply, body);
  }

  @Override
  public @Nullable String reason(HttpResponse reply, Path body) throws IOException {
    return WebPage.of(reply, body).maintenance().isPresent() ? "maintenance" : null;
  }
}
