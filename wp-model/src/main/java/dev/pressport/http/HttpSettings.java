package dev.pressport.http;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The settings of the client.
 *
 * @param headers sent along to the site itself, and nowhere else, since they may be secrets
 * @param credentials sent to the site itself; null for a visitor
 * @param caFile certificates (PEM) of authorities to trust beside the usual ones
 * @param concurrency the most requests at a time
 * @param perSecond the most requests a second; 0 for any number
 * @param allowHttp whether secrets may go over a connection that others can read
 * @param environment whose {@code HTTPS_PROXY}, {@code HTTP_PROXY} and {@code NO_PROXY} count
 */
public record HttpSettings(
    String userAgent,
    List<Header> headers,
    @Nullable Credentials credentials,
    @Nullable Path caFile,
    int concurrency,
    double perSecond,
    boolean allowHttp,
    Map<String, String> environment,
    RetryPolicy retryPolicy) {

  /** The number of simultaneous requests that a site bears without noticeable load. */
  public static final int CONCURRENCY = 4;

  public HttpSettings {
    headers = List.copyOf(headers);
    environment = Map.copyOf(environment);
  }

  /** A visitor's. */
  public static HttpSettings visitor(String userAgent) {
    return new HttpSettings(
        userAgent, List.of(), null, null, CONCURRENCY, 0, false, Map.of(), RetryPolicy.DEFAULT);
  }

  /** The same with the secrets of a user. */
  public HttpSettings with(@Nullable Credentials newCredentials) {
    return new HttpSettings(
        userAgent,
        headers,
        newCredentials,
        caFile,
        concurrency,
        perSecond,
        allowHttp,
        environment,
        retryPolicy);
  }

  /** The same with another patience. */
  public HttpSettings with(RetryPolicy newPatience) {
    return new HttpSettings(
        userAgent,
        headers,
        credentials,
        caFile,
        concurrency,
        perSecond,
        allowHttp,
        environment,
        newPatience);
  }

  boolean hasSecrets() {
    return credentials != null || !headers.isEmpty();
  }
}
