package dev.pressport.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.pressport.fixtures.FaultyServer;
import dev.pressport.fixtures.FaultyServer.Answer;
import dev.pressport.fixtures.FaultyServer.Request;
import dev.pressport.http.Download.Done;
import dev.pressport.http.Download.Failed;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.LongAdder;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DownloadFaultsTest {
  private static final int STEP = 20_000;
  private static final byte[] FILM = DownloadRun.jpeg(11 * STEP);
  private static final String ETAG = "ETag: \"one\"";

  private static final Failed CLOSED = new Failed(DownloadFailure.CLOSED, 0, "");

  @TempDir private Path folder = Path.of("");

  private DownloadRun run(FaultyServer server) throws IOException {
    return new DownloadRun(server.address("/"), DownloadRun.VISITOR, folder);
  }

  private static String length(long bytes) {
    return "Content-Length: " + bytes;
  }

  private static String range(long first) {
    return "Content-Range: bytes " + first + "-" + (FILM.length - 1) + "/" + FILM.length;
  }

  /** Answers as a good server does, but breaks off after so many bytes. */
  private static void serve(Request request, Answer answer, int most) throws IOException {
    int first = request.first();
    if (request.header("Range").isEmpty()) {
      answer.head(200, length(FILM.length), ETAG);
    } else {
      answer.head(206, length(FILM.length - first), range(first), ETAG);
    }
    answer.body(FILM, first, Math.min(FILM.length, first + most));
  }

  private static List<String> ranges(FaultyServer server) {
    return server.requests().stream().map(request -> request.header("Range")).toList();
  }

  /** The headers Range of requests that each continue where the one before ended. */
  private static List<String> steps() {
    return IntStream.range(0, 11)
        .mapToObj(step -> step == 0 ? "" : "bytes=" + step * STEP + "-")
        .toList();
  }

  private List<String> files() throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files
          .filter(Files::isRegularFile)
          .map(file -> file.getFileName().toString().substring(64))
          .toList();
    }
  }

  @Test
  void continuesAConnectionThatIsCutTenTimes() throws IOException {
    try (FaultyServer server = new FaultyServer((request, answer) -> serve(request, answer, STEP));
        DownloadRun run = run(server)) {
      DownloadRun.assertHolds(run.done(server.address("/a.mp4")), FILM);

      assertThat(ranges(server)).isEqualTo(steps());
      assertThat(server.requests().stream().skip(1))
          .allMatch(request -> request.header("If-Range").equals("\"one\""));
      assertThat(run.downloads.progress().received()).isEqualTo(FILM.length);
      assertThat(files()).containsExactlyInAnyOrder("", ".json");
    }
  }

  @Test
  void continuesInTheNextRunAfterTenClosedOnes() throws IOException {
    try (FaultyServer server =
        new FaultyServer(
            (request, answer) -> {
              serve(request, answer, STEP);
              if (request.first() + STEP < FILM.length) {
                answer.hang();
              }
            })) {
      URI address = server.address("/a.mp4");
      for (int closed = 0; closed < 10; closed++) {
        DownloadRun run = run(server);
        CompletableFuture<Download> download = run.downloads.start(address);
        while (run.downloads.progress().received() < STEP) {
          Thread.onSpinWait();
        }
        run.close();
        assertThat(download).isCompletedWithValue(CLOSED);
        assertThat(files()).containsExactlyInAnyOrder(".part", ".part.json");
      }

      try (DownloadRun run = run(server)) {
        DownloadRun.assertHolds(run.done(address), FILM);
        assertThat(run.downloads.progress().received()).isEqualTo(STEP);
        assertThat(run.downloads.progress().kept()).isEqualTo(10 * STEP);
      }
      assertThat(ranges(server)).isEqualTo(steps());
    }
  }

  @Test
  void continuesByTheDateOfTheFile() throws IOException {
    String date = "Fri, 27 Nov 2020 10:00:00 GMT";
    try (FaultyServer server =
            new FaultyServer(
                (request, answer) -> {
                  int first = request.first();
                  String[] headers = {
                    "Last-Modified: " + date,
                    "ETag: W/\"weak\"",
                    length(FILM.length - first),
                    range(first)
                  };
                  answer.head(first == 0 ? 200 : 206, headers);
                  answer.body(FILM, first, first == 0 ? STEP : FILM.length);
                });
        DownloadRun run = run(server)) {
      DownloadRun.assertHolds(run.done(server.address("/a.mp4")), FILM);
      assertThat(ranges(server)).containsExactly("", "bytes=" + STEP + "-");
      assertThat(server.requests().get(1).header("If-Range")).isEqualTo(date);
    }
  }

  @Test
  void startsAgainWhenTheServerCannotContinue() throws IOException {
    try (FaultyServer server =
            new FaultyServer(
                (request, answer) -> {
                  boolean again = !request.header("Range").isEmpty();
                  answer.head(200, length(FILM.length), ETAG);
                  answer.body(FILM, 0, again ? FILM.length : STEP);
                });
        DownloadRun run = run(server)) {
      DownloadRun.assertHolds(run.done(server.address("/a.mp4")), FILM);
      assertThat(ranges(server)).containsExactly("", "bytes=" + STEP + "-");
    }
  }

  @Test
  void startsAgainWithoutARangeWhenNothingTellsTheVersionsApart() throws IOException {
    try (FaultyServer server =
            new FaultyServer(
                (request, answer) -> {
                  answer.head(200, length(FILM.length));
                  answer.body(FILM, 0, request.number() < 2 ? STEP : FILM.length);
                });
        DownloadRun run = run(server)) {
      DownloadRun.assertHolds(run.done(server.address("/a.mp4")), FILM);
      assertThat(ranges(server)).containsExactly("", "", "");
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "206 Content-Range: bytes 0-219999/220000",
        "206 Content-Range: bytes 20001-219999/220000",
        "206 Content-Range: bytes 20000-219998/219999",
        "206 Content-Range: bytes 20000-219999/*",
        "206 Content-Range: bytes 20000-10/220000",
        "206 Content-Range: 99999999999999999999",
        "206 ETag: \"one\"",
        "206 Content-Type: multipart/byteranges; boundary=x",
        "416 Content-Range: bytes */220000",
      })
  void startsAgainWithoutARangeAfterALie(String lie) throws IOException {
    try (FaultyServer server =
            new FaultyServer(
                (request, answer) -> {
                  if (request.header("Range").isEmpty()) {
                    answer.head(200, length(FILM.length), ETAG);
                    answer.body(FILM, 0, request.number() == 0 ? STEP : FILM.length);
                  } else {
                    answer.head(Integer.parseInt(lie.substring(0, 3)), lie.substring(4));
                    answer.body(new byte[FILM.length]);
                  }
                });
        DownloadRun run = run(server)) {
      DownloadRun.assertHolds(run.done(server.address("/a.mp4")), FILM);
      assertThat(ranges(server)).containsExactly("", "bytes=" + STEP + "-", "");
    }
  }

  @Test
  void startsAgainWhenThePartIsOfAnotherVersion() throws IOException {
    byte[] other = DownloadRun.jpeg(FILM.length - 1);
    try (FaultyServer server =
            new FaultyServer(
                (request, answer) -> {
                  if (request.number() == 0) {
                    serve(request, answer, STEP);
                  } else if (request.number() == 1) {
                    String part = "Content-Range: bytes 20000-219999/220000";
                    answer.head(206, part, "ETag: \"two\"").body(other, STEP, other.length);
                  } else {
                    answer.head(200, length(other.length), "ETag: \"two\"").body(other);
                  }
                });
        DownloadRun run = run(server)) {
      DownloadRun.assertHolds(run.done(server.address("/a.mp4")), other);
      assertThat(ranges(server)).containsExactly("", "bytes=" + STEP + "-", "");
    }
  }

  @Test
  void finishesWhatWasReceivedToTheLastByteWithoutARequest() throws IOException {
    try (FaultyServer server =
        new FaultyServer((request, answer) -> serve(request, answer, FILM.length))) {
      URI address = server.address("/a.mp4");
      DownloadFile left = new DownloadFile(folder, address);
      left.open();
      left.begin(new HalfFile(address, "\"one\"", null, FILM.length));
      left.append(
          new ByteArrayInputStream(FILM), FILM.length, Duration.ofSeconds(1), new LongAdder());

      try (DownloadRun run = run(server)) {
        DownloadRun.assertHolds(run.done(address), FILM);
      }
      assertThat(server.requests()).isEmpty();
    }
  }

  @Test
  void startsAgainWhenTheVersionCannotBeSentBack() throws IOException {
    try (FaultyServer server =
            new FaultyServer(
                (request, answer) -> {
                  answer.head(200, length(FILM.length), "ETag: \"\u00e4\u0001\"");
                  answer.body(FILM, 0, request.number() == 0 ? STEP : FILM.length);
                });
        DownloadRun run = run(server)) {
      DownloadRun.assertHolds(run.done(server.address("/a.mp4")), FILM);
      assertThat(ranges(server)).containsExactly("", "");
    }
  }

  @Test
  void usesAProxyInAPrivateNetwork() throws IOException {
    URI address = URI.create("http://192.0.2.1/a.jpg");
    try (FaultyServer server =
        new FaultyServer((request, answer) -> serve(request, answer, FILM.length))) {
      String proxy = "http://localhost:" + server.address("/").getPort();
      HttpSettings settings =
          HttpSettings.builder("Test/1")
              .environment(Map.of("HTTP_PROXY", proxy))
              .retryPolicy(DownloadRun.HASTE)
              .build();
      try (DownloadRun run = new DownloadRun(address, settings, folder)) {
        DownloadRun.assertHolds(run.done(address), FILM);
      }
      assertThat(server.requests()).extracting(Request::path).containsExactly(address.toString());
    }
  }

  @Test
  void failsAFileThatIsAlwaysTooShort() throws IOException {
    try (FaultyServer server =
            new FaultyServer(
                (request, answer) ->
                    answer.head(200, length(FILM.length), ETAG).body(FILM, 0, STEP));
        DownloadRun run = run(server)) {
      assertThat(run.failed(server.address("/a.mp4")))
          .isEqualTo(new Failed(DownloadFailure.TRUNCATED, 200, "20000 of 220000 bytes"));
      assertThat(server.requests()).hasSize(6);
      assertThat(files()).containsExactlyInAnyOrder(".part", ".part.json");
    }
  }

  @Test
  void givesUpAFileThatComesByteByByte() throws IOException {
    try (FaultyServer server = new FaultyServer((request, answer) -> serve(request, answer, 1));
        DownloadRun run = run(server)) {
      assertThat(run.failure(server.address("/a.mp4"))).isEqualTo(DownloadFailure.TRUNCATED);
      assertThat(server.requests()).hasSizeBetween(20, 30);
    }
  }

  @Test
  void stopsAtTheLengthOfTheFile() throws IOException {
    try (FaultyServer server =
            new FaultyServer(
                (request, answer) -> {
                  answer.head(200, length(STEP)).body(FILM);
                  answer.hang();
                });
        DownloadRun run = run(server)) {
      Done done = run.done(server.address("/a.jpg"));
      DownloadRun.assertHolds(done, Arrays.copyOf(FILM, STEP));
    }
  }

  @Test
  void stopsAFileThatNeverEnds() throws IOException {
    try (FaultyServer server =
            new FaultyServer(
                (request, answer) -> {
                  answer.head(200);
                  while (true) {
                    answer.body(FILM);
                  }
                });
        DownloadRun run =
            new DownloadRun(server.address("/"), DownloadRun.VISITOR, folder, 1_000_000)) {
      assertThat(run.failure(server.address("/a.mp4"))).isEqualTo(DownloadFailure.TOO_LARGE);
      assertThat(files()).isEmpty();
    }
  }

  @Test
  void refusesALengthBeyondTheLimitBeforeTheFirstByte() throws IOException {
    try (FaultyServer server =
            new FaultyServer((request, answer) -> answer.head(200, length(1L << 60)));
        DownloadRun run = run(server)) {
      assertThat(run.failure(server.address("/a.mp4"))).isEqualTo(DownloadFailure.TOO_LARGE);
      assertThat(run.downloads.progress().received()).isZero();
    }
  }

  @Test
  void takesAFileWithoutLength() throws IOException {
    try (FaultyServer server = new FaultyServer((request, answer) -> answer.head(200).body(FILM));
        DownloadRun run = run(server)) {
      DownloadRun.assertHolds(run.done(server.address("/a.jpg")), FILM);
    }
  }

  @Test
  void continuesAfterAConnectionThatTricklesOrStops() throws IOException {
    RetryPolicy impatient =
        new RetryPolicy(
            Duration.ofSeconds(5),
            Duration.ofMillis(150),
            Duration.ZERO,
            Duration.ofMillis(1),
            Duration.ofMillis(1),
            Duration.ofSeconds(1));
    try (FaultyServer server =
            new FaultyServer(
                (request, answer) -> {
                  serve(request, answer, request.number() < 2 ? STEP : FILM.length);
                  if (request.number() == 0) {
                    answer.hang();
                  } else if (request.number() == 1) {
                    for (int at = 2 * STEP; at < FILM.length; at++) {
                      answer.body(FILM, at, at + 1);
                      LockSupport.parkNanos(40_000_000);
                    }
                  }
                });
        DownloadRun run =
            new DownloadRun(server.address("/"), DownloadRun.VISITOR.with(impatient), folder)) {
      DownloadRun.assertHolds(run.done(server.address("/a.mp4")), FILM);
      assertThat(server.requests()).hasSize(3);
    }
  }

  @Test
  void failsAllFilesOfAHostThatNeverAnswersAtOnce() throws IOException {
    try (FaultyServer server = new FaultyServer((request, answer) -> {});
        DownloadRun run = run(server)) {
      Failed first = run.failed(server.address("/0.jpg"));
      int requests = server.requests().size();
      for (int file = 1; file < 200; file++) {
        assertThat(run.failed(server.address("/" + file + ".jpg"))).isSameAs(first);
      }
      assertThat(first).isEqualTo(new Failed(DownloadFailure.BROKEN, 0, "127.0.0.1"));
      assertThat(server.requests()).hasSize(requests);
    }
  }

  @Test
  void givesUpAHostThatStopsAnswering() throws IOException {
    try (FaultyServer server =
            new FaultyServer(
                (request, answer) -> {
                  if (request.number() == 0) {
                    serve(request, answer, FILM.length);
                  }
                });
        DownloadRun run = run(server)) {
      run.done(server.address("/a.mp4"));
      for (int file = 0; file < 5; file++) {
        assertThat(run.failure(server.address("/" + file))).isEqualTo(DownloadFailure.BROKEN);
      }
      int requests = server.requests().size();
      assertThat(run.failure(server.address("/more"))).isEqualTo(DownloadFailure.BROKEN);
      assertThat(server.requests()).hasSize(requests);
    }
  }

  @Test
  void failsFilesOfAHostThatRefusesConnections() throws IOException {
    URI closed;
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      closed = URI.create("http://127.0.0.1:" + socket.getLocalPort() + "/a.jpg");
    }
    try (DownloadRun run = new DownloadRun(closed, DownloadRun.VISITOR, folder)) {
      assertThat(run.failure(closed)).isEqualTo(DownloadFailure.REFUSED);
      assertThat(run.failure(closed.resolve("/b.jpg"))).isEqualTo(DownloadFailure.REFUSED);
      assertThat(run.failure(URI.create("http://nowhere.invalid/a.jpg")))
          .isEqualTo(DownloadFailure.HOST_NOT_FOUND);
    }
  }

  @Test
  void keepsToTheConcurrencyOfTheSettings() throws IOException {
    AtomicInteger running = new AtomicInteger();
    AtomicInteger most = new AtomicInteger();
    try (FaultyServer server =
            new FaultyServer(
                (request, answer) -> {
                  most.accumulateAndGet(running.incrementAndGet(), Math::max);
                  LockSupport.parkNanos(5_000_000);
                  running.decrementAndGet();
                  answer.head(200, length(STEP)).body(FILM, 0, STEP);
                });
        DownloadRun run =
            new DownloadRun(
                server.address("/"),
                HttpSettings.builder("Test/1")
                    .concurrency(2)
                    .retryPolicy(DownloadRun.HASTE)
                    .build(),
                folder)) {
      List<CompletableFuture<Download>> all =
          IntStream.range(0, 20)
              .mapToObj(file -> run.downloads.start(server.address("/" + file + ".jpg")))
              .toList();
      assertThat(all).allMatch(download -> download.join() instanceof Done);
      assertThat(most.get()).isEqualTo(2);
    }
  }

  @Test
  void closesDownloadsThatHaveNotBegun() throws IOException {
    try (FaultyServer server = new FaultyServer((request, answer) -> answer.hang())) {
      DownloadRun run = run(server);
      List<CompletableFuture<Download>> all =
          IntStream.range(0, 50)
              .mapToObj(file -> run.downloads.start(server.address("/" + file + ".jpg")))
              .toList();
      run.close();

      assertThat(all).allMatch(download -> download.join().equals(CLOSED));
      assertThat(run.get(server.address("/late.jpg"))).isEqualTo(CLOSED);
    }
  }

  @Test
  void endsWithTheFailureOfAFullDisk() throws IOException {
    Path full = Path.of("/dev/full");
    assumeThat(full).exists();
    try (FaultyServer server =
            new FaultyServer((request, answer) -> serve(request, answer, FILM.length));
        DownloadRun run = run(server)) {
      String name = DownloadFile.name(server.address("/a.mp4"));
      Path shard = Files.createDirectories(folder.resolve(name.substring(0, 2)));
      Path part = Files.createSymbolicLink(shard.resolve(name + ".part"), full);

      assertFailsOnDisk(run, server.address("/a.mp4"));
      assertThat(server.requests()).hasSize(1);
      Files.delete(part);
    }
  }

  @Test
  void endsWithTheFailureOfAFolderThatCannotBeWritten() throws IOException {
    try (FaultyServer server =
            new FaultyServer((request, answer) -> serve(request, answer, FILM.length));
        DownloadRun run = run(server)) {
      String name = DownloadFile.name(server.address("/a.mp4"));
      Files.writeString(folder.resolve(name.substring(0, 2)), "in the way");

      assertFailsOnDisk(run, server.address("/a.mp4"));
    }
  }

  private static void assertFailsOnDisk(DownloadRun run, URI address) {
    assertThatExceptionOfType(ExecutionException.class)
        .isThrownBy(() -> run.downloads.start(address).get(20, TimeUnit.SECONDS))
        .withCauseInstanceOf(IOException.class)
        .satisfies(failure -> assertThat(failure.getCause()).isNotInstanceOf(HttpFailure.class));
  }
}
