package dev.pressport.source.rest;

import dev.pressport.http.Header;
import dev.pressport.http.Hosts;
import dev.pressport.http.Http;
import dev.pressport.http.HttpFailure;
import dev.pressport.http.HttpResponse;
import dev.pressport.http.RetryDecision;
import dev.pressport.privacy.Disclosure;
import dev.pressport.source.SourceUnreadable;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;

/**
 * A client of the API that records every response and repeats no recorded request. Safe for many
 * threads, provided that only one of them makes a given request.
 */
final class ApiClient {
  /**
   * The largest response body accepted, in bytes; a hundred entries with everything embedded seldom
   * take a tenth of it.
   */
  private static final long LARGEST = 1L << 30;

  /** The status of no response at all. */
  private static final int NO_ANSWER = 599;

  private static final int UNKNOWN_USER = 401;

  private final Http http;
  private final URI site;
  private final ApiRoot root;
  private final Recording recording;
  private final ResponseScreen screen;
  private final AtomicLong requests = new AtomicLong();

  ApiClient(Http http, URI site, ApiRoot root, Recording recording, Disclosure disclosure) {
    this.http = http;
    this.site = site;
    this.root = root;
    this.recording = recording;
    this.screen = new ResponseScreen(disclosure);
  }

  /** Returns the number of requests sent to the site. */
  long requests() {
    return requests.get();
  }

  /** Returns the response to a request, of any status; a failure to get one refuses the source. */
  ApiResponse fetch(ApiRequest request) throws IOException {
    try {
      return send(request);
    } catch (HttpFailure e) {
      throw RefusalMessages.of(e, site);
    }
  }

  /**
   * Returns the response like {@link #fetch}, without explaining failures.
   *
   * @throws HttpFailure when there is no response
   */
  ApiResponse send(ApiRequest request) throws IOException {
    Optional<ApiResponse> known = recording.find(request);
    if (known.isPresent() && !known.get().isOfTrouble()) {
      return known.get();
    }
    Path aside = recording.aside(request);
    try {
      requests.incrementAndGet();
      Http.Question question =
          new Http.Question(root.of(request), "application/json", LARGEST, false, true);
      HttpResponse reply = http.get(question, aside, ApiClient::verdict);
      if (reply.status() == UNKNOWN_USER && recording.head().user() != null) {
        checkLogin(request, aside);
      }
      screen.apply(request, aside);
      return recording.keep(request, reply);
    } catch (IOException e) {
      Files.deleteIfExists(aside);
      throw e;
    }
  }

  /**
   * A user whom WordPress knows is refused with 403 (rest_authorization_required_code()); plugins
   * do not all keep to that.
   */
  private void checkLogin(ApiRequest request, Path aside) throws IOException {
    if (request.equals(Pull.ME)) {
      return;
    }
    Path me = aside.resolveSibling(aside.getFileName() + ".me");
    try {
      requests.incrementAndGet();
      Http.Question question =
          new Http.Question(root.of(Pull.ME), "application/json", LARGEST, false, true);
      if (http.get(question, me, ApiClient::verdict).status() == UNKNOWN_USER) {
        throw new SourceUnreadable(
            RestRefusal.ACCESS_LOST, Hosts.host(site), UNKNOWN_USER + " at " + request.route());
      }
    } finally {
      Files.deleteIfExists(me);
    }
  }

  /** Records that a request got no response, so that readers of the recording know. */
  void keepSilence(ApiRequest request, HttpFailure failure) throws IOException {
    Files.write(recording.aside(request), new byte[0]);
    Header why = new Header("X-Pressport-Failure", failure.reason().name());
    recording.keep(request, new HttpResponse(root.of(request), NO_ANSWER, List.of(why), 0));
  }

  /** A response that should be JSON and is not whole may have been cut off on its way. */
  private static RetryDecision.Verdict verdict(HttpResponse reply, Path body) throws IOException {
    if (reply.status() >= 400) {
      return PageRetryDecision.INSTANCE.verdict(reply, body);
    }
    if (JsonBody.of(body).isPresent()) {
      return RetryDecision.Verdict.TAKE;
    }
    return WebPage.of(reply.address(), reply.status(), reply.headers(), body).firewall().isPresent()
        ? RetryDecision.Verdict.TAKE
        : RetryDecision.Verdict.AGAIN_PERHAPS;
  }

  /** The filter of the responses, which knows what it left out. */
  ResponseScreen screen() {
    return screen;
  }

  /** Forgets a response that another time may be another one. */
  void forget(ApiResponse response) throws IOException {
    recording.forget(response);
  }

  ApiRoot root() {
    return root;
  }

  /** Returns the recording so far. */
  Recording recordingNow() {
    return recording;
  }

  /** The index of the API. */
  Optional<ApiResponse> index() throws IOException {
    return recording.newest(ApiRequest.of(""));
  }

  URI site() {
    return site;
  }
}
