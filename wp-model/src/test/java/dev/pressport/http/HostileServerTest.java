package dev.pressport.http;

import static java.time.Duration.ofMillis;
import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import dev.pressport.fixtures.FaultyServer;
import dev.pressport.fixtures.HostileAnswer;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Each hostile answer ends each kind of request soon, with a reason, and within its limits. */
class HostileServerTest {
  private static final long LIMIT = 1 << 20;
  private static final Duration PATIENCE = ofSeconds(60);

  @TempDir private Path temp = Path.of("");

  private static HttpSettings settings(HostileAnswer answer) {
    boolean slow = answer == HostileAnswer.SILENCE || answer == HostileAnswer.BYTE_BY_BYTE;
    RetryPolicy haste =
        new RetryPolicy(
            ofSeconds(5),
            ofMillis(slow ? 200 : 5000),
            ofMillis(slow ? 400 : 5000),
            ofMillis(1),
            ofMillis(5),
            ofMillis(50));
    return HttpSettings.builder("Test/1").concurrency(2).retryPolicy(haste).build();
  }

  /** The end of a request whose body is needed as a whole. */
  private static String whole(HostileAnswer answer) {
    return switch (answer) {
      case ENDLESS_BODY, ENDLESS_CHUNKS, GZIP_BOMB -> "TOO_LARGE";
      case ENDLESS_HEADERS,
          ENDLESS_STATUS_LINE,
          ENDLESS_INTERIM_ANSWERS,
          BROKEN_GZIP,
          SHORT_BODY,
          NEGATIVE_LENGTH,
          NEGATIVE_CHUNK,
          NO_HTTP ->
          "BROKEN";
      case BYTE_BY_BYTE, SILENCE -> "TIMEOUT";
      case REDIRECT_LOOP, REDIRECT_TO_FILE -> "REDIRECT_LOOP";
      case REDIRECT_TO_LINK_LOCAL, REDIRECT_WITH_LINE_BREAK -> "OTHER_SITE";
      case WAIT_FOR_YEARS, WAIT_UNTIL_THE_YEAR_9999, WAIT_FOR_NONSENSE -> "SLOW_DOWN";
    };
  }

  @ParameterizedTest
  @EnumSource
  void endsARequest(HostileAnswer answer) throws IOException {
    assertThat(ending(answer, false)).isEqualTo(whole(answer));
    assertThat(Files.size(temp.resolve("body"))).isLessThanOrEqualTo(LIMIT);
  }

  @ParameterizedTest
  @EnumSource
  void endsARequestForTheBeginningOfAPage(HostileAnswer answer) throws IOException {
    String whole = whole(answer);
    assertThat(ending(answer, true)).isEqualTo(whole.equals("TOO_LARGE") ? "status 200" : whole);
    assertThat(Files.size(temp.resolve("body"))).isLessThanOrEqualTo(LIMIT);
  }

  private String ending(HostileAnswer answer, boolean cut) throws IOException {
    Files.createFile(temp.resolve("body"));
    try (FaultyServer server = new FaultyServer(answer);
        Http http = new Http(server.address("/"), settings(answer))) {
      URI address = server.address("/wp-json/");
      Http.Question question = new Http.Question(address, "application/json", LIMIT, cut, true);
      return assertTimeoutPreemptively(PATIENCE, () -> ending(http, question));
    }
  }

  private String ending(Http http, Http.Question question) throws IOException {
    try {
      return "status " + http.get(question, temp.resolve("body"), RetryDecision.BY_STATUS).status();
    } catch (HttpFailure e) {
      return e.reason().name();
    }
  }

  @ParameterizedTest
  @EnumSource
  void endsADownload(HostileAnswer answer) throws IOException {
    DownloadFailure expected =
        switch (answer) {
          case ENDLESS_BODY, ENDLESS_CHUNKS, SHORT_BODY, GZIP_BOMB -> DownloadFailure.TOO_LARGE;
          case BYTE_BY_BYTE, SILENCE -> DownloadFailure.TIMEOUT;
          case REDIRECT_LOOP, REDIRECT_TO_FILE -> DownloadFailure.REDIRECT_LOOP;
          case REDIRECT_TO_LINK_LOCAL -> DownloadFailure.PRIVATE_ADDRESS;
          case REDIRECT_WITH_LINE_BREAK -> DownloadFailure.REFUSED;
          case BROKEN_GZIP, NEGATIVE_CHUNK -> DownloadFailure.TRUNCATED;
          case WAIT_FOR_YEARS, WAIT_UNTIL_THE_YEAR_9999, WAIT_FOR_NONSENSE ->
              DownloadFailure.SLOW_DOWN;
          default -> DownloadFailure.BROKEN;
        };
    Path folder = temp.resolve("media");
    try (FaultyServer server = new FaultyServer(answer);
        Downloads downloads =
            new Downloads(server.address("/"), settings(answer), folder, wait -> {}, LIMIT)) {
      Download end =
          assertTimeoutPreemptively(
              PATIENCE, () -> downloads.start(server.address("/a.jpg")).get());
      assertThat(end).isInstanceOf(Download.Failed.class);
      assertThat(((Download.Failed) end).reason()).isEqualTo(expected);
    }
    try (Stream<Path> files = Files.walk(folder)) {
      assertThat(files.filter(Files::isRegularFile).mapToLong(HostileServerTest::size).sum())
          .isLessThan(2 * LIMIT);
    }
  }

  private static long size(Path file) {
    return file.toFile().length();
  }
}
