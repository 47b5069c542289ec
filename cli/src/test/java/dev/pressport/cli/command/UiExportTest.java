package dev.pressport.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.pressport.cli.console.Console;
import dev.pressport.cli.option.Verbosity;
import dev.pressport.cli.ui.RawClient;
import dev.pressport.cli.ui.UiServer;
import dev.pressport.export.output.TemporaryFolder;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Inspects and exports over HTTP, as the page does. */
class UiExportTest {
  private final ObjectMapper json = new ObjectMapper();
  private final TemporaryFolder temporary = new TemporaryFolder();
  private UiServer server;
  private RawClient client;
  @TempDir Path root;

  @BeforeEach
  void start() throws IOException {
    Console console =
        new Console(
            InputStream.nullInputStream(),
            OutputStream.nullOutputStream(),
            new PrintWriter(Writer.nullWriter()),
            false,
            80,
            Map.of());
    server =
        UiServer.start(
            new UiServer.Settings(root, 0, 1 << 20, Clock.systemUTC()),
            new CommandExports(console, new Verbosity(), temporary),
            temporary);
    client = new RawClient(server.port());
    client.enter(server.address());
  }

  @AfterEach
  void stop() throws IOException {
    server.close();
    temporary.close();
  }

  private static byte[] sample() throws IOException {
    try (InputStream in = UiExportTest.class.getResourceAsStream("/wxr/sample.xml")) {
      return in.readAllBytes();
    }
  }

  private JsonNode state() throws IOException {
    return json.readTree(client.get("/api/state").body());
  }

  private JsonNode await(Predicate<JsonNode> condition) throws IOException, InterruptedException {
    long end = System.nanoTime() + Duration.ofSeconds(60).toNanos();
    JsonNode state = state();
    while (!condition.test(state)) {
      assertThat(System.nanoTime()).as(state.toString()).isLessThan(end);
      Thread.sleep(20);
      state = state();
    }
    return state;
  }

  private void inspectSample() throws Exception {
    assertThat(client.put("sample.xml", sample()).status()).isEqualTo(200);
    assertThat(client.post("/api/inspect", "{}").status()).isEqualTo(200);
    await(state -> state.path("inspection").path("state").asText().equals("done"));
  }

  private static String choice(String target, String out) {
    return "{\"target\":\"" + target + "\",\"media\":\"auto\",\"out\":\"" + out + "\"}";
  }

  @Test
  void inspectsADroppedFile() throws Exception {
    inspectSample();

    JsonNode site = state().path("site");
    assertThat(site.path("title").asText()).isEqualTo("Tidewater Library");
    assertThat(site.path("rows").path(0).toString())
        .isEqualTo("{\"label\":\"Posts\",\"minor\":false,\"numbers\":[\"13\",\"8\",\"1\",\"4\"]}");
    assertThat(site.path("mediaFiles").asInt()).isEqualTo(7);
    assertThat(site.path("takes").path("hugo").path("taken").asText()).isEqualTo("76");
    assertThat(site.path("takes").path("hugo").path("all").asText()).isEqualTo("131");
    assertThat(site.path("takes").path("hugo").path("leftOut").toString())
        .contains("{\"count\":\"17\",\"what\":\"ACF fields\"");
    assertThat(site.path("plugins").toString()).contains("Advanced Custom Fields");
    assertThat(site.path("page").asText()).startsWith("Tidewater Library, https://library.example");
  }

  @Test
  void showsPathsAndCommandBeforeTheExport() throws Exception {
    inspectSample();

    JsonNode plan = json.readTree(client.post("/api/plan", choice("hugo", "")).body());

    assertThat(plan.path("suggested").asText()).isEqualTo("tidewater-library-hugo");
    assertThat(plan.path("paths").path(0).asText())
        .isEqualTo("content/posts/where-tide-tables-come-from.md");
    assertThat(plan.path("mediaPath").asText())
        .isEqualTo("static/wp-content/uploads/2023/02/harbour-at-dawn.jpg");
    assertThat(plan.path("command").asText())
        .startsWith("pressport export sample.xml --to hugo --out ");
    assertThat(plan.path("faults")).isEmpty();
  }

