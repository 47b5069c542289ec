package dev.pressport.http;

import dev.pressport.http.HttpFailure.Reason;
import dev.pressport.text.WebAddress;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.io.OutputStream;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.NoRouteToHostException;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLPeerUnverifiedException;
import okhttp3.Call;
import okhttp3.ConnectionPool;
import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;
import org.jspecify.annotations.Nullable;

/**
 * A client for one site that retries failures, waits when the site asks for it, and sends fewer
 * requests while the site has trouble. Secrets go to the site alone. Safe for many threads.
 */
public final class Http implements Closeable {
  private static final int MOST_REDIRECTS = 5;
  private static final int BUFFER = 1 << 16;
  private static final int UNAUTHORIZED = 401;
  private static final int TOO_MANY_REQUESTS = 429;

  /** The number of retries after a broken connection or a response that shows passing trouble. */
  private static final int REPETITIONS = 5;

  /** The number of retries after a server error; most of these come again. */
  private static final int REPETITIONS_OF_ERRORS = 2;

  private static final Pattern NO_COMMON_ENCRYPTION =
      Pattern.compile(
          "SSL message|handshake_failure|protocol_version|protocol is"
              + " disabled|insufficient_security");

  private static final Pattern IP = Pattern.compile("[\\d.]+|\\[.*]");

  private final URI site;
  private final HttpSettings settings;
  private final OkHttpClient client;
  private final Throttle throttle;
  private final Waits waits;
  private final PublicAddresses addresses;

