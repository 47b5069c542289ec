package dev.pressport.http;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.absent;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.ok;
import static com.github.tomakehurst.wiremock.client.WireMock.temporaryRedirect;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.options;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.github.tomakehurst.wiremock.http.Fault;
import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import com.github.tomakehurst.wiremock.stubbing.Scenario;
import dev.pressport.http.HttpFailure.Reason;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

class HttpTest {
  private static final RetryPolicy HASTE =
      new RetryPolicy(
          Duration.ofSeconds(5),
          Duration.ofSeconds(2),
          Duration.ofSeconds(10),
          Duration.ofMillis(1),
          Duration.ofMillis(20),
          Duration.ofMillis(400));

  @RegisterExtension
  private final WireMockExtension server =
      WireMockExtension.newInstance()
          .options(options().dynamicPort().dynamicHttpsPort().gzipDisabled(false))
          .build();

  @TempDir private Path temp = Path.of("");

  private URI site() {
    return URI.create("http://127.0.0.1:" + server.getPort());
  }

  private HttpSettings settings() {
    return HttpSettings.visitor("Test/1").with(HASTE);
  }

  private HttpSettings secretive() {
    return HttpSettings.builder("Test/1")
        .headers(List.of(new Header("X-Staging", "sesame")))
        .credentials(new Credentials("anna", "p\u00e4ss word"))
        .retryPolicy(HASTE)
        .build();
  }

  private HttpResponse ask(HttpSettings settings, String path) throws IOException {
    return ask(settings, site().resolve(path), 1 << 20, false);
  }

  private HttpResponse ask(HttpSettings settings, URI address, long limit, boolean cut)
      throws IOException {
    try (Http http = new Http(address, settings)) {
      Http.Question question = new Http.Question(address, "application/json", limit, cut, true);
      return http.get(question, temp.resolve("body"), RetryDecision.BY_STATUS);
    }
  }

  private String body() throws IOException {
    return Files.readString(temp.resolve("body"));
  }

  private static Reason reasonOf(org.assertj.core.api.ThrowableAssert.ThrowingCallable call) {
    return assertThatExceptionOfType(HttpFailure.class).isThrownBy(call).actual().reason();
  }

  @Test
  void givesStatusHeadersAndBody() throws IOException {
    server.stubFor(get("/a").willReturn(ok("{}").withHeader("X-WP-Total", "7")));

    HttpResponse reply = ask(settings(), "/a");

    assertThat(reply.status()).isEqualTo(200);
    assertThat(reply.header("x-wp-total")).hasValue("7");
    assertThat(reply.bytes()).isEqualTo(2);
    assertThat(body()).isEqualTo("{}");
    server.verify(
        getRequestedFor(urlEqualTo("/a"))
            .withHeader("User-Agent", equalTo("Test/1"))
            .withHeader("Accept", equalTo("application/json"))
            .withHeader("Accept-Encoding", equalTo("gzip"))
            .withHeader("Authorization", absent()));
  }

  @Test
  void repeatsWhatFailsUntilItSucceeds() throws IOException {
    failing("/a", "first", Scenario.STARTED, aResponse().withStatus(503));
    failing("/a", "second", "first", aResponse().withFault(Fault.CONNECTION_RESET_BY_PEER));
    failing("/a", "third", "second", aResponse().withStatus(429).withHeader("Retry-After", "0"));
    failing("/a", "fourth", "third", aResponse().withFault(Fault.RANDOM_DATA_THEN_CLOSE));
    server.stubFor(
        get("/a").inScenario("trouble").whenScenarioStateIs("fourth").willReturn(ok("[1]")));

    assertThat(ask(settings(), "/a").status()).isEqualTo(200);
    assertThat(body()).isEqualTo("[1]");
  }

  private void failing(
      String path,
      String next,
      String state,
      com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder answer) {
    server.stubFor(
        get(path)
            .inScenario("trouble")
            .whenScenarioStateIs(state)
            .willReturn(answer)
            .willSetStateTo(next));
  }

  @Test
  void repeatsABodyThatBreaksOff() throws IOException {
    failing("/a", "whole", Scenario.STARTED, aResponse().withFault(Fault.MALFORMED_RESPONSE_CHUNK));
    server.stubFor(
        get("/a").inScenario("trouble").whenScenarioStateIs("whole").willReturn(ok("[1, 2]")));

    ask(settings(), "/a");

    assertThat(body()).isEqualTo("[1, 2]");
  }

  @Test
  void givesAServerErrorThatStays() throws IOException {
    server.stubFor(get("/a").willReturn(aResponse().withStatus(500).withBody("oh")));

    assertThat(ask(settings(), "/a").status()).isEqualTo(500);
    assertThat(body()).isEqualTo("oh");
    server.verify(3, getRequestedFor(urlEqualTo("/a")));
  }

