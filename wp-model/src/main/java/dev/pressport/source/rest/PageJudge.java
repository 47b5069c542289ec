package dev.pressport.source.rest;

import dev.pressport.http.Judge;
import dev.pressport.http.Reply;
import java.io.IOException;
import java.nio.file.Path;

/** Knows from a page whether there is any use in asking again. */
final class PageJudge implements Judge {
  static final Judge INSTANCE = new PageJudge();

  private PageJudge() {}

  @Override
  public Verdict verdict(Reply reply, Path body) throws IOException {
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
