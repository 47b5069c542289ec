package dev.pressport.http;

import dev.pressport.http.HttpFailure.Reason;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.UnknownHostException;
import java.security.GeneralSecurityException;
import java.util.regex.Pattern;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLPeerUnverifiedException;

/** The reasons of failed connections, by the exceptions of Java and OkHttp. */
final class FailureReasons {
  private static final Pattern NO_COMMON_ENCRYPTION =
      Pattern.compile(
          "SSL message|handshake_failure|protocol_version|protocol is"
              + " disabled|insufficient_security");

  private FailureReasons() {}

  static Reason of(IOException failure) {
    if (failure instanceof PublicAddresses.Inner) {
      return Reason.PRIVATE_ADDRESS;
    } else if (failure instanceof UnknownHostException) {
      return Reason.HOST_NOT_FOUND;
    } else if (isOfCertificate(failure)) {
      return Reason.CERTIFICATE;
    } else if (isWithoutEncryption(failure)) {
      return Reason.NO_ENCRYPTION;
    } else if (failure instanceof ConnectException || failure instanceof NoRouteToHostException) {
      return Reason.REFUSED;
    }
    return failure instanceof InterruptedIOException ? Reason.TIMEOUT : Reason.BROKEN;
  }

  /** Returns whether a failure mostly comes again at a host that has not answered yet. */
  static boolean isLasting(IOException failure) {
    return switch (of(failure)) {
      case CERTIFICATE, NO_ENCRYPTION, HOST_NOT_FOUND, PRIVATE_ADDRESS -> true;
      case REFUSED -> failure instanceof ConnectException;
      default -> false;
    };
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
}
