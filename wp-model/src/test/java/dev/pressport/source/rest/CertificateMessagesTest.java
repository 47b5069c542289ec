package dev.pressport.source.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.security.cert.CertPathValidatorException;
import java.security.cert.CertificateException;
import java.security.cert.CertificateExpiredException;
import java.security.cert.CertificateNotYetValidException;
import javax.net.ssl.SSLHandshakeException;
import javax.net.ssl.SSLPeerUnverifiedException;
import org.junit.jupiter.api.Test;

/** The messages are those of Java and OkHttp, word for word. */
class CertificateMessagesTest {

  private static String of(Exception cause) {
    IOException handshake = new SSLHandshakeException("PKIX path building failed");
    handshake.initCause(new CertificateException("PKIX path building failed", cause));
    return CertificateMessages.of(handshake);
  }

  @Test
  void tellsWhenACertificateExpired() {
    assertThat(of(new CertificateExpiredException("NotAfter: Fri Jan 01 00:00:00 UTC 2021")))
        .isEqualTo("it expired on 2021-01-01");
    assertThat(of(new CertificateExpiredException())).isEqualTo("it expired");
  }

  @Test
  void tellsWhenACertificateBegins() {
    assertThat(of(new CertificateNotYetValidException("NotBefore: Fri Jan 01 00:00:00 UTC 2100")))
        .isEqualTo("it is not valid yet, but from 2100-01-01 by this computer's clock");
  }

  @Test
  void tellsForWhichNamesACertificateIs() {
    assertThat(
            CertificateMessages.of(
                new SSLPeerUnverifiedException(
                    "Hostname a.example not verified:\n    certificate: sha256/x\n    DN: CN=b\n"
                        + "    subjectAltNames: [b.example, www.b.example]")))
        .isEqualTo("it is for another name, b.example, www.b.example");
  }

  @Test
  void tellsOfUnknownAuthoritiesInPlainWords() {
    assertThat(
            of(
                new CertPathValidatorException(
                    "unable to find valid certification path to requested target")))
        .isEqualTo("its authority is unknown to this computer");
  }
}
