package dev.pressport.source.rest;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import dev.pressport.http.Header;
import dev.pressport.http.HttpResponse;
import dev.pressport.model.Value;
import dev.pressport.php.LooseValue;
import dev.pressport.php.PhpJson;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The responses of a site as they came, in a folder: {@code recording.json} says of which site, and
 * each response is two files in {@code answers/ROUND}, the body and, written last, the headers;
 * pages, sitemaps and feeds are in a folder below it. Secrets are in neither. For any number of
 * threads.
 */
final class Recording {
  static final String FILE = "recording.json";
  private static final String ANSWERS = "answers";
  private static final String PAGES = "pages";
  private static final String FORMAT = "pressport-recording";
  private static final String BODY = ".json";
  private static final String PAGE_BODY = ".body";
  private static final String HEADERS = ".headers";
  private static final String PART = ".part";
  private static final long LARGEST_FILE = 1 << 20;

  /** Headers that must not be stored on disk. */
  private static final Set<String> SECRET_HEADERS =
      Set.of("set-cookie", "set-cookie2", "authorization", "x-wp-nonce");

  private final Path folder;
  private volatile Head head;

  /**
   * The facts about a whole recording.
   *
   * @param site as it was named
   * @param api null until it is found
   * @param user who asked; null for a visitor
   * @param rounds how many runs asked
   * @param complete whether the last of them came to its end
   * @param pages whether the pages of entries that the API hides are part of it
   */
  record Head(
      String site,
      @Nullable ApiRoot api,
      @Nullable String user,
      int rounds,
      boolean complete,
      boolean pages) {
    Head ended() {
      return new Head(site, api, user, rounds, true, pages);
    }

    Head at(ApiRoot root) {
      return new Head(site, root, user, rounds, complete, pages);
    }

    Head nextRound() {
      return new Head(site, api, user, rounds + 1, false, pages);
    }

    Head withPages() {
      return new Head(site, api, user, rounds, false, true);
    }
  }

  private Recording(Path folder, Head head) {
    this.folder = folder;
    this.head = head;
  }

  /** Returns whether a folder holds a recording. */
  static boolean isIn(Path folder) {
    return Files.isDirectory(folder) && Files.isRegularFile(folder.resolve(FILE));
  }

  /**
   * Returns whether a folder is empty, or holds what a pull leaves that is killed at its very
   * beginning.
   */
  static boolean isBarelyBegun(Path folder) throws IOException {
    try (Stream<Path> children = Files.list(folder)) {
      return children
          .map(child -> child.getFileName().toString())
          .allMatch(Set.of(ANSWERS, FILE + PART, RecordingReadme.FILE)::contains);
    }
  }

  /** Begins one in a folder, which need not exist. */
  static Recording create(Path folder, Head head) throws IOException {
    Files.createDirectories(folder.resolve(ANSWERS));
    Recording recording = new Recording(folder, head);
    recording.write(head);
    return recording;
  }

  /** The one in a folder; empty when its head is none. */
  static Optional<Recording> open(Path folder) throws IOException {
    Path file = folder.resolve(FILE);
    if (!isIn(folder) || Files.size(file) > LARGEST_FILE) {
      return Optional.empty();
    }
    Value json =
        PhpJson.decode(new String(Files.readAllBytes(file), StandardCharsets.UTF_8))
            .orElse(Value.NULL);
    LooseValue head = LooseValue.of(json);
    String site = head.get("site").filled();
    if (!FORMAT.equals(head.get("format").string()) || site == null) {
      return Optional.empty();
    }
    String api = head.get("api").filled();
    Long rounds = head.get("rounds").integer();
    return Optional.of(
        new Recording(
            folder,
            new Head(
                site,
                api == null ? null : new ApiRoot(URI.create(api)),
                head.get("user").filled(),
                rounds == null ? 1 : rounds.intValue(),
                head.get("complete").isTrue(),
                head.get("pages").isTrue())));
  }

  /** Removes it, for a run that brought nothing. */
  void delete() throws IOException {
    Files.deleteIfExists(folder.resolve(FILE));
    Files.deleteIfExists(folder.resolve(RecordingReadme.FILE));
    try (Stream<Path> files = Files.walk(folder.resolve(ANSWERS))) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }

  Head head() {
    return head;
  }

  Path folder() {
    return folder;
  }

