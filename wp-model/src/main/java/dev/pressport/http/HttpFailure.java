package dev.pressport.http;

import java.io.IOException;
import java.net.URI;
import org.jspecify.annotations.Nullable;

/** The failure to get an acceptable response from a site. */
public final class HttpFailure extends IOException {
  private static final long serialVersionUID = 1L;

  private final Reason reason;
  private final URI address;
  private final @Nullable URI elsewhere;
  private final @Nullable Wait wait;

  HttpFailure(Reason reason, URI address, @Nullable URI elsewhere, @Nullable IOException cause) {
    super(reason + " " + address.getHost(), cause);
    this.reason = reason;
    this.address = address;
    this.elsewhere = elsewhere;
    this.wait = null;
  }

  /** The failure of a site that asks for a longer wait than permitted. */
  HttpFailure(URI address, Wait wait) {
    super(Reason.SLOW_DOWN + " " + address.getHost() + " (" + wait.cause() + ")");
    this.reason = Reason.SLOW_DOWN;
    this.address = address;
    this.elsewhere = null;
    this.wait = wait;
  }

  /** The reason for a missing response. */
  public enum Reason {
    HOST_NOT_FOUND,
    REFUSED,
    CERTIFICATE,
    NO_ENCRYPTION,
    TIMEOUT,
    BROKEN,
    TOO_LARGE,
    OTHER_SITE,
    REDIRECT_LOOP,
    SECRETS_IN_THE_OPEN,
    PRIVATE_ADDRESS,
    SLOW_DOWN
  }

  /** Returns the reason. */
  public Reason reason() {
    return reason;
  }

  /** Returns the address of the request. */
  public URI address() {
    return address;
  }

  /** Returns the target of a redirect that is not followed; null in other cases. */
  public @Nullable URI elsewhere() {
    return elsewhere;
  }

  /** Returns the wait that was too long; null for other reasons. */
  public @Nullable Wait tooLong() {
    return wait;
  }
}
