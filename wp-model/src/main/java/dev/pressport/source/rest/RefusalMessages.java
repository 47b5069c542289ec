package dev.pressport.source.rest;

import dev.pressport.http.Hosts;
import dev.pressport.http.HttpFailure;
import dev.pressport.source.SourceUnreadable;
import java.net.URI;

/** What people read when a site gives no answer. */
final class RefusalMessages {
  private static final int MOST_CAUSES = 10;

  private RefusalMessages() {}

  /** Answers that end too early, each time. */
  static SourceUnreadable cutOff(URI site) {
    return new SourceUnreadable("site-silent", Hosts.host(site), "its answers break off");
  }

  static SourceUnreadable of(HttpFailure failure, URI site) {
    String host = Hosts.host(failure.address());
    URI elsewhere = failure.elsewhere();
    SourceUnreadable refusal =
        switch (failure.reason()) {
          case HOST_NOT_FOUND -> new SourceUnreadable("host-not-found", host);
          case REFUSED -> new SourceUnreadable("site-silent", host, "it refuses the connection");
          case TIMEOUT -> new SourceUnreadable("site-silent", host, "it does not answer in time");
          case BROKEN, TOO_LARGE -> cutOff(failure.address());
          case CERTIFICATE -> new SourceUnreadable("certificate", host, innermost(failure));
          case OTHER_SITE ->
              new SourceUnreadable(
                  "other-host",
                  Hosts.host(site),
                  elsewhere == null
                      ? "another site"
                      : elsewhere.getScheme() + "://" + elsewhere.getAuthority());
          case REDIRECT_LOOP -> new SourceUnreadable("redirect-loop", host);
          case SECRETS_IN_THE_OPEN -> new SourceUnreadable("plain-http", host);
          case PRIVATE_ADDRESS -> new SourceUnreadable("private-address", host);
          case SLOW_DOWN -> new SourceUnreadable("slow-down", host);
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