  /** Replaces what is known of the whole. */
  synchronized void write(Head newHead) throws IOException {
    Path file = folder.resolve(FILE);
    Path aside = folder.resolve(FILE + PART);
    try (JsonGenerator json =
        JsonBody.JSON
            .createGenerator(Files.newBufferedWriter(aside, StandardCharsets.UTF_8))
            .setPrettyPrinter(new DefaultPrettyPrinter())) {
      json.writeStartObject();
      json.writeStringField("format", FORMAT);
      json.writeNumberField("version", 1);
      json.writeStringField("site", newHead.site());
      json.writeStringField(
          "api", newHead.api() == null ? null : newHead.api().address().toString());
      json.writeStringField("user", newHead.user());
      json.writeNumberField("rounds", newHead.rounds());
      json.writeBooleanField("complete", newHead.complete());
      json.writeBooleanField("pages", newHead.pages());
      json.writeEndObject();
    }
    Files.move(aside, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    RecordingReadme.write(folder, newHead, Instant.now());
    head = newHead;
  }

  private Path round(int round) {
    return folder.resolve(ANSWERS).resolve(Integer.toString(round));
  }

  /** The folder of the present round. */
  Path presentRound() throws IOException {
    return Files.createDirectories(round(head.rounds()));
  }

  private Path folder(ApiRequest request, int round) {
    return request.isOfPage() ? round(round).resolve(PAGES) : round(round);
  }

  /** A file for a body that is on its way, in the present round. */
  Path aside(ApiRequest request) throws IOException {
    Path place = Files.createDirectories(folder(request, head.rounds()));
    return place.resolve(request.fileName() + body(request) + PART);
  }

  private static String body(ApiRequest request) {
    return request.isOfPage() ? PAGE_BODY : BODY;
  }

  /** Records a response whose body is in the file {@link #aside}. */
  ApiResponse keep(ApiRequest request, HttpResponse reply) throws IOException {
    int round = head.rounds();
    Path body = folder(request, round).resolve(request.fileName() + body(request));
    Path headers = folder(request, round).resolve(request.fileName() + HEADERS);
    Files.deleteIfExists(headers);
    move(aside(request), body);
    Path headersAside = headers.resolveSibling(headers.getFileName() + PART);
    Files.writeString(headersAside, text(request, reply));
    move(headersAside, headers);
    return new ApiResponse(
        request, round, reply.status(), kept(reply.headers()), body, reply.bytes());
  }

  /** Removes a response, so that the request is sent again. */
  void forget(ApiResponse response) throws IOException {
    Path place = folder(response.request(), response.round());
    Files.deleteIfExists(place.resolve(response.request().fileName() + HEADERS));
    Files.deleteIfExists(response.body());
  }

  private static void move(Path from, Path to) throws IOException {
    Files.move(from, to, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
  }

  private static List<Header> kept(List<Header> headers) {
    return headers.stream()
        .filter(header -> !SECRET_HEADERS.contains(header.name().toLowerCase(Locale.ROOT)))
        .toList();
  }

  private static String text(ApiRequest request, HttpResponse reply) {
    StringBuilder text = new StringBuilder();
    text.append("GET ").append(request.target()).append('\n');
    text.append("FROM ").append(reply.address()).append('\n');
    text.append("STATUS ").append(reply.status()).append('\n');
    for (Header header : kept(reply.headers())) {
      text.append(header.name()).append(": ").append(header.value().replace('\n', ' '));
      text.append('\n');
    }
    return text.toString();
  }

  /** The response to a request in the present round; empty when it was not sent. */
  Optional<ApiResponse> find(ApiRequest request) throws IOException {
    return find(request, head.rounds());
  }

  /** The newest response to a request. */
  Optional<ApiResponse> newest(ApiRequest request) throws IOException {
    for (int round = head.rounds(); round > 0; round--) {
      Optional<ApiResponse> response = find(request, round);
      if (response.isPresent()) {
        return response;
      }
    }
    return Optional.empty();
  }

  /** The newest good response to a request. */
  Optional<ApiResponse> newestGood(ApiRequest request) throws IOException {
    for (int round = head.rounds(); round > 0; round--) {
      Optional<ApiResponse> response = find(request, round).filter(ApiResponse::isGood);
      if (response.isPresent()) {
        return response;
      }
    }
    return Optional.empty();
  }

  /** The response to a request in a round, from 1. */
  Optional<ApiResponse> find(ApiRequest request, int round) throws IOException {
    Path headers = folder(request, round).resolve(request.fileName() + HEADERS);
    return Files.isRegularFile(headers) ? read(headers, body(request), round) : Optional.empty();
  }

  /** Returns all responses of the API, by round and then by name. */
  List<ApiResponse> all() throws IOException {
    List<ApiResponse> responses = new ArrayList<>();
    for (int round = 1; round <= head.rounds(); round++) {
      for (Path headers : headers(round)) {
        read(headers, BODY, round).ifPresent(responses::add);
      }
    }
    return responses;
  }

  private List<Path> headers(int round) throws IOException {
    if (!Files.isDirectory(round(round))) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(round(round))) {
      return files.filter(file -> file.toString().endsWith(HEADERS)).sorted().toList();
    }
  }

  private static Optional<ApiResponse> read(Path headers, String ofBody, int round)
      throws IOException {
    String name = headers.getFileName().toString();
    String stem = name.substring(0, name.length() - HEADERS.length());
    Path body = headers.resolveSibling(stem + ofBody);
    if (!Files.isRegularFile(body) || Files.size(headers) > LARGEST_FILE) {
      return Optional.empty();
    }
    List<String> lines = Files.readAllLines(headers, StandardCharsets.UTF_8);
    if (lines.size() < 3
        || !lines.get(0).startsWith("GET ")
        || !lines.get(2).matches("STATUS \\d{3}")) {
      return Optional.empty();
    }
    List<Header> fields = new ArrayList<>();
    for (String line : lines.subList(3, lines.size())) {
      int colon = line.indexOf(": ");
      if (colon > 0) {
        fields.add(new Header(line.substring(0, colon), line.substring(colon + 2)));
      }
    }
    int status = Integer.parseInt(lines.get(2).substring("STATUS ".length()));
    ApiRequest request = ApiRequest.parse(lines.get(0).substring("GET ".length()));
    return Optional.of(new ApiResponse(request, round, status, fields, body, Files.size(body)));
  }
}
