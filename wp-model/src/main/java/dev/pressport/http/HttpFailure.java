package dev.pressport.http;

import java.io.IOException;
import java.net.URI;
import org.jspecify.annotations.Nullable;

/** That a site gave no answer, or none that may be taken. */
public final class HttpFailure extends IOException {
  private static final long serialVersionUID = 1L;

  private final Reason reason;
  private final URI address;
  private final @Nullable URI elsewhere;

  HttpFailure(Reason reason, URI address, @Nullable URI elsewhere, @Nullable IOException cause) {
    super(reason + " " + address.getHost(), cause);
    this.reason = reason;
    this.address = address;
    this.elsewhere = elsewhere;
  }

  /** Why there is no answer. */
  public enum Reason {
    HOST_NOT_FOUND,
    REFUSED,
    CERTIFICATE,
    TIMEOUT,
    BROKEN,
    TOO_LARGE,
    OTHER_SITE,
    REDIRECT_LOOP,
    SECRETS_IN_THE_OPEN,
    PRIVATE_ADDRESS,
    SLOW_DOWN
  }

  /** Why. */
  public Reason reason() {
    return reason;
  }

  /** What was asked. */
  public URI address() {
    return address;
  }

  /** Where a redirect leads that is not followed; null in other cases. */
  public @Nullable URI elsewhere() {
    return elsewhere;
  }
}
