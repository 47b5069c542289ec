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

  /** Why there is no response: it broke off each time. */
  static final String CUT_OFF = "CUT_OFF";

  private static final RetryDecision JSON = new PageRetryDecision(ApiClient::ofGood);

  private final Http http;
  private final URI site;
  private final ApiRoot root;
  private final Recording recording;
  private final ResponseScreen screen;
  private final Timing timing;
  private final boolean loggedIn;
  private final AtomicLong requests;

  /** A listener to requests and the time from each to the end of its response. */
  interface Timing {
    /** Listens to nothing. */
    Timing NONE = new Timing() {};

    /** Notes a request, and returns the time for {@link #ended}. */
    default long begun() {
      return System.nanoTime();
    }

    /**
     * Notes the end of a request.
     *
     * @param begin the time that {@link #begun} returned
     * @param answered whether there is a response
     */
    default void ended(ApiRequest request, long begin, boolean answered) {}
  }

  ApiClient(
      Http http,
      URI site,
      ApiRoot root,
      Recording recording,
      Disclosure disclosure,
      Timing timing) {
    this.http = http;
    this.site = site;
    this.root = root;
    this.recording = recording;
    this.screen = new ResponseScreen(disclosure);
    this.timing = timing;
    this.loggedIn = recording.head().user() != null;
    this.requests = new AtomicLong();
  }

  /** The same client for what anyone may see. */
  private ApiClient(Http visitor, ApiClient client) {
    http = visitor;
    site = client.site;
    root = client.root;
    recording = client.recording;
    screen = client.screen;
    timing = client.timing;
    loggedIn = false;
    requests = client.requests;
  }

  /**
   * Returns a client that records into the same recording what a visitor sees.
   *
   * @param visitor without the credentials of the user
   */
  ApiClient asVisitor(Http visitor) {
    return new ApiClient(visitor, this);
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
    } catch (CutOffResponse e) {
      throw RefusalMessages.cutOff(site);
    }
  }

  /**
   * Returns the response like {@link #fetch}, without explaining failures.
   *
   * @throws HttpFailure when there is no response
   * @throws CutOffResponse when there is no whole one
   */
  ApiResponse send(ApiRequest request) throws IOException {
    Optional<ApiResponse> known = recording.find(request);
    if (known.isPresent() && !known.get().isOfTrouble()) {
      return known.get();
    }
    Path aside = recording.aside(request);
    try {
      HttpResponse reply = get(request, aside, JSON);
      boolean fails =
          reply.status() >= 500 && ApiError.of(aside).filter(ApiError::isRefusal).isEmpty();
      if (fails && wasDown(aside)) {
        reply = get(request, aside, JSON);
      }
      if (reply.status() < 400 && isCutOff(reply, aside)) {
        throw new CutOffResponse(request);
      }
      if (reply.status() == UNKNOWN_USER && loggedIn) {
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
   * Returns the response like {@link #send}; empty when the site gives no whole one in time, which
   * is recorded.
   */
  Optional<ApiResponse> answer(ApiRequest request) throws IOException {
    try {
      return Optional.of(send(request));
    } catch (CutOffResponse e) {
      keepSilence(request, CUT_OFF);
    } catch (HttpFailure e) {
      switch (e.reason()) {
        case TIMEOUT, BROKEN, TOO_LARGE -> keepSilence(request, e.reason().name());
        default -> throw RefusalMessages.of(e, site);
      }
    }
    return Optional.empty();
  }

  private HttpResponse get(ApiRequest request, Path body, RetryDecision decision)
      throws IOException {
    requests.incrementAndGet();
    Http.Question question =
        new Http.Question(root.of(request), "application/json", LARGEST, false, true);
    long begin = timing.begun();
    boolean answered = false;
    try {
      HttpResponse reply = http.get(question, body, decision);
      answered = true;
      return reply;
    } finally {
      timing.ended(request, begin, answered);
    }
  }

  /** Waits for a site that fails as a whole; returns whether it did. */
  private boolean wasDown(Path aside) throws IOException {
    Path body = aside.resolveSibling(aside.getFileName() + ".check");
    AvailabilityCheck check = new AvailabilityCheck();
    try {
      get(AvailabilityCheck.REQUEST, body, check);
      return check.wasDown();
    } finally {
      Files.deleteIfExists(body);
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
      if (get(Pull.ME, me, JSON).status() == UNKNOWN_USER) {
        throw new SourceUnreadable(
            RestRefusal.ACCESS_LOST, Hosts.host(site), UNKNOWN_USER + " at " + request.route());
      }
    } finally {
      Files.deleteIfExists(me);
    }
  }

  /** Records that a request got no response, so that readers of the recording know. */
  void keepSilence(ApiRequest request, String failure) throws IOException {
    Files.write(recording.aside(request), new byte[0]);
    Header why = new Header("X-Pressport-Failure", failure);
    recording.keep(request, new HttpResponse(root.of(request), NO_ANSWER, List.of(why), 0));
  }

  /** A response that should be JSON and is not whole may have been cut off on its way. */
  private static RetryDecision.Verdict ofGood(HttpResponse reply, Path body) throws IOException {
    if (JsonBody.of(body).isPresent()) {
      return RetryDecision.Verdict.TAKE;
    }
    return WebPage.of(reply, body).barrier("").isPresent()
        ? RetryDecision.Verdict.TAKE
        : RetryDecision.Verdict.AGAIN_PERHAPS;
  }

  /** Returns whether a body is the beginning of a JSON value without its end. */
  static boolean isCutOff(HttpResponse reply, Path body) throws IOException {
    return JsonBody.of(body).isEmpty() && WebPage.of(reply, body).isJson();
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
