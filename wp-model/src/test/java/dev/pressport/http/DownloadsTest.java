package dev.pressport.http;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.absent;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.ok;
import static com.github.tomakehurst.wiremock.client.WireMock.temporaryRedirect;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.options;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import com.github.tomakehurst.wiremock.stubbing.Scenario;
import dev.pressport.http.Download.Done;
import dev.pressport.http.Download.Failed;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DownloadsTest {
  private static final byte[] PHOTO = DownloadRun.jpeg(5_000);

  @RegisterExtension
  private static final WireMockExtension SERVER =
      WireMockExtension.newInstance().options(options().dynamicPort()).build();

  @RegisterExtension
  private static final WireMockExtension CDN =
      WireMockExtension.newInstance().options(options().dynamicPort()).build();

  @TempDir private Path folder = Path.of("");

  private static URI at(String path) {
    return URI.create("http://127.0.0.1:" + SERVER.getPort() + path);
  }

  private static void serve(String path, ResponseDefinitionBuilder response) {
    SERVER.stubFor(get(path).willReturn(response));
  }

  private static ResponseDefinitionBuilder text(String body) {
    return ok().withBody(body);
  }

  private DownloadRun run() throws IOException {
    return run(DownloadRun.VISITOR);
  }

  private DownloadRun run(HttpSettings settings) throws IOException {
    return new DownloadRun(at("/"), settings, folder);
  }

  @Test
  void downloadsAFileWithItsHashAndType() throws IOException {
    serve("/a.jpg?v=2", ok().withBody(PHOTO));

    try (DownloadRun run = run()) {
      Done done = run.done(at("/a.jpg?v=2#top"));

      DownloadRun.assertHolds(done, PHOTO);
      assertThat(done.type()).isEqualTo("image/jpeg");
      assertThat(done.from()).isEqualTo(at("/a.jpg?v=2"));
      String name = DownloadFile.name(at("/a.jpg?v=2"));
      assertThat(done.file()).isEqualTo(folder.resolve(name.substring(0, 2)).resolve(name));
      assertThat(run.downloads.progress())
          .isEqualTo(new DownloadProgress(1, 0, 0, 0, PHOTO.length, 0));
    }
    SERVER.verify(
        getRequestedFor(anyUrl())
            .withHeader("Accept-Encoding", equalTo("identity"))
            .withHeader("Range", absent()));
  }

  @Test
  void findsAFileOfAnEarlierRunWithoutARequest() throws IOException {
    serve("/a.jpg", ok().withBody(PHOTO));
    Done first;
    try (DownloadRun run = run()) {
      first = run.done(at("/a.jpg"));
    }

    try (DownloadRun run = run()) {
      assertThat(run.done(at("/a.jpg"))).isEqualTo(first);
      assertThat(run.downloads.progress())
          .isEqualTo(new DownloadProgress(1, 0, 0, 0, 0, PHOTO.length));
    }
    SERVER.verify(1, getRequestedFor(anyUrl()));
  }

  @Test
  void downloadsAgainWhatLostItsLength() throws IOException {
    serve("/a.jpg", ok().withBody(PHOTO));
    try (DownloadRun run = run()) {
      Files.write(run.done(at("/a.jpg")).file(), new byte[] {1});
    }

    try (DownloadRun run = run()) {
      DownloadRun.assertHolds(run.done(at("/a.jpg")), PHOTO);
    }
    SERVER.verify(2, getRequestedFor(anyUrl()));
  }

  @Test
  void downloadsEachAddressOnce() throws IOException {
    serve("/a.jpg", ok().withBody(PHOTO));
    serve("/b.jpg", aResponse().withStatus(404));

    try (DownloadRun run = run()) {
      CompletableFuture<Download> missing = run.downloads.start(at("/b.jpg"));
      run.done(at("/a.jpg"));
      run.done(at("/a.jpg"));
      run.failed(at("/b.jpg"));
      assertThat(run.downloads.start(at("/b.jpg"))).isSameAs(missing);
      assertThat(run.downloads.progress())
          .isEqualTo(new DownloadProgress(1, 1, 0, 0, PHOTO.length, 0));
    }
    SERVER.verify(1, getRequestedFor(urlEqualTo("/a.jpg")));
    SERVER.verify(1, getRequestedFor(urlEqualTo("/b.jpg")));
  }

  @ParameterizedTest
  @ValueSource(ints = {401, 403, 404, 410, 304, 400, 206})
  void doesNotRepeatWhatIsFinal(int status) throws IOException {
    serve("/a.jpg", aResponse().withStatus(status).withBody("no"));

    try (DownloadRun run = run()) {
      assertThat(run.failed(at("/a.jpg")))
          .isEqualTo(new Failed(DownloadFailure.STATUS, status, ""));
    }
    SERVER.verify(1, getRequestedFor(anyUrl()));
  }

  @Test
  void asksAgainInTheNextRunForWhatFailed() throws IOException {
    serve("/a.jpg", aResponse().withStatus(404));
    try (DownloadRun run = run()) {
      run.failed(at("/a.jpg"));
    }
    serve("/a.jpg", ok().withBody(PHOTO));

    try (DownloadRun run = run()) {
      DownloadRun.assertHolds(run.done(at("/a.jpg")), PHOTO);
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {408, 425, 429, 500, 502, 503, 504})
  void repeatsWhatPasses(int status) throws IOException {
    SERVER.stubFor(
        get("/a.jpg")
            .inScenario("trouble")
            .whenScenarioStateIs(Scenario.STARTED)
            .willSetStateTo("over")
            .willReturn(aResponse().withStatus(status)));
    SERVER.stubFor(
        get("/a.jpg")
            .inScenario("trouble")
            .whenScenarioStateIs("over")
            .willReturn(ok().withBody(PHOTO)));

    try (DownloadRun run = run()) {
      DownloadRun.assertHolds(run.done(at("/a.jpg")), PHOTO);
      if (status == 429 || status == 503) {
        assertThat(run.waits).extracting(Wait::status).containsExactly(status);
      }
    }
  }

  @Test
  void failsAFileThatIsRefusedForLongerThanPermitted() throws IOException {
    serve("/a.jpg", aResponse().withStatus(429).withHeader("Retry-After", "3600"));

    try (DownloadRun run = run()) {
      assertThat(run.failed(at("/a.jpg")).reason()).isEqualTo(DownloadFailure.SLOW_DOWN);
    }
    SERVER.verify(1, getRequestedFor(anyUrl()));
  }

  @Test
  void waitsForTheTimeThatASiteAsksFor() throws IOException {
    serve("/a.jpg", aResponse().withStatus(429).withHeader("Retry-After", "1"));
    RetryPolicy patient = DownloadRun.HASTE.withAllWaits(Duration.ofMinutes(1));

    try (DownloadRun run = run(DownloadRun.VISITOR.with(patient))) {
      CompletableFuture<Download> download = run.downloads.start(at("/a.jpg"));
      while (run.waits.isEmpty()) {
        Thread.onSpinWait();
      }
      assertThat(run.waits.get(0))
          .isEqualTo(new Wait("127.0.0.1", 429, null, Duration.ofSeconds(1), true));
      assertThat(download).isNotDone();
    }
  }

  @Test
  void followsARedirectToAnotherHostWithoutSecrets() throws IOException {
    String target = "http://127.0.0.1:" + CDN.getPort() + "/b.jpg";
    serve("/a.jpg", temporaryRedirect(target));
    CDN.stubFor(get("/b.jpg").willReturn(ok().withBody(PHOTO)));
    HttpSettings secretive =
        HttpSettings.builder("Test/1")
            .headers(List.of(new Header("X-Staging", "sesame")))
            .credentials(new Credentials("anna", "secret"))
            .retryPolicy(DownloadRun.HASTE)
            .build();

    try (DownloadRun run = run(secretive)) {
      Done done = run.done(at("/a.jpg"));
      DownloadRun.assertHolds(done, PHOTO);
      assertThat(done.from()).isEqualTo(URI.create(target));
    }
    SERVER.verify(
        getRequestedFor(urlEqualTo("/a.jpg"))
            .withHeader("Authorization", equalTo("Basic YW5uYTpzZWNyZXQ="))
            .withHeader("X-Staging", equalTo("sesame")));
    CDN.verify(
        getRequestedFor(urlEqualTo("/b.jpg"))
            .withHeader("Authorization", absent())
            .withHeader("X-Staging", absent())
            .withHeader("User-Agent", equalTo("Test/1")));
  }

  @Test
  void failsARedirectLoop() throws IOException {
    serve("/a.jpg", temporaryRedirect("/b.jpg"));
    serve("/b.jpg", temporaryRedirect("/a.jpg"));

    try (DownloadRun run = run()) {
      assertThat(run.failure(at("/a.jpg"))).isEqualTo(DownloadFailure.REDIRECT_LOOP);
    }
    SERVER.verify(6, getRequestedFor(anyUrl()));
  }

  @ParameterizedTest
  @CsvSource({
    "http://169.254.169.254/latest/meta-data/, PRIVATE_ADDRESS",
    "http://[fe80::1]/, PRIVATE_ADDRESS",
    "http://[::ffff:169.254.169.254]/, PRIVATE_ADDRESS",
    "http://169%2E254.169.254/, PRIVATE_ADDRESS",
    "file:///etc/passwd, REDIRECT_LOOP",
    "ftp://127.0.0.1/, REDIRECT_LOOP",
    "http://{}/, REDIRECT_LOOP",
    "http://:80/, REDIRECT_LOOP",
  })
  void refusesARedirectThatLeavesTheWeb(String target, DownloadFailure reason) throws IOException {
    serve("/a.jpg", aResponse().withStatus(302).withHeader("Location", target));

    try (DownloadRun run = run()) {
      assertThat(run.failure(at("/a.jpg"))).isEqualTo(reason);
    }
  }

  @Test
  void refusesPrivateAddressesForASiteOfTheInternet() throws IOException {
    try (DownloadRun run =
        new DownloadRun(URI.create("https://192.0.2.1/"), DownloadRun.VISITOR, folder)) {
      assertThat(run.failure(at("/a.jpg"))).isEqualTo(DownloadFailure.PRIVATE_ADDRESS);
      assertThat(run.failure(URI.create("http://localhost:" + SERVER.getPort() + "/a.jpg")))
          .isEqualTo(DownloadFailure.PRIVATE_ADDRESS);
      assertThat(run.failure(URI.create("http://\u2460\u2465\u2468.254.169.254/a.jpg")))
          .isEqualTo(DownloadFailure.PRIVATE_ADDRESS);
      assertThat(run.failure(URI.create("http://169%2e254.169.254/a.jpg")))
          .isEqualTo(DownloadFailure.PRIVATE_ADDRESS);
    }
    SERVER.verify(0, getRequestedFor(anyUrl()));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"mailto:a@example.org", "file:///etc/passwd", "ftp://x/a", "a.jpg", "//x"})
  void refusesWhatIsNoWebAddress(String address) throws IOException {
    try (DownloadRun run = run()) {
      assertThat(run.failure(URI.create(address))).isEqualTo(DownloadFailure.BAD_ADDRESS);
    }
  }

  @Test
  void failsALoginPageBehindARedirect() throws IOException {
    serve("/a.jpg", temporaryRedirect("/login"));
    serve("/login", text("\n<!-- x --><!DOCTYPE html><html><title>Log in</title></html>"));

    try (DownloadRun run = run()) {
      assertThat(run.failed(at("/a.jpg")))
          .isEqualTo(new Failed(DownloadFailure.HTML_PAGE, 200, "text/html"));
    }
    try (Stream<Path> files = Files.walk(folder)) {
      assertThat(files.filter(Files::isRegularFile)).isEmpty();
    }
  }

  @ParameterizedTest
  @CsvSource({
    "/a.png, <!doctype html><title>x</title>, HTML_PAGE",
    "/a, <html><body>Not found</body></html>, HTML_PAGE",
    "/a.txt, <html><body>Not found</body></html>, HTML_PAGE",
    "/a.svg, <!DOCTYPE html><html><svg></svg></html>, HTML_PAGE",
    "/a.png, Not found, WRONG_TYPE",
    "/a.mp4, <Error><Code>AccessDenied</Code></Error>, WRONG_TYPE",
    "/a.pdf, {\"error\":404}, WRONG_TYPE",
    "/a.svg, Not found, WRONG_TYPE",
    "/a.woff2, '', EMPTY",
  })
  void failsWhatIsNotTheFileThatItsNameSays(String path, String body, DownloadFailure reason)
      throws IOException {
    serve(path, text(body));

    try (DownloadRun run = run()) {
      assertThat(run.failure(at(path))).isEqualTo(reason);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "/a.html, <!DOCTYPE html><title>x</title>, text/html",
    "/a.svg, <svg><title>x</title></svg>, image/svg+xml",
    "/a.svg, <!-- Generator --><svg/>, image/svg+xml",
    "/a.js, var page = '<html>';, text/javascript",
    "/a.json, {}, application/json",
    "/a.csv, 'a,b', text/csv",
    "/a, plain, text/plain",
  })
  void takesTextsByTheirNames(String path, String body, String type) throws IOException {
    serve(path, text(body));

    try (DownloadRun run = run()) {
      assertThat(run.done(at(path)).type()).isEqualTo(type);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "/a.jpg, 52494646100000005745425056503820, image/webp",
    "/a.docx, 504b030414000600080000002100, "
        + "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    "/a.jpg, 0001020304050607, application/octet-stream",
  })
  void takesBytesByTheirContent(String path, String hex, String type) throws IOException {
    serve(path, ok().withBody(HexFormat.of().parseHex(hex)));

    try (DownloadRun run = run()) {
      assertThat(run.done(at(path)).type()).isEqualTo(type);
    }
  }

  @Test
  void sendsTheGateItsOwnCredentials() throws IOException {
    serve("/a.jpg", aResponse().withStatus(401).withHeader("WWW-Authenticate", "Basic"));
    SERVER.stubFor(get("/a.jpg").withBasicAuth("door", "sesame").willReturn(ok().withBody(PHOTO)));

    try (DownloadRun run = run(DownloadRun.VISITOR.withGate(new Credentials("door", "sesame")))) {
      DownloadRun.assertHolds(run.done(at("/a.jpg")), PHOTO);
    }
  }

  @Test
  void removesPackingThatWasNotAskedFor() throws IOException {
    byte[] plain = "a,b\n".repeat(100).getBytes(StandardCharsets.US_ASCII);
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
      out.write(plain);
    }
    ResponseDefinitionBuilder response =
        ok().withBody(packed.toByteArray()).withHeader("Content-Encoding", "gzip");
    serve("/a.csv", response);
    serve("/a.csv.gz", response);

    try (DownloadRun run = run()) {
      DownloadRun.assertHolds(run.done(at("/a.csv")), plain);
      DownloadRun.assertHolds(run.done(at("/a.csv.gz")), packed.toByteArray());
    }
  }
}
