package dev.pressport.http;

import dev.pressport.http.HttpFailure.Reason;
import dev.pressport.text.WebAddress;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.io.OutputStream;
import java.net.URI;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import okhttp3.Response;
import org.jspecify.annotations.Nullable;

/**
 * A client for one site that retries failures, waits when the site asks for it, and sends fewer
 * requests while the site has trouble. Secrets go to the site alone. Safe for many threads.
 */
public final class Http implements Closeable {
  private static final int BUFFER = 1 << 16;

  private final URI site;
  private final HttpSettings settings;
  private final Connection connection;
  private final Throttle throttle;
  private final Waits waits;

  private volatile boolean answered;
  private volatile boolean closed;

  /**
   * A client for a site.
   *
   * @throws UnusableCertificates when the settings name a file that holds none
   */
  public Http(URI site, HttpSettings settings) throws IOException {
    this(site, settings, wait -> {});
  }

  /**
   * A client for a site that reports its waits.
   *
   * @throws UnusableCertificates when the settings name a file that holds none
   */
  public Http(URI site, HttpSettings settings, Consumer<Wait> listener) throws IOException {
    this.site = site;
    this.settings = settings;
    this.connection = new Connection(site, settings, settings.retryPolicy().call());
    this.throttle = new Throttle(settings.concurrency(), settings.perSecond());
    this.waits = new Waits(throttle, settings.retryPolicy().allWaits(), listener);
  }

  /**
   * A request.
   *
   * @param accept the value of the header of that name
   * @param limit of the body, in bytes unpacked
   * @param cut whether a longer body is cut off there; otherwise it is a failure
   * @param secrets whether the user's secrets are needed: then they must not go in the open
   */
  public record Question(URI address, String accept, long limit, boolean cut, boolean secrets) {}

  /**
   * Sends a request, and puts the body of the response into a file, which is replaced.
   *
   * @param decision whether another request may get a better response
   * @throws HttpFailure when there is no response
   */
  public HttpResponse get(Question question, Path body, RetryDecision decision) throws IOException {
    int waited = 0;
    int repeated = 0;
    while (true) {
      Attempt attempt = attempt(question, body);
      HttpResponse reply = attempt.reply();
      RetryDecision.Verdict verdict =
          reply == null ? ofFailure(attempt.cause()) : decision.verdict(reply, body);
      if (reply != null && verdict == RetryDecision.Verdict.AGAIN_LATER) {
        Wait wait =
            Wait.after(
                Hosts.host(question.address()),
                reply.status(),
                decision.reason(reply, body),
                RetryAfter.of(reply, Instant.now()),
                Throttle.jittered(settings.retryPolicy().before(waited++)));
        if (!waits.begin(wait)) {
          throw new HttpFailure(question.address(), wait);
        }
      } else if (repeated < verdict.repetitions()) {
        Pause.of(Throttle.jittered(settings.retryPolicy().before(repeated++)));
      } else {
        return attempt.result(question.address());
      }
    }
  }

  private RetryDecision.Verdict ofFailure(IOException failure) {
    if (!isWorthRepeating(failure)) {
      return RetryDecision.Verdict.TAKE;
    }
    return failure instanceof InterruptedIOException
        ? RetryDecision.Verdict.AGAIN_PERHAPS
        : RetryDecision.Verdict.AGAIN;
  }

  /** One attempt: a response, or the reason why there is none. */
  private record Attempt(@Nullable HttpResponse reply, @Nullable IOException failure) {

    IOException cause() {
      return failure == null ? new IOException() : failure;
    }

    HttpResponse result(URI address) throws IOException {
      if (reply == null) {
        throw explained(cause(), address);
      }
      return reply;
    }
  }

  private Attempt attempt(Question question, Path body) throws IOException {
    long start = System.nanoTime();
    boolean good = false;
    enter();
    try {
      HttpResponse reply = follow(question, body);
      answered = true;
      good = reply.status() != 429 && reply.status() < 500;
      return new Attempt(reply, null);
    } catch (HttpFailure e) {
      good = true;
      throw e;
    } catch (DiskStream.Failure e) {
      throw e.reason();
    } catch (IOException e) {
      if (closed) {
        throw new InterruptedIOException("closed");
      }
      return new Attempt(null, e);
    } finally {
      throttle.leave(System.nanoTime() - start, good);
    }
  }

  private void enter() throws InterruptedIOException {
    try {
      throttle.enter();
    } catch (InterruptedException e) {
      throw Pause.interrupted();
    }
  }

  /** A host that was there before may be gone for a moment; what is refused for good stays so. */
  private boolean isWorthRepeating(IOException failure) {
    return answered || !FailureReasons.isLasting(failure);
  }

  private HttpResponse follow(Question question, Path body) throws IOException {
    List<Header> accept = List.of(new Header("Accept", question.accept()));
    URI address = question.address();
    for (int redirects = 0; redirects <= Connection.MOST_REDIRECTS; redirects++) {
      try (Response response = connection.ask(address, accept, question.secrets())) {
        URI next = Connection.redirection(response, address);
        if (next == null) {
          return reply(response, address, redirects, question, body);
        }
        if (!WebAddress.sameHost(site, next) && !WebAddress.sameHost(question.address(), next)) {
          throw new HttpFailure(Reason.OTHER_SITE, address, next, null);
        }
        address = next;
      }
    }
    throw new HttpFailure(Reason.REDIRECT_LOOP, question.address(), address, null);
  }

  /**
   * Returns whether requests to an address go through a gate with its credentials: then those of
   * the user are not sent.
   */
  public boolean isThroughGate(URI address) {
    return connection.isThroughGate(address);
  }

  /** Returns whether nothing secret is sent to the site. */
  public boolean isOpen() {
    return !settings.hasSecrets();
  }

  private static HttpResponse reply(
      Response response, URI address, int redirects, Question question, Path body)
      throws IOException {
    List<Header> headers = new ArrayList<>();
    response.headers().forEach(pair -> headers.add(new Header(pair.getFirst(), pair.getSecond())));
    long length = copy(response.body().byteStream(), address, question, body);
    return new HttpResponse(address, response.code(), headers, length, redirects);
  }

  private static long copy(InputStream in, URI address, Question question, Path body)
      throws IOException {
    byte[] buffer = new byte[BUFFER];
    long length = 0;
    try (OutputStream out = new DiskStream(body)) {
      for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
        int taken = (int) Math.min(n, question.limit() - length);
        out.write(buffer, 0, taken);
        length += taken;
        if (taken < n) {
          if (question.cut()) {
            return length;
          }
          throw new HttpFailure(Reason.TOO_LARGE, address, null, null);
        }
      }
    }
    return length;
  }

  private static HttpFailure explained(IOException failure, URI address) {
    return new HttpFailure(FailureReasons.of(failure), address, null, failure);
  }

  /** Breaks off what is being asked. */
  @Override
  public void close() {
    closed = true;
    connection.close();
  }
}