  /** The folders of addresses that a gate protects; others may be exempt from it. */
  private final Set<String> gated = ConcurrentHashMap.newKeySet();

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
    this.addresses = new PublicAddresses(Hosts.host(site));
    this.throttle = new Throttle(settings.concurrency(), settings.perSecond());
    RetryPolicy retryPolicy = settings.retryPolicy();
    this.waits = new Waits(throttle, retryPolicy.allWaits(), listener);
    OkHttpClient.Builder builder =
        new OkHttpClient.Builder()
            .followRedirects(false)
            .followSslRedirects(false)
            .retryOnConnectionFailure(true)
            .connectTimeout(retryPolicy.connect())
            .readTimeout(retryPolicy.silence())
            .writeTimeout(retryPolicy.silence())
            .callTimeout(retryPolicy.call())
            .connectionPool(new ConnectionPool(settings.concurrency(), 1, TimeUnit.MINUTES))
            .proxySelector(new EnvironmentProxies(settings.environment()))
            .dns(addresses);
    if (settings.caFile() != null) {
      TrustedCertificates authorities = TrustedCertificates.with(settings.caFile());
      builder.sslSocketFactory(authorities.sockets(), authorities.manager());
    }
    this.client = builder.build();
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
        Duration delay = Throttle.jittered(settings.retryPolicy().before(waited++));
        Optional<Duration> asked = RetryAfter.of(reply, Instant.now());
        boolean longer = asked.filter(time -> time.compareTo(delay) >= 0).isPresent();
        Wait wait =
            new Wait(
                Hosts.host(question.address()),
                reply.status(),
                decision.reason(reply, body),
                longer ? asked.get() : delay,
                longer);
        if (wait.status() == TOO_MANY_REQUESTS) {
          throttle.limit();
        }
        if (!waits.begin(wait)) {
          throw new HttpFailure(question.address(), wait);
        }
      } else if (repeated < most(verdict)) {
        sleep(Throttle.jittered(settings.retryPolicy().before(repeated++)));
      } else {
        return attempt.result(question.address());
      }
    }
  }

  private static int most(RetryDecision.Verdict verdict) {
    return switch (verdict) {
      case AGAIN -> REPETITIONS;
      case AGAIN_PERHAPS -> REPETITIONS_OF_ERRORS;
      case TAKE, AGAIN_LATER -> 0;
    };
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
      throw interrupted();
    }
  }

  private static void sleep(Duration time) throws InterruptedIOException {
    try {
      Thread.sleep(time.toMillis());
    } catch (InterruptedException e) {
      throw interrupted();
    }
  }

  private static InterruptedIOException interrupted() {
    Thread.currentThread().interrupt();
    return new InterruptedIOException("interrupted");
  }

  /** A host that was there before may be gone for a moment; what is refused for good stays so. */
  private boolean isWorthRepeating(IOException failure) {
    boolean certificate = isOfCertificate(failure);
    boolean unknown = failure instanceof UnknownHostException;
    boolean refused = failure instanceof ConnectException;
    return answered || !(certificate || unknown || refused || isWithoutEncryption(failure));
  }

  private HttpResponse follow(Question question, Path body) throws IOException {
    URI address = question.address();
    int followed = 0;
    for (int attempts = 0; attempts <= MOST_REDIRECTS; attempts++) {
      check(question, address);
      boolean throughGate = isThroughGate(address);
      Call call = client.newCall(request(question, address, throughGate));
      try (Response response = call.execute()) {
        if (!throughGate && isGate(response, address)) {
          gated.add(folder(address));
          continue;
        }
        URI next = redirection(response, address);
        if (next == null) {
          return reply(response, address, followed, question, body);
        }
        if (!WebAddress.sameHost(site, next) && !WebAddress.sameHost(question.address(), next)) {
          throw new HttpFailure(Reason.OTHER_SITE, address, next, null);
        }
        address = next;
        followed++;
      }
    }
    throw new HttpFailure(Reason.REDIRECT_LOOP, question.address(), address, null);
  }

  /** Returns whether a response asks for the password of a gate that was given. */
  private boolean isGate(Response response, URI address) throws IOException {
    if (settings.gate() == null
        || response.code() != UNAUTHORIZED
        || !WebAddress.sameHost(site, address)
        || response.headers("WWW-Authenticate").stream().noneMatch(Http::isBasic)) {
      return false;
    }
    if (!mayCarrySecrets(address)) {
      throw new HttpFailure(Reason.SECRETS_IN_THE_OPEN, address, null, null);
    }
    return true;
  }

  private static boolean isBasic(String challenge) {
    return challenge.regionMatches(true, 0, "Basic", 0, "Basic".length());
  }

  /**
   * Returns whether requests to an address go through a gate with its credentials: then those of
   * the user are not sent.
   */
  public boolean isThroughGate(URI address) {
    return gated.contains(folder(address));
  }

  private static String folder(URI address) {
    String path = String.valueOf(address.getRawPath());
    return path.substring(0, path.lastIndexOf('/') + 1);
  }

  /** Returns whether nothing secret is sent to the site. */
  public boolean isOpen() {
    return !settings.hasSecrets();
  }

  private void check(Question question, URI address) throws IOException {
    String host = Hosts.host(address);
    boolean own = WebAddress.sameHost(site, address);
    if (!own && IP.matcher(host).matches() && !addresses.permit(InetAddress.getByName(host))) {
      throw new HttpFailure(Reason.PRIVATE_ADDRESS, address, null, null);
    }
    if (question.secrets() && settings.hasSecrets() && own && !mayCarrySecrets(address)) {
      throw new HttpFailure(Reason.SECRETS_IN_THE_OPEN, address, null, null);
    }
  }

  /** Returns whether a connection keeps secrets from others, or the user permits it to be open. */
  private boolean mayCarrySecrets(URI address) throws IOException {
    return settings.allowHttp()
        || Hosts.isEncrypted(address)
        || InetAddress.getByName(Hosts.host(address)).isLoopbackAddress();
  }

  private Request request(Question question, URI address, boolean throughGate) throws IOException {
    Request.Builder request =
        new Request.Builder()
            .url(address.toString())
            .header("User-Agent", settings.userAgent())
            .header("Accept", question.accept());
    if (settings.hasSecrets() && WebAddress.sameHost(site, address) && mayCarrySecrets(address)) {
      settings.headers().forEach(header -> request.header(header.name(), header.value()));
      Credentials credentials = throughGate ? settings.gate() : settings.credentials();
      if (credentials != null) {
        request.header("Authorization", credentials.authorization());
      }
    }
    return request.build();
  }

  private static @Nullable URI redirection(Response response, URI address) throws IOException {
    String location = response.header("Location");
    boolean redirects =
        switch (response.code()) {
          case 301, 302, 303, 307, 308 -> location != null;
          default -> false;
        };
    if (!redirects || location == null) {
      return null;
    }
    HttpUrl next = response.request().url().resolve(location);
    if (next == null) {
      throw new HttpFailure(Reason.REDIRECT_LOOP, address, null, null);
    }
    return next.newBuilder().username("").password("").fragment(null).build().uri();
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

  private static boolean isOfCertificate(Throwable failure) {
    Throwable cause = failure;
    for (int depth = 0; cause != null && depth < 10; depth++) {
      if (cause instanceof GeneralSecurityException
          || cause instanceof SSLPeerUnverifiedException) {
        return true;
      }
      cause = cause.getCause();
    }
    return false;
  }

  /** Returns whether a server speaks plain HTTP on the port, or an old encryption only. */
  private static boolean isWithoutEncryption(IOException failure) {
    return failure instanceof SSLException
        && NO_COMMON_ENCRYPTION.matcher(String.valueOf(failure.getMessage())).find();
  }

  private static HttpFailure explained(IOException failure, URI address) {
    Reason reason = Reason.BROKEN;
    if (failure instanceof PublicAddresses.Inner) {
      reason = Reason.PRIVATE_ADDRESS;
    } else if (failure instanceof UnknownHostException) {
      reason = Reason.HOST_NOT_FOUND;
    } else if (isOfCertificate(failure)) {
      reason = Reason.CERTIFICATE;
    } else if (isWithoutEncryption(failure)) {
      reason = Reason.NO_ENCRYPTION;
    } else if (failure instanceof ConnectException || failure instanceof NoRouteToHostException) {
      reason = Reason.REFUSED;
    } else if (failure instanceof InterruptedIOException) {
      reason = Reason.TIMEOUT;
    }
    return new HttpFailure(reason, address, null, failure);
  }

  /** Breaks off what is being asked. */
  @Override
  public void close() {
    closed = true;
    client.dispatcher().cancelAll();
    client.connectionPool().evictAll();
    client.dispatcher().executorService().shutdown();
  }
}