  @Test
  void givesUpOnASiteThatNeverHasTime() {
    server.stubFor(get("/a").willReturn(aResponse().withStatus(429)));

    assertThat(reasonOf(() -> ask(settings(), "/a"))).isEqualTo(Reason.SLOW_DOWN);
  }

  @Test
  void tellsOfASilentSite() {
    server.stubFor(get("/a").willReturn(ok().withFixedDelay(3_000)));
    RetryPolicy impatience =
        new RetryPolicy(
            Duration.ofSeconds(1),
            Duration.ofMillis(100),
            Duration.ofSeconds(1),
            Duration.ofMillis(1),
            Duration.ofMillis(1),
            Duration.ofSeconds(1));

    assertThat(reasonOf(() -> ask(settings().with(impatience), "/a"))).isEqualTo(Reason.TIMEOUT);
  }

  @Test
  void tellsOfAHostThatDoesNotExist() {
    URI nowhere = URI.create("https://no-such-host.invalid/");

    assertThat(reasonOf(() -> ask(settings(), nowhere, 10, false)))
        .isEqualTo(Reason.HOST_NOT_FOUND);
  }

  @Test
  void tellsOfAPortWhereNobodyListens() {
    assertThat(reasonOf(() -> ask(settings(), URI.create("http://127.0.0.1:1/"), 10, false)))
        .isEqualTo(Reason.REFUSED);
  }

  @Test
  void neverTrustsACertificateOfUnknownOrigin() {
    URI address = URI.create("https://127.0.0.1:" + server.getHttpsPort() + "/a");

    assertThat(reasonOf(() -> ask(settings(), address, 10, false))).isEqualTo(Reason.CERTIFICATE);
  }

  @Test
  void followsRedirectsWithinTheSiteWithItsSecrets() throws IOException {
    server.stubFor(get("/old").willReturn(temporaryRedirect("/new?x=1")));
    server.stubFor(get("/new?x=1").willReturn(ok("here")));

    HttpResponse reply = ask(secretive(), "/old");

    assertThat(reply.address()).hasPath("/new");
    server.verify(
        getRequestedFor(urlEqualTo("/new?x=1"))
            .withHeader("Authorization", equalTo("Basic YW5uYTpww6RzcyB3b3Jk"))
            .withHeader("X-Staging", equalTo("sesame")));
  }

  @Test
  void followsNoRedirectToAnotherSite() {
    server.stubFor(get("/a").willReturn(temporaryRedirect("http://localhost:1/b")));

    assertThat(reasonOf(() -> ask(secretive(), "/a"))).isEqualTo(Reason.OTHER_SITE);
  }

  @Test
  void endsALoopOfRedirects() {
    server.stubFor(get("/a").willReturn(temporaryRedirect("/a")));

    assertThat(reasonOf(() -> ask(settings(), "/a"))).isEqualTo(Reason.REDIRECT_LOOP);
  }

  @Test
  void keepsSecretsFromOtherSites() throws IOException {
    server.stubFor(get("/a").willReturn(ok()));
    try (Http http = new Http(URI.create("https://example.org"), secretive())) {
      Http.Question question = new Http.Question(site().resolve("/a"), "*/*", 10, false, false);
      assertThatExceptionOfType(HttpFailure.class)
          .isThrownBy(() -> http.get(question, temp.resolve("body"), RetryDecision.BY_STATUS))
          .matches(failure -> failure.reason() == Reason.PRIVATE_ADDRESS);
    }
    server.verify(0, getRequestedFor(urlEqualTo("/a")));
  }

  @Test
  void keepsSecretsOffConnectionsThatAnyoneCanRead() throws IOException {
    URI site = URI.create("http://192.0.2.1");
    try (Http http = new Http(site, secretive())) {
      Http.Question question = new Http.Question(site, "*/*", 10, false, true);
      assertThatExceptionOfType(HttpFailure.class)
          .isThrownBy(() -> http.get(question, temp.resolve("body"), RetryDecision.BY_STATUS))
          .matches(failure -> failure.reason() == Reason.SECRETS_IN_THE_OPEN);
    }
  }

  @Test
  void limitsTheSizeOfAnAnswer() throws IOException {
    server.stubFor(get("/a").willReturn(ok("0123456789")));

    assertThat(reasonOf(() -> ask(settings(), site().resolve("/a"), 9, false)))
        .isEqualTo(Reason.TOO_LARGE);
    assertThat(ask(settings(), site().resolve("/a"), 9, true).bytes()).isEqualTo(9);
    assertThat(body()).isEqualTo("012345678");
  }

  @Test
  void tellsNoSecretOfItself() {
    assertThat(secretive().toString()).doesNotContain("sesame").doesNotContain("word");
  }
}
