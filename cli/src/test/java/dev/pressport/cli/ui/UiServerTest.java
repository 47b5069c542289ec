package dev.pressport.cli.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pressport.cli.choice.ChosenSource;
import dev.pressport.cli.choice.ExportChoice;
import dev.pressport.cli.choice.Exports;
import dev.pressport.cli.choice.FinishedExport;
import dev.pressport.cli.choice.InspectedSource;
import dev.pressport.cli.console.Fault;
import dev.pressport.cli.console.Faults;
import dev.pressport.export.migrate.Progress;
import dev.pressport.export.output.TemporaryFolder;
import java.io.IOException;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UiServerTest {
  private final TemporaryFolder temporary = new TemporaryFolder();
  private final Time time = new Time();
  private final SlowExports exports = new SlowExports();
  private UiServer server;
  private RawClient client;
  @TempDir Path root;

  @BeforeEach
  void start() throws IOException {
    server = UiServer.start(new UiServer.Settings(root, 0, 1000, time), exports, temporary);
    client = new RawClient(server.port());
  }

  @AfterEach
  void stop() throws IOException {
    server.close();
    temporary.close();
  }

  /** A clock that is set by hand. */
  private static final class Time extends Clock {
    private volatile Instant now = Instant.parse("2024-01-31T10:00:00Z");

    @Override
    public ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return this;
    }

    @Override
    public Instant instant() {
      return now;
    }
  }

  /** A source whose inspection runs until it is stopped. */
  private static final class SlowExports implements Exports {
    private final CountDownLatch started = new CountDownLatch(1);

    @Override
    public boolean isServer(String location) {
      return false;
    }

    @Override
    public boolean isDatabase(String location) {
      return false;
    }

    @Override
    public List<Fault> faults(ChosenSource source) {
      return List.of();
    }

    @Override
    public List<Fault> faults(ExportChoice choice) {
      return List.of();
    }

    @Override
    public InspectedSource inspect(
        ChosenSource source, @Nullable String password, boolean targets, Progress progress)
        throws IOException {
      for (long bytes = 0; ; bytes++) {
        progress.outline(bytes, Long.MAX_VALUE);
        started.countDown();
        Thread.onSpinWait();
      }
    }

    @Override
    public int run(ExportChoice choice, @Nullable String password) {
      throw new UnsupportedOperationException();
    }

    @Override
    public FinishedExport run(ExportChoice choice, @Nullable String password, Progress progress) {
      throw new UnsupportedOperationException();
    }
  }

  @Test
  void exchangesATokenOnceForACookie() throws IOException {
    String address = server.address();

    RawClient.Reply first = client.enter(address);

    assertThat(first.status()).isEqualTo(303);
    assertThat(first.header("Location")).isEqualTo("/");
    assertThat(first.header("Set-Cookie"))
        .matches("pressport-\\d+=[0-9a-f]{32}; Path=/; HttpOnly; SameSite=Strict");
    assertThat(client.get("/").status()).isEqualTo(200);
    assertThat(new RawClient(server.port()).enter(address).status()).isEqualTo(403);
    assertThat(client.enter(address).status()).isEqualTo(303);
    assertThat(new RawClient(server.port()).enter(server.address()).status()).isEqualTo(303);
  }

  @Test
  void showsNothingWithoutASession() throws IOException {
    for (String path :
        List.of("/", "/?token=", "/?token=" + "0".repeat(32), "/page.js", "/api/state")) {
      assertThat(client.get(path).status()).as(path).isEqualTo(403);
    }
    assertThat(client.get("/", "Cookie: pressport-" + server.port() + "=x").status())
        .isEqualTo(403);
    assertThat(client.post("/api/quit", "{}").status()).isEqualTo(403);
    assertThat(client.put("a.xml", new byte[1]).status()).isEqualTo(403);
  }

  @Test
  void answersToItsOwnNamesOnly() throws IOException {
    client.enter(server.address());
    for (String host :
        List.of(
            "evil.example:" + server.port(),
            "127.0.0.1",
            "127.0.0.1:1",
            "127.0.0.1.evil.example:" + server.port(),
            "[::1]:" + server.port(),
            "-")) {
      int status = client.get("/api/state", "Host: " + host).status();
      assertThat(status).as(host).isIn(400, 403);
    }
    assertThat(client.get("/api/state", "Host: localhost:" + server.port()).status())
        .isEqualTo(200);
    String fresh = server.address().replaceFirst("http://[^/]+", "");
    assertThat(client.get(fresh, "Host: evil.example").status()).isEqualTo(403);
    assertThat(client.get(fresh).status()).isEqualTo(303);
  }

  @Test
  void takesChangesFromItsOwnPageOnly() throws IOException {
    client.enter(server.address());
    byte[] body = "{}".getBytes(StandardCharsets.UTF_8);
    String[] good = client.page("application/json");
    String[][] bad = {
      {"Origin: http://evil.example", good[1], good[2]},
      {"Origin: null", good[1], good[2]},
      {"Origin: -", good[1], good[2]},
      {"Origin: https://127.0.0.1:" + server.port(), good[1], good[2]},
      {"Origin: http://localhost:" + server.port(), good[1], good[2]},
      {good[0], "X-Pressport: -", good[2]},
      {good[0], good[1], "Content-Type: text/plain"},
      {good[0], good[1], "Content-Type: application/x-www-form-urlencoded"},
      {good[0], good[1], "Content-Type: -"},
    };
    for (String[] headers : bad) {
      RawClient.Reply reply = client.send("POST", "/api/reset", body, headers);
      assertThat(reply.status()).as(String.join(", ", headers)).isEqualTo(403);
    }
    for (String method : List.of("PUT", "DELETE", "PATCH", "OPTIONS")) {
      assertThat(client.send(method, "/api/reset", body, good).status())
          .as(method)
          .isNotEqualTo(200);
    }
    assertThat(client.get("/api/reset").status()).isEqualTo(404);
    assertThat(client.send("PUT", "/api/files?name=a", body, good).status()).isEqualTo(403);
    assertThat(client.send("POST", "/api/reset", body, good).status()).isEqualTo(200);
  }

  @Test
  void forbidsOtherPagesEverything() throws IOException {
    client.enter(server.address());
    for (String path : List.of("/", "/page.css", "/page.js", "/api/state", "/none")) {
      RawClient.Reply reply = client.get(path, "Origin: http://evil.example");
      assertThat(reply.header("Content-Security-Policy"))
          .contains("default-src 'none'", "script-src 'self'", "frame-ancestors 'none'")
          .doesNotContain("unsafe");
      assertThat(reply.header("X-Content-Type-Options")).isEqualTo("nosniff");
      assertThat(reply.header("Cache-Control")).isEqualTo("no-store");
      assertThat(reply.header("Referrer-Policy")).isEqualTo("no-referrer");
      assertThat(reply.headers().toLowerCase(Locale.ROOT)).doesNotContain("access-control");
    }
    assertThat(client.get("/").body()).doesNotContain("style=").doesNotContain("http://");
  }

  @Test
  void isOutOfReachOfOtherComputers() throws IOException {
    for (var network : Collections.list(NetworkInterface.getNetworkInterfaces())) {
      for (InetAddress address : Collections.list(network.getInetAddresses())) {
        if (!address.getHostAddress().equals("127.0.0.1")) {
          assertThatThrownBy(() -> new Socket(address, server.port()).close())
              .as(address.toString())
              .isInstanceOf(IOException.class);
        }
      }
    }
  }

  @Test
  void refusesRequestsThatAreTooLargeOrNotJson() throws IOException {
    client.enter(server.address());

    assertThat(client.post("/api/inspect", "{\"source\":\"" + "x".repeat(70_000) + "\"}").status())
        .isEqualTo(400);
    for (String body : List.of("", "[]", "{", "{\"source\":1}", "{\"source\":{}}", "x")) {
      assertThat(client.post("/api/inspect", body).status()).as(body).isEqualTo(400);
    }
    assertThat(client.post("/api/none", "{}").status()).isEqualTo(404);
    assertThat(client.put("a.xml", new byte[1001]).status()).isEqualTo(413);
  }

  @Test
  void goesOnWithoutAPageAndStopsWhenAsked() throws Exception {
    client.enter(server.address());
    client.post("/api/inspect", "{\"source\":\"a.xml\"}");
    assertThat(exports.started.await(10, TimeUnit.SECONDS)).isTrue();

    RawClient second = new RawClient(server.port());
    second.enter(server.address());
    assertThat(second.get("/api/state").body()).contains("\"state\":\"running\"");
    assertThat(second.post("/api/inspect", "{\"source\":\"b.xml\"}").body()).contains("ui-busy");
    assertThat(second.post("/api/reset", "{}").status()).isEqualTo(422);
    second.post("/api/stop", "{}");
    String state = "";
    for (int tries = 0; tries < 500 && !state.contains("\"stopped\""); tries++) {
      Thread.sleep(10);
      state = second.get("/api/state").body();
    }
    assertThat(state).contains("\"state\":\"stopped\"", "\"typed\":\"a.xml\"");
    assertThat(second.post("/api/reset", "{}").status()).isEqualTo(200);
  }

  @Test
  void endsAfterHalfAnHourWithoutAPageUnlessItWorks() throws Exception {
    client.enter(server.address());
    time.now = time.now.plus(Duration.ofMinutes(29));
    assertThat(server.isIdle()).isFalse();
    client.get("/api/state");
    time.now = time.now.plus(Duration.ofMinutes(29));
    assertThat(server.isIdle()).isFalse();
    time.now = time.now.plus(Duration.ofMinutes(2));
    assertThat(server.isIdle()).isTrue();

    client.get("/api/state");
    client.post("/api/inspect", "{\"source\":\"a.xml\"}");
    time.now = time.now.plus(Duration.ofHours(9));
    assertThat(server.isIdle()).isFalse();
  }

  @Test
  void endsWhenAPersonQuits() throws Exception {
    client.enter(server.address());
    client.post("/api/quit", "{}");

    server.await();
  }

  @Test
  void saysThatAPortIsTaken() {
    UiServer.Settings settings = new UiServer.Settings(root, server.port(), 1, time);

    assertThatThrownBy(() -> UiServer.start(settings, exports, new TemporaryFolder()))
        .isInstanceOfSatisfying(
            Faults.class,
            faults -> assertThat(faults.list().get(0).code()).isEqualTo("port-in-use"));
  }

  @Test
  void opensABrowserOnlyWhereThereIsAScreen() {
    assertThat(Browser.command("Linux", Map.of())).isEmpty();
    assertThat(Browser.command("Linux", Map.of("DISPLAY", ":0")))
        .contains(List.of("xdg-open", "URL"));
    assertThat(Browser.command("Mac OS X", Map.of())).contains(List.of("open", "URL"));
  }
}
