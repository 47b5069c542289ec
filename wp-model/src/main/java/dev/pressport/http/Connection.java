package dev.pressport.http;

import dev.pressport.http.HttpFailure.Reason;
import dev.pressport.text.WebAddress;
import java.io.Closeable;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ProtocolException;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import okhttp3.Call;
import okhttp3.ConnectionPool;
import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;
import org.jspecify.annotations.Nullable;

/**
 * Single requests on behalf of one site: which hosts they may reach, and which of them carry the
 * user's secrets. Safe for many threads.
 */
final class Connection implements Closeable {
  static final int MOST_REDIRECTS = 5;

  private static final int UNAUTHORIZED = 401;
  private static final long UNKNOWN_LENGTH = -1;

  private static final Pattern IP = Pattern.compile("[\\d.]+|.*:.*");

  private final URI site;
  private final HttpSettings settings;
  private final OkHttpClient client;
  private final PublicAddresses addresses;
  private final RunningCalls running = new RunningCalls();

  /** The folders of addresses that a gate protects; others may be exempt from it. */
  private final Set<String> gated = ConcurrentHashMap.newKeySet();

  /**
   * Connections for a site.
   *
   * @param call the limit of a whole response; zero for none
   * @throws UnusableCertificates when the settings name a file that holds none
   */
  Connection(URI site, HttpSettings settings, Duration call) throws IOException {
    this.site = site;
    this.settings = settings;
    EnvironmentProxies proxies = new EnvironmentProxies(settings.environment());
    this.addresses = new PublicAddresses(Hosts.host(site), proxies::isProxy);
    RetryPolicy retryPolicy = settings.retryPolicy();
    OkHttpClient.Builder builder =
        new OkHttpClient.Builder()
            .followRedirects(false)
            .followSslRedirects(false)
            .retryOnConnectionFailure(true)
            .connectTimeout(retryPolicy.connect())
            .readTimeout(retryPolicy.silence())
            .writeTimeout(retryPolicy.silence())
            .callTimeout(call)
            .connectionPool(new ConnectionPool(settings.concurrency(), 1, TimeUnit.MINUTES))
            .proxySelector(proxies)
            .dns(addresses)
            .eventListener(running);
    if (settings.caFile() != null) {
      TrustedCertificates authorities = TrustedCertificates.with(settings.caFile());
      builder.sslSocketFactory(authorities.sockets(), authorities.manager());
    }
    this.client = builder.build();
  }

  /**
   * Sends one request, and follows no redirect. The caller closes the response.
   *
   * @param secrets whether the user's secrets are needed: then they must not go in the open
   * @throws HttpFailure when the request is refused
   */
  Response ask(URI address, List<Header> headers, boolean secrets) throws IOException {
    HttpUrl url = HttpUrl.get(address.toString());
    check(url, secrets);
    boolean throughGate = isThroughGate(address);
    Response response = execute(request(url, headers, throughGate));
    if (throughGate || !isGate(response, url.uri())) {
      return response;
    }
    response.close();
    if (!mayCarrySecrets(url)) {
      throw new HttpFailure(Reason.SECRETS_IN_THE_OPEN, address, null, null);
    }
    gated.add(folder(address));
    return execute(request(url, headers, true));
  }

  private Response execute(Request request) throws IOException {
    Call call = client.newCall(request);
    Response response = call.execute();
    long length = response.body().contentLength();
    if (length < UNKNOWN_LENGTH) {
      call.cancel();
      throw new ProtocolException("Content-Length: " + length);
    }
    return response;
  }

  /** Returns whether a response asks for the password of a gate that was given. */
  private boolean isGate(Response response, URI address) {
    return settings.gate() != null
        && response.code() == UNAUTHORIZED
        && WebAddress.sameHost(site, address)
        && response.headers("WWW-Authenticate").stream().anyMatch(Connection::isBasic);
  }

  private static boolean isBasic(String challenge) {
    return challenge.regionMatches(true, 0, "Basic", 0, "Basic".length());
  }

  /** Returns whether requests to an address go through a gate with its credentials. */
  boolean isThroughGate(URI address) {
    return gated.contains(folder(address));
  }

  private static String folder(URI address) {
    String path = String.valueOf(address.getRawPath());
    return path.substring(0, path.lastIndexOf('/') + 1);
  }

  /** Checks the host as OkHttp reads it: digits may be written in many ways. */
  private void check(HttpUrl url, boolean secrets) throws IOException {
    String host = url.host();
    boolean own = WebAddress.sameHost(site, url.uri());
    if (!own && IP.matcher(host).matches() && !addresses.permit(InetAddress.getByName(host))) {
      throw new HttpFailure(Reason.PRIVATE_ADDRESS, url.uri(), null, null);
    }
    if (secrets && settings.hasSecrets() && own && !mayCarrySecrets(url)) {
      throw new HttpFailure(Reason.SECRETS_IN_THE_OPEN, url.uri(), null, null);
    }
  }

  /** Returns whether a connection keeps secrets from others, or the user permits it to be open. */
  private boolean mayCarrySecrets(HttpUrl url) throws IOException {
    return settings.allowHttp()
        || url.isHttps()
        || InetAddress.getByName(url.host()).isLoopbackAddress();
  }

  private Request request(HttpUrl url, List<Header> headers, boolean throughGate)
      throws IOException {
    Request.Builder request =
        new Request.Builder().url(url).header("User-Agent", settings.userAgent());
    headers.forEach(header -> request.header(header.name(), header.value()));
    if (settings.hasSecrets() && WebAddress.sameHost(site, url.uri()) && mayCarrySecrets(url)) {
      settings.headers().forEach(header -> request.header(header.name(), header.value()));
      Credentials credentials = throughGate ? settings.gate() : settings.credentials();
      if (credentials != null) {
        request.header("Authorization", credentials.authorization());
      }
    }
    return request.build();
  }

  /**
   * Returns where a response redirects to, without user and fragment; null when it does not.
   *
   * @throws HttpFailure when that is no web address
   */
  static @Nullable URI redirection(Response response, URI address) throws HttpFailure {
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
    URI bare = next == null ? null : bare(next);
    if (bare == null) {
      throw new HttpFailure(Reason.REDIRECT_LOOP, address, null, null);
    }
    return bare;
  }

  /** An address without user and fragment; null when Java cannot express it. */
  static @Nullable URI bare(HttpUrl url) {
    try {
      URI bare = url.newBuilder().username("").password("").fragment(null).build().uri();
      return HttpUrl.parse(bare.toString()) == null ? null : bare;
    } catch (RuntimeException e) {
      // OkHttp throws this itself, for addresses that it can read and URI cannot.
      return null;
    }
  }

  /** Breaks off what is being asked. */
  @Override
  public void close() {
    running.cancel();
    client.connectionPool().evictAll();
    client.dispatcher().executorService().shutdown();
  }
}
