package dev.pressport.source.rest;

import java.security.cert.CertPathValidatorException;
import java.security.cert.CertPathValidatorException.BasicReason;
import java.security.cert.CertificateExpiredException;
import java.security.cert.CertificateNotYetValidException;
import java.time.DateTimeException;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.net.ssl.SSLPeerUnverifiedException;

/** The reasons not to trust a certificate, in plain words. */
final class CertificateMessages {
  private static final int MOST_CAUSES = 10;

  /** The list of names in the message of OkHttp's check of hosts. */
  private static final Pattern NAMES = Pattern.compile("subjectAltNames: \\[([^\\]]{0,200})");

  /** The date in the messages of Java's check of dates, as {@link java.util.Date} prints it. */
  private static final Pattern DATE = Pattern.compile("Not(?:After|Before): (.{20,40})");

  private static final DateTimeFormatter PRINTED =
      DateTimeFormatter.ofPattern("EEE MMM dd HH:mm:ss zzz yyyy", Locale.US);

  private CertificateMessages() {}

  static String of(Throwable failure) {
    Throwable cause = failure;
    for (int depth = 0; cause != null && depth < MOST_CAUSES; depth++) {
      String message = String.valueOf(cause.getMessage());
      if (cause instanceof CertificateExpiredException) {
        return "it expired" + date(" on ", message);
      }
      if (cause instanceof CertificateNotYetValidException) {
        return "it is not valid yet" + date(", but from ", message) + " by this computer's clock";
      }
      if (cause instanceof SSLPeerUnverifiedException) {
        Matcher names = NAMES.matcher(message);
        return "it is for another name"
            + (names.find() && !names.group(1).isBlank() ? ", " + names.group(1) : "");
      }
      if (cause instanceof CertPathValidatorException path) {
        if (path.getReason() == BasicReason.REVOKED) {
          return "it was revoked";
        }
        if (path.getReason() == BasicReason.ALGORITHM_CONSTRAINED) {
          return "its signature or key is too weak";
        }
      }
      cause = cause.getCause();
    }
    return "its authority is unknown to this computer";
  }

  private static String date(String before, String message) {
    Matcher date = DATE.matcher(message);
    if (!date.find()) {
      return "";
    }
    try {
      return before + ZonedDateTime.parse(date.group(1).strip(), PRINTED).toLocalDate();
    } catch (DateTimeException e) {
      return "";
    }
  }
}
