package dev.pressport.source.rest;

import dev.pressport.http.Header;
import dev.pressport.http.Http;
import dev.pressport.http.HttpFailure;
import dev.pressport.http.HttpResponse;
import dev.pressport.http.RetryDecision;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;

/** A client for pages of the site that records each response, and requests none twice. */
final class PageClient implements PageSource {
  /** The protocol allows sitemaps 50 MB; the pages of most entries have less than one. */
  private static final long LARGEST = 64L << 20;

  private static final String ACCEPT =
      "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8";

  private static final int NO_ANSWER = 599;
  private static final RetryDecision PAGES =
      new PageRetryDecision((reply, page) -> RetryDecision.Verdict.TAKE);

  private final Http http;
  private final URI base;
  private final Recording recording;
  private final int atATime;
  private final ApiClient.Timing timing;
  private final boolean needed;
  private final AtomicLong requests = new AtomicLong();
  private final Set<String> requested = ConcurrentHashMap.newKeySet();

  /**
   * A client.
   *
   * @param base the host, with a slash
   * @param needed whether a run without the pages is incomplete
   */
  PageClient(
      Http http,
      URI base,
      Recording recording,
      int atATime,
      ApiClient.Timing timing,
      boolean needed) {
    this.http = http;
    this.base = base;
    this.recording = recording;
    this.atATime = atATime;
    this.timing = timing;
    this.needed = needed;
  }

  /** Returns the number of requests for pages. */
  long requests() {
    return requests.get();
  }

  @Override
  public void expect(Collection<String> targets) throws IOException {
    JobQueue jobs = new JobQueue(atATime);
    for (String target : targets) {
      jobs.add(() -> page(target));
    }
    jobs.await();
  }

  @Override
  public Optional<ApiResponse> page(String target) throws IOException {
    ApiRequest request = ApiRequest.ofPage(target);
    Optional<ApiResponse> known = recording.find(request);
    boolean again = known.isEmpty() || known.get().isOfTrouble();
    return again && requested.add(target) ? Optional.of(fetch(request)) : known;
  }

  private ApiResponse fetch(ApiRequest request) throws IOException {
    Path aside = recording.aside(request);
    requests.incrementAndGet();
    long begin = timing.begun();
    boolean answered = false;
    URI address = base.resolve(request.route());
    try {
      Http.Question question = new Http.Question(address, ACCEPT, LARGEST, true, false);
      HttpResponse response = http.get(question, aside, PAGES);
      answered = true;
      return recording.keep(request, response);
    } catch (HttpFailure e) {
      return switch (e.reason()) {
        case SLOW_DOWN -> {
          if (needed) {
            throw RefusalMessages.of(e, base);
          }
          yield silence(request, address, e);
        }
        case TIMEOUT, BROKEN, TOO_LARGE, OTHER_SITE, REDIRECT_LOOP, PRIVATE_ADDRESS ->
            silence(request, address, e);
        default -> throw RefusalMessages.of(e, base);
      };
    } finally {
      timing.ended(request, begin, answered);
      Files.deleteIfExists(aside);
    }
  }

  private ApiResponse silence(ApiRequest request, URI address, HttpFailure failure)
      throws IOException {
    Files.write(recording.aside(request), new byte[0]);
    Header why = new Header("X-Pressport-Failure", failure.reason().name());
    return recording.keep(request, new HttpResponse(address, NO_ANSWER, List.of(why), 0));
  }
}
