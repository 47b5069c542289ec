package dev.pressport.source.rest;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static java.time.Duration.ofMillis;
import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.client.WireMock;
import dev.pressport.fixtures.FakeContent;
import dev.pressport.fixtures.FakeSite;
import dev.pressport.http.HttpFailure;
import dev.pressport.http.HttpSettings;
import dev.pressport.http.RetryPolicy;
import dev.pressport.problem.Refusal;
import dev.pressport.source.Location;
import dev.pressport.source.OpenSite;
import dev.pressport.source.RowReader;
import dev.pressport.source.SourceRequest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever a site answers, and wherever: a pull ends, and what it recorded is read or refused. */
class HostileSiteTest {
  private static final RetryPolicy HASTE =
      new RetryPolicy(
          ofSeconds(5), ofSeconds(5), ofSeconds(10), ofMillis(1), ofMillis(5), ofMillis(50));

  private static final FakeSite SITE = FakeSite.of(FakeContent.generated(3));

  @TempDir private Path temp = Path.of("");

  /** The answers, which are JSON by their headers. */
  private enum Body {
    DEEP("[".repeat(100_000)),
    DEEP_OBJECT("{\"id\":".repeat(100_000) + "1" + "}".repeat(100_000)),
    HUGE_NUMBERS("[{\"id\":" + "9".repeat(5000) + ",\"parent\":1e999999999,\"title\":-1e400}]"),
    NO_UTF_8("[{\"id\":7,\"title\":{\"rendered\":\"\u00c3\"}}]"),
    UNPAIRED_SURROGATES("[{\"id\":7,\"title\":{\"rendered\":\"\\ud83d\"},\"type\":\"\\udc00\"}]"),
    ANOTHER_SHAPE("[[[1,null,true,\"x\",{\"id\":{\"id\":[]}}]]]"),
    NULL("null"),
    TEXT("\"text\""),
    OBJECT("{}"),
    EMPTY(""),
    NULS("\0\0\0\0[]"),
    LONG_STRING("[{\"id\":7,\"slug\":\"" + "../".repeat(100_000) + "\"}]"),
    OPEN_STRING("[{\"id\":7,\"slug\":\"" + "a".repeat(300_000)),
    PAGE("<html><title>Login</title><form><input name=log></form></html>"),
    HOSTILE_ADDRESSES(
        "[{\"id\":7,\"link\":\"http://169.254.169.254/\",\"source_url\":\"file:///etc/passwd\","
            + "\"slug\":\"%00%0d%0aX: y\",\"type\":\"../../etc\"}]");

    private final String text;

    Body(String text) {
      this.text = text;
    }

    ResponseDefinitionBuilder answer() {
      byte[] bytes = text.getBytes(this == NO_UTF_8 ? ISO_8859_1 : UTF_8);
      return WireMock.aResponse()
          .withHeader("Content-Type", "application/json; charset=UTF-8")
          .withHeader("X-WP-Total", "99999999999999999999")
          .withHeader("X-WP-TotalPages", "-1")
          .withBody(bytes);
    }
  }

  /** The requests that get such an answer. */
  private enum Place {
    FRONT_PAGE,
    INDEX,
    TYPES,
    POSTS,
    ITEM,
    USERS,
    EVERYTHING;

    boolean is(@Nullable String target) {
      return switch (this) {
        case FRONT_PAGE -> target == null;
        case INDEX -> target != null && (target.isEmpty() || target.startsWith("?"));
        case TYPES -> target != null && target.startsWith("wp/v2/types");
        case POSTS -> target != null && target.startsWith("wp/v2/posts?");
        case ITEM -> target != null && target.matches("wp/v2/[a-z]+/\\d+.*");
        case USERS -> target != null && target.startsWith("wp/v2/users");
        case EVERYTHING -> true;
      };
    }
  }

  @AfterAll
  static void stop() {
    SITE.close();
  }

  /** Each answer where it matters most, and the worst ones everywhere. */
  static Stream<Arguments> answers() {
    Set<Place> main = EnumSet.of(Place.POSTS, Place.EVERYTHING);
    Set<Body> worst = EnumSet.of(Body.DEEP, Body.PAGE, Body.ANOTHER_SHAPE, Body.HOSTILE_ADDRESSES);
    return Stream.of(Body.values())
        .flatMap(
            body ->
                Stream.of(Place.values())
                    .filter(place -> main.contains(place) || worst.contains(body))
                    .map(place -> Arguments.of(body, place)));
  }

  @ParameterizedTest
  @MethodSource("answers")
  void endsAPull(Body body, Place place) throws IOException {
    SITE.with((count, target, good) -> place.is(target) ? body.answer() : good);
    assertTimeoutPreemptively(ofSeconds(60), this::pull);
  }

  private void pull() throws IOException {
    Path folder = temp.resolve("pulled");
    HttpSettings settings = HttpSettings.visitor("Test/1").with(HASTE);
    try {
      new Pull(SITE.address(), folder, settings, PullListener.DEAF).run();
      assertThat(read(folder)).isGreaterThanOrEqualTo(0);
    } catch (IOException e) {
      assertThat(e).isInstanceOfAny(Refusal.class, HttpFailure.class);
    }
    try (Stream<Path> files = Files.walk(temp)) {
      assertThat(files)
          .allMatch(
              file ->
                  file.equals(temp)
                      || file.startsWith(folder)
                      || file.startsWith(temp.resolve("pulled.partial"))
                      || file.startsWith(temp.resolve("work")));
    }
  }

  private int read(Path folder) throws IOException {
    Location location = new Location.OnDisk("site.example", folder);
    Path work = Files.createDirectory(temp.resolve("work"));
    List<Object> rows = new ArrayList<>();
    try (OpenSite open = new RestSource().open(SourceRequest.of(List.of(location), work));
        RowReader reader = open.rows(problem -> {})) {
      for (Object row = reader.next(); row != null; row = reader.next()) {
        rows.add(row);
      }
    }
    return rows.size();
  }
}
