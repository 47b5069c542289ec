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
 * @param gate the credentials for a web server that asks for a password before the site; sent to
 *     the site where it asks, in place of the others; null for none
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
    @Nullable Credentials gate,
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

  /** The settings of a visitor. */
  public static HttpSettings visitor(String userAgent) {
    return builder(userAgent).build();
  }

  /** Returns a builder with the settings of a visitor. */
  public static Builder builder(String userAgent) {
    return new Builder(
        new HttpSettings(
            userAgent,
            List.of(),
            null,
            null,
            null,
            CONCURRENCY,
            0,
            false,
            Map.of(),
            RetryPolicy.DEFAULT));
  }

  /** The same settings with the credentials of a user. */
  public HttpSettings with(@Nullable Credentials newCredentials) {
    return new Builder(this).credentials(newCredentials).build();
  }

  /** The same settings with the credentials for a web server in front of the site. */
  public HttpSettings withGate(@Nullable Credentials newGate) {
    return new Builder(this).gate(newGate).build();
  }

  /** The same settings for another site, which gets no secrets. */
  public HttpSettings withoutSecrets() {
    return new Builder(this)
        .headers(List.of())
        .credentials(null)
        .gate(null)
        .allowHttp(false)
        .build();
  }

  /** The same settings with another retry policy. */
  public HttpSettings with(RetryPolicy newPolicy) {
    return new Builder(this).retryPolicy(newPolicy).build();
  }

  /** A builder of settings; its methods are named as the components that they set. */
  public static final class Builder {
    private final String userAgent;
    private List<Header> headers;
    private @Nullable Credentials credentials;
    private @Nullable Credentials gate;
    private @Nullable Path caFile;
    private int concurrency;
    private double perSecond;
    private boolean allowHttp;
    private Map<String, String> environment;
    private RetryPolicy retryPolicy;

    private Builder(HttpSettings from) {
      userAgent = from.userAgent;
      headers = from.headers;
      credentials = from.credentials;
      gate = from.gate;
      caFile = from.caFile;
      concurrency = from.concurrency;
      perSecond = from.perSecond;
      allowHttp = from.allowHttp;
      environment = from.environment;
      retryPolicy = from.retryPolicy;
    }

    /** Sets {@link HttpSettings#headers()}. */
    public Builder headers(List<Header> value) {
      headers = value;
      return this;
    }

    /** Sets {@link HttpSettings#credentials()}. */
    public Builder credentials(@Nullable Credentials value) {
      credentials = value;
      return this;
    }

    /** Sets {@link HttpSettings#gate()}. */
    public Builder gate(@Nullable Credentials value) {
      gate = value;
      return this;
    }

    /** Sets {@link HttpSettings#caFile()}. */
    public Builder caFile(@Nullable Path value) {
      caFile = value;
      return this;
    }

    /** Sets {@link HttpSettings#concurrency()}. */
    public Builder concurrency(int value) {
      concurrency = value;
      return this;
    }

    /** Sets {@link HttpSettings#perSecond()}. */
    public Builder perSecond(double value) {
      perSecond = value;
      return this;
    }

    /** Sets {@link HttpSettings#allowHttp()}. */
    public Builder allowHttp(boolean value) {
      allowHttp = value;
      return this;
    }

    /** Sets {@link HttpSettings#environment()}. */
    public Builder environment(Map<String, String> value) {
      environment = value;
      return this;
    }

    /** Sets {@link HttpSettings#retryPolicy()}. */
    public Builder retryPolicy(RetryPolicy value) {
      retryPolicy = value;
      return this;
    }

    /** Returns the settings. */
    public HttpSettings build() {
      return new HttpSettings(
          userAgent,
          headers,
          credentials,
          gate,
          caFile,
          concurrency,
          perSecond,
          allowHttp,
          environment,
          retryPolicy);
    }
  }

  boolean hasSecrets() {
    return credentials != null || gate != null || !headers.isEmpty();
  }
}
