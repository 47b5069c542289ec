package dev.pressport.cli;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import dev.pressport.cli.console.Exit;
import dev.pressport.fixtures.FakeContent;
import dev.pressport.fixtures.FakeSite;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(60)
class LiveSiteTest {
  @TempDir private Path temp = Path.of("");

  private final FakeSite site = FakeSite.of(FakeContent.generated(230));

  @AfterEach
  void stop() {
    site.close();
  }

  /** As people type it. */
  private String address() {
    return "localhost:" + site.address().getPort();
  }

  private Path out() {
    return temp.resolve("out");
  }

  private Session.Ended pull(Object... more) {
    return new Session()
        .run(
            Stream.concat(Stream.of("pull", address(), "--out", out()), Stream.of(more)).toArray());
  }

  private static ResponseDefinitionBuilder maintenance(int seconds) {
    return aResponse()
        .withStatus(503)
        .withHeader("Retry-After", Integer.toString(seconds))
        .withBody("<p>Briefly unavailable for scheduled maintenance.</p>");
  }

  @ParameterizedTest
  @ValueSource(strings = {"inspect", "pull", "export"})
  void takesAnAddressWithoutScheme(String command) {
    Object[] words =
        switch (command) {
          case "inspect" -> new Object[] {"inspect", address()};
          case "pull" -> new Object[] {"pull", address(), "--out", out()};
          default -> new Object[] {"export", address(), "--to", "json", "--out", out()};
        };

    Session.Ended ended = new Session().run(words);

    assertThat(ended.exit()).as(ended.err()).isZero();
  }

  @Test
  void pullsIntoAFolderThatIsNamedAsTheSite() throws IOException {
    Files.createDirectory(out());
    Session.Ended ended = pull();

    assertThat(ended.exit()).as(ended.err()).isZero();
    assertThat(pull().err()).contains("already complete");
  }

  @Test
  void estimatesTheTimeOfAPull() throws IOException {
    Session.Ended table = new Session().run("inspect", address());
    Session.Ended slow = new Session().run("inspect", address(), "--rate", "20", "--json");

    assertThat(table.out()).containsPattern("Time of a pull +about \\d+ s, \\d+ requests");
    JsonNode pull = new ObjectMapper().readTree(slow.out()).get("pull");
    long requests = pull.get("requests").longValue();
    assertThat(requests).isBetween(15L, 30L);
    assertThat(pull.get("seconds").longValue()).isBetween(1L, 2L);
  }

  @Test
  void writesAPolicyFileOfTheWholeSite() throws IOException {
    Path policy = temp.resolve("policy.yaml");
    Session.Ended ended = new Session().run("inspect", address(), "--policy-out", policy);

    assertThat(ended.exit()).as(ended.err()).isZero();
    assertThat(Files.readString(policy)).contains("types:\n  post: keep  # ");
    Session.Ended export =
        new Session().run("export", address(), "--to", "json", "--out", out(), "--policy", policy);
    assertThat(export.exit()).as(export.err()).isZero();
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void reportsAWaitOnTerminalsAndInLogs(boolean terminal) {
    site.with((count, target, answer) -> count == 12 ? maintenance(3) : answer);
    Session session = terminal ? new Session().terminal() : new Session();

    Session.Ended ended = session.run("pull", address(), "--out", out());

    assertThat(ended.exit()).as(ended.err()).isZero();
    assertThat(ended.err())
        .containsPattern(
            "The site asks to wait 3 s \\(503, maintenance\\); next try \\d\\d:\\d\\d:\\d\\d");
  }

  @Test
  void endsBeforeAWaitThatIsLongerThanPermittedAndResumes() {
    site.with((count, target, answer) -> count > 12 ? maintenance(600) : answer);
    Session.Ended ended = pull("--max-wait", "5m");

    assertThat(ended.exit()).isEqualTo(Exit.SOURCE);
    assertThat(ended.err().replaceAll("\\s+", " "))
        .contains("error[maintenance]", "it asks to wait 10 min, more than is left of --max-wait")
        .contains("What was fetched is kept");
    site.with((count, target, answer) -> answer);
    assertThat(pull().exit()).isZero();
  }

  @ParameterizedTest
  @ValueSource(strings = {"soon", "-1", "1.5h", "10 days"})
  void refusesAnotherTimeThanItCanRead(String time) {
    assertThat(pull("--max-wait", time).exit()).isEqualTo(Exit.USAGE);
  }

  @Test
  void asksForThePasswordOfTheGateAndWritesItNowhere() throws IOException {
    site.withGate(url -> true);
    assertThat(pull().err()).contains("error[gate]", "Staging", "--gate-user");
    assertThat(pull("--gate-user", FakeSite.GATE_USER).err()).contains("PRESSPORT_GATE_PASSWORD");

    Session.Ended ended =
        new Session()
            .environment("PRESSPORT_GATE_PASSWORD", FakeSite.GATE_PASSWORD)
            .run(
                "pull",
                address(),
                "--out",
                out(),
                "--gate-user",
                FakeSite.GATE_USER,
                "--header",
                "X-Token: tulip",
                "-v");

    assertThat(ended.exit()).as(ended.err()).isZero();
    assertThat(ended.err() + ended.out()).doesNotContain(FakeSite.GATE_PASSWORD, "tulip");
    try (Stream<Path> files = Files.walk(out())) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        assertThat(Files.readString(file)).doesNotContain(FakeSite.GATE_PASSWORD, "tulip");
      }
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"no-such-host.invalid", "www.no-such-host.invalid/blog"})
  void takesAHostForAnAddressUnlessThereIsAFile(String host) {
    assertThat(new Session().run("inspect", host).err()).contains("error[host-not-found]");
  }

  /** The folder that tests run in has a file of nearly this name. */
  @Test
  void suggestsTheFileThatLooksLikeAHostByMistake() {
    assertThat(new Session().run("inspect", "pmo.xml").err()).contains("pom.xml");
    assertThat(new Session().run("inspect", "pom.xmll").err())
        .contains("error[no-such-file]", "pom.xml");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"sit.xml", "dump.sql.gz", "my.backups/site.zip", "notes", "./example.org"})
  void takesTheNameOfAFileForAFile(String name) {
    assertThat(new Session().run("inspect", name).err()).contains("error[no-such-file]");
  }
}
