package dev.pressport.verify;

import static java.time.Duration.ofMillis;
import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import dev.pressport.fixtures.FaultyServer;
import dev.pressport.fixtures.HostileAnswer;
import dev.pressport.http.HttpSettings;
import dev.pressport.http.RetryPolicy;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Whatever a new site answers: a comparison goes on with its next page. */
class HostileNewSiteTest {
  private static HttpSettings hasty(HostileAnswer hostile) {
    boolean slow = hostile == HostileAnswer.SILENCE || hostile == HostileAnswer.BYTE_BY_BYTE;
    return HttpSettings.visitor("Test/1")
        .with(
            new RetryPolicy(
                ofSeconds(5),
                ofMillis(slow ? 200 : 5000),
                ofMillis(slow ? 400 : 5000),
                ofMillis(1),
                ofMillis(5),
                ofMillis(50)));
  }

  @TempDir private Path temp = Path.of("");

  private static void welcome(FaultyServer.Answer answer) throws IOException {
    byte[] page = "<title>New</title><p>Welcome".getBytes(StandardCharsets.US_ASCII);
    answer.head(200, "Content-Type: text/html", "Content-Length: " + page.length).body(page);
  }

  @ParameterizedTest
  @EnumSource
  void isNotReachedByAHostilePage(HostileAnswer hostile) throws IOException {
    try (FaultyServer server =
            new FaultyServer(
                (request, answer) -> {
                  if (request.path().equals("/")) {
                    welcome(answer);
                  } else {
                    hostile.answer(request, answer);
                  }
                });
        NewSite site = new ServedSite(server.address("/"), hasty(hostile), temp)) {
      assertTimeoutPreemptively(
          ofSeconds(60),
          () -> {
            NewSite.Arrival arrival = site.open("/about/");
            assertThat(arrival.page() == null || arrival.page().text().isEmpty() || cut(hostile))
                .isTrue();
            site.has("/a.jpg");
          });
    }
  }

  /** Returns whether an answer is taken as far as a page may go. */
  private static boolean cut(HostileAnswer hostile) {
    return switch (hostile) {
      case ENDLESS_BODY, ENDLESS_CHUNKS, GZIP_BOMB -> true;
      default -> false;
    };
  }

  @ParameterizedTest
  @EnumSource(
      mode = EnumSource.Mode.EXCLUDE,
      names = {"ENDLESS_BODY", "ENDLESS_CHUNKS", "GZIP_BOMB"})
  void isUnreachableWithAHostileHome(HostileAnswer hostile) throws IOException {
    try (FaultyServer server = new FaultyServer(hostile)) {
      assertThatThrownBy(() -> new ServedSite(server.address("/"), hasty(hostile), temp))
          .isInstanceOf(Unverifiable.class);
    }
  }
}
