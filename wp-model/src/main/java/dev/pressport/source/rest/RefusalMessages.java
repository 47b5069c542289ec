package dev.pressport.source.rest;

import dev.pressport.http.Hosts;
import dev.pressport.http.HttpFailure;
import dev.pressport.source.SourceUnreadable;
import java.net.URI;

/** The messages for a site that does not respond. */
final class RefusalMessages {
  private static final int MOST_CAUSES = 10;

  private RefusalMessages() {}

  /** Responses that end too early, each time. */
  static SourceUnreadable cutOff(URI site) {
    return new SourceUnreadable(RestRefusal.SITE_SILENT, Hosts.host(site), "its answers break off");
  }

  static SourceUnreadable of(HttpFailure failure, URI site) {
    String host = Hosts.host(failure.address());
    URI elsewhere = failure.elsewhere();
    SourceUnreadable refusal =
        switch (failure.reason()) {
          case HOST_NOT_FOUND -> new SourceUnreadable(RestRefusal.HOST_NOT_FOUND, host);
          case REFUSED ->
              new SourceUnreadable(RestRefusal.SITE_SILENT, host, "it refuses the connection");
          case TIMEOUT ->
              new SourceUnreadable(RestRefusal.SITE_SILENT, host, "it does not answer in time");
          case BROKEN, TOO_LARGE -> cutOff(failure.address());
          case CERTIFICATE ->
              new SourceUnreadable(RestRefusal.CERTIFICATE, host, innermost(failure));
          case OTHER_SITE ->
              new SourceUnreadable(
                  RestRefusal.OTHER_HOST,
                  Hosts.host(site),
                  elsewhere == null
                      ? "another site"
                      : elsewhere.getScheme() + "://" + elsewhere.getAuthority());
          case REDIRECT_LOOP -> new SourceUnreadable(RestRefusal.REDIRECT_LOOP, host);
          case SECRETS_IN_THE_OPEN -> new SourceUnreadable(RestRefusal.PLAIN_HTTP, host);
          case PRIVATE_ADDRESS -> new SourceUnreadable(RestRefusal.PRIVATE_ADDRESS, host);
          case SLOW_DOWN -> new SourceUnreadable(RestRefusal.SLOW_DOWN, host);
        };
    refusal.initCause(failure);
    return refusal;
  }

  private static String innermost(Throwable failure) {
    Throwable cause = failure;
    for (int depth = 0; cause.getCause() != null && depth < MOST_CAUSES; depth++) {
      cause = cause.getCause();
    }
    return String.valueOf(cause.getMessage());
  }
}
