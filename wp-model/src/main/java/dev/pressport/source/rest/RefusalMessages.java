package dev.pressport.source.rest;

import dev.pressport.http.Hosts;
import dev.pressport.http.HttpFailure;
import dev.pressport.http.Wait;
import dev.pressport.source.SourceUnreadable;
import dev.pressport.text.TimeSpans;
import java.net.URI;
import org.jspecify.annotations.Nullable;

/** The messages for a site that does not respond. */
final class RefusalMessages {
  /** The page of a network for requests to a site that it does not have: ms-settings.php. */
  private static final String SIGN_UP = "/wp-signup.php";

  private RefusalMessages() {}

  /** Responses that end too early, each time. */
  static SourceUnreadable cutOff(URI site) {
    return new SourceUnreadable(RestRefusal.SITE_SILENT, Hosts.host(site), "its answers break off");
  }

  /** Returns a host with the port that the user named, which may be the wrong one. */
  private static String withPort(URI address) {
    String host = Hosts.host(address);
    return address.getPort() < 0 ? host : host + ':' + address.getPort();
  }

  static SourceUnreadable of(HttpFailure failure, URI site) {
    String host = Hosts.host(failure.address());
    URI elsewhere = failure.elsewhere();
    SourceUnreadable refusal =
        switch (failure.reason()) {
          case HOST_NOT_FOUND -> new SourceUnreadable(RestRefusal.HOST_NOT_FOUND, host);
          case REFUSED ->
              new SourceUnreadable(
                  RestRefusal.SITE_SILENT,
                  withPort(failure.address()),
                  "it refuses the connection");
          case TIMEOUT ->
              new SourceUnreadable(RestRefusal.SITE_SILENT, host, "it does not answer in time");
          case BROKEN, TOO_LARGE -> cutOff(failure.address());
          case NO_ENCRYPTION ->
              new SourceUnreadable(
                  RestRefusal.SITE_SILENT, host, "it offers no encryption that Pressport knows");
          case CERTIFICATE ->
              new SourceUnreadable(RestRefusal.CERTIFICATE, host, CertificateMessages.of(failure));
          case OTHER_SITE ->
              new SourceUnreadable(
                  elsewhere != null && String.valueOf(elsewhere.getPath()).endsWith(SIGN_UP)
                      ? RestRefusal.NO_NETWORK_SITE
                      : RestRefusal.OTHER_HOST,
                  Hosts.host(site),
                  elsewhere == null
                      ? "another site"
                      : elsewhere.getScheme() + "://" + elsewhere.getAuthority());
          case REDIRECT_LOOP -> new SourceUnreadable(RestRefusal.REDIRECT_LOOP, host);
          case SECRETS_IN_THE_OPEN -> new SourceUnreadable(RestRefusal.PLAIN_HTTP, host);
          case PRIVATE_ADDRESS -> new SourceUnreadable(RestRefusal.PRIVATE_ADDRESS, host);
          case SLOW_DOWN -> tooLong(failure.tooLong(), host);
        };
    refusal.initCause(failure);
    return refusal;
  }

  /** The refusal of a site that is in trouble for longer than the user wants to wait. */
  private static SourceUnreadable tooLong(@Nullable Wait wait, String host) {
    if (wait == null) {
      return new SourceUnreadable(RestRefusal.SITE_SILENT, host, "it does not answer in time");
    }
    String end =
        wait.asked()
            ? "it asks to wait "
                + TimeSpans.words(wait.time())
                + ", more than is left of --max-wait"
            : "waiting as long as --max-wait permits did not help";
    if (wait.status() == 429) {
      return new SourceUnreadable(RestRefusal.SLOW_DOWN, host, wait.cause(), end);
    }
    return wait.reason() == null
        ? new SourceUnreadable(RestRefusal.SITE_UNAVAILABLE, host, wait.cause(), end)
        : new SourceUnreadable(RestRefusal.MAINTENANCE, host, wait.status() + "; " + end);
  }
}
