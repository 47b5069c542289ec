package dev.pressport.source.rest;

import dev.pressport.http.HttpResponse;
import dev.pressport.http.RetryDecision;
import java.io.IOException;
import java.nio.file.Path;

/** A retry decision that depends on the content of a page. */
final class PageRetryDecision implements RetryDecision {
  static final RetryDecision INSTANCE = new PageRetryDecision();

  private PageRetryDecision() {}

  @Override
  public Verdict verdict(HttpResponse reply, Path body) throws IOException {
    if (reply.status() < 400) {
      return Verdict.TAKE;
    }
    WebPage page = WebPage.of(reply.address(), reply.status(), reply.headers(), body);
    if (page.firewall().isPresent()) {
      return Verdict.TAKE;
    }
    return reply.status() == 503 ? Verdict.AGAIN : BY_STATUS.verdict(reply, body);
  }
}