  @Test
  void exportsAndServesTheReportOnly() throws Exception {
    inspectSample();
    assertThat(client.post("/api/export", choice("hugo", "site")).status()).isEqualTo(200);

    JsonNode state = await(now -> now.path("export").path("state").asText().equals("done"));

    JsonNode result = state.path("export").path("result");
    assertThat(result.path("complete").asBoolean()).isTrue();
    assertThat(result.path("verdict").asText())
        .contains("is ready, but the source has no event dates and 7 media files");
    JsonNode total = result.path("rows").path(result.path("rows").size() - 1);
    assertThat(total.path("numbers").path(0).asText()).isEqualTo("131");
    assertThat(result.path("summary").asText()).contains("Posts", "Total");
    assertThat(result.path("next").toString()).contains("hugo server");
    assertThat(root.resolve("site/content/posts/where-tide-tables-come-from.md")).exists();
    String report = result.path("report").asText();
    String base = report.substring(0, report.lastIndexOf('/') + 1);
    RawClient stranger = new RawClient(server.port());
    RawClient.Reply read = stranger.get(base + "report.json");
    assertThat(read.status()).isEqualTo(200);
    assertThat(read.header("Content-Security-Policy"))
        .startsWith("sandbox ")
        .contains("default-src 'none'")
        .doesNotContain("allow-same-origin");
    assertThat(json.readTree(read.body()).path("target").asText()).isEqualTo("hugo");
    assertThat(stranger.get(base + "redirects/redirects.csv").status()).isEqualTo(200);
    Files.createSymbolicLink(root.resolve("site/_pressport/link.json"), root.resolve("secret"));
    Files.writeString(root.resolve("secret"), "secret");
    for (String path :
        new String[] {
          "../hugo.yaml",
          "..%2Fhugo.yaml",
          "%2e%2e/hugo.yaml",
          "redirects/../../hugo.yaml",
          "/etc/passwd",
          "",
          "redirects",
          "link.json"
        }) {
      assertThat(stranger.get(base + path).status()).as(path).isEqualTo(404);
    }
    assertThat(stranger.get("/report/" + "0".repeat(32) + "/report.json").status()).isEqualTo(404);
  }

  @Test
  void writesOnlyBelowItsFolder() throws Exception {
    inspectSample();
    Path elsewhere = Files.createTempDirectory("elsewhere");
    Files.createSymbolicLink(root.resolve("link"), elsewhere);
    Files.createSymbolicLink(root.resolve("dangling"), elsewhere.resolve("none"));
    for (String out :
        new String[] {
          "../x", "/tmp/x", "a/../../x", ".", "link/x", "dangling/x", "~/x", "dangling"
        }) {
      RawClient.Reply reply = client.post("/api/export", choice("json", out));
      assertThat(reply.status()).as(out).isEqualTo(422);
      assertThat(reply.body()).as(out).contains("\"ui-outside\"");
    }
    try (Stream<Path> files = Files.list(elsewhere)) {
      assertThat(files).isEmpty();
    }
    Files.delete(elsewhere);
    assertThat(client.post("/api/export", choice("json", "a/b")).status()).isEqualTo(200);
    await(now -> now.path("export").path("state").asText().equals("done"));
    assertThat(root.resolve("a/b/site.json")).exists();
  }

  @Test
  void refusesAFolderThatIsTaken() throws Exception {
    inspectSample();
    Files.createDirectory(root.resolve("full"));
    Files.writeString(root.resolve("full/note.txt"), "mine");

    RawClient.Reply reply = client.post("/api/export", choice("json", "full"));

    assertThat(reply.status()).isEqualTo(422);
    assertThat(reply.body()).contains("\"out-exists\"");
    assertThat(state().path("export").isNull()).isTrue();
  }

  @Test
  void keepsTheInputOfASourceThatCannotBeRead() throws Exception {
    client.post("/api/inspect", "{\"source\":\"no-such.xml\"}");

    JsonNode state = await(now -> now.path("inspection").path("state").asText().equals("failed"));

    assertThat(state.path("typed").asText()).isEqualTo("no-such.xml");
    assertThat(state.path("inspection").path("faults").path(0).path("code").asText())
        .isEqualTo("no-such-file");
    assertThat(state.path("site").isNull()).isTrue();
  }

  @Test
  void takesFilesUpToALimitUnderASafeName() throws Exception {
    byte[] large = new byte[(1 << 20) + 1];
    assertThat(client.put("big.xml", large).status()).isEqualTo(413);
    assertThat(client.put("..%2F..%2Fevil.xml", "x".getBytes(StandardCharsets.UTF_8)).status())
        .isEqualTo(200);

    assertThat(state().path("uploads").toString())
        .isEqualTo("[{\"name\":\"evil.xml\",\"size\":\"1 byte\"}]");
    try (Stream<Path> files = Files.walk(temporary.path())) {
      assertThat(files.filter(Files::isRegularFile).map(path -> path.getFileName().toString()))
          .containsExactly("evil.xml");
    }
  }

  @Test
  void neverShowsAPassword() throws Exception {
    client.post(
        "/api/inspect",
        "{\"source\":\"http://127.0.0.1:1/\",\"user\":\"anna\",\"password\":\"s3cret word\"}");

    JsonNode state = await(now -> now.path("inspection").path("state").asText().equals("failed"));

    assertThat(state.path("user").asText()).isEqualTo("anna");
    assertThat(state.toString()).doesNotContain("s3cret");
  }
}
