package dev.pressport.cli.ui;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import dev.pressport.cli.choice.FinishedExport;
import dev.pressport.cli.console.Fault;
import dev.pressport.cli.console.Faults;
import java.io.IOException;
import java.io.InputStream;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The answers to the requests of the page. */
final class Routes implements HttpHandler {
  private static final String REPORT = "/report/";
  private static final String FILES = "application/octet-stream";
  private static final int DRAINED = 4 << 20;
  private static final String NEW_ADDRESS =
      "This address works once, and only in one browser. Press Enter in the terminal where"
          + " Pressport runs: it prints a new one.";

  private final RequestCheck check;
  private final AccessTokens tokens;
  private final Conversation conversation;
  private final Runnable seen;
  private final Runnable quit;

  /**
   * The answers for a conversation.
   *
   * @param seen runs when the page asks for anything
   * @param quit ends the server, soon
   */
  Routes(
      RequestCheck check,
      AccessTokens tokens,
      Conversation conversation,
      Runnable seen,
      Runnable quit) {
    this.check = check;
    this.tokens = tokens;
    this.conversation = conversation;
    this.seen = seen;
    this.quit = quit;
  }

  @Override
  public void handle(HttpExchange exchange) throws IOException {
    try (exchange) {
      answer(exchange).send(exchange);
    }
  }

  private Answer answer(HttpExchange exchange) throws IOException {
    if (!check.isForThisHost(exchange)) {
      return Answer.refusal(403, "This is not the address of Pressport.");
    }
    String path = exchange.getRequestURI().getPath();
    String method = exchange.getRequestMethod();
    boolean reads = method.equals("GET") || method.equals("HEAD");
    if (reads && path.startsWith(REPORT)) {
      return report(path.substring(REPORT.length()));
    }
    Optional<String> token = query(exchange, "token");
    if (reads && path.equals("/") && token.isPresent()) {
      return enter(exchange, token.get());
    }
    if (!check.hasSession(exchange)) {
      return Answer.refusal(403, NEW_ADDRESS);
    }
    seen.run();
    if (reads) {
      return path.equals("/api/state")
          ? Answer.json(new StateJson(conversation))
          : Pages.find(path).orElseGet(Routes::notFound);
    }
    return change(exchange, method, path);
  }

  private Answer enter(HttpExchange exchange, String token) {
    if (tokens.redeem(token)) {
      seen.run();
      return Answer.redirect("/").header("Set-Cookie", check.setCookie());
    }
    return check.hasSession(exchange) ? Answer.redirect("/") : Answer.refusal(403, NEW_ADDRESS);
  }

  private static Answer notFound() {
    return Answer.refusal(404, "There is no such page.");
  }

  private Answer change(HttpExchange exchange, String method, String path) throws IOException {
    boolean file = method.equals("PUT") && path.equals("/api/files");
    if (!check.isFromThePage(exchange, file ? FILES : Answer.JSON)) {
      return Answer.refusal(403, "Only the page of Pressport can do this.");
    }
    try {
      if (file) {
        return store(exchange);
      }
      return method.equals("POST") ? act(path, exchange) : Answer.refusal(405, "Use POST.");
    } catch (Faults faults) {
      return faulty(422, faults.list());
    } catch (Uploads.Refused e) {
      return faulty(413, List.of(Fault.of("ui-upload", String.valueOf(e.getMessage()))));
    }
  }

  private static Answer faulty(int status, List<Fault> faults) throws IOException {
    return Answer.json(status, json -> StateJson.faults(faults, json));
  }

  private Answer store(HttpExchange exchange) throws IOException {
    String length = exchange.getRequestHeaders().getFirst("Content-Length");
    long announced = length != null && length.matches("\\d{1,18}") ? Long.parseLong(length) : -1;
    String name = query(exchange, "name").orElse("file");
    InputStream body = exchange.getRequestBody();
    try {
      conversation.uploads().add(name, body, announced);
    } catch (Uploads.Refused e) {
      // A browser that still sends would not see the answer; a long body is cut off.
      body.readNBytes(DRAINED);
      throw e;
    }
    return Answer.json(new StateJson(conversation));
  }

  private Answer act(String path, HttpExchange exchange) throws IOException {
    Map<String, String> fields;
    try (InputStream body = exchange.getRequestBody()) {
      fields = JsonText.read(body);
    } catch (IOException e) {
      return Answer.refusal(400, "This is not a request of the page.");
    }
    switch (path) {
      case "/api/inspect" ->
          conversation.inspect(
              fields.getOrDefault("source", ""),
              filled(fields, "user"),
              filled(fields, "password"),
              filled(fields, "site"));
      case "/api/plan" -> {
        return plan(fields);
      }
      case "/api/export" ->
          conversation.start(
              fields.getOrDefault("target", ""),
              fields.getOrDefault("media", ""),
              fields.getOrDefault("out", ""),
              tokens.secret());
      case "/api/stop" -> conversation.stop();
      case "/api/again" -> conversation.again();
      case "/api/reset" -> conversation.reset();
      case "/api/quit" -> quit.run();
      default -> {
        return notFound();
      }
    }
    return Answer.json(new StateJson(conversation));
  }

  private Answer plan(Map<String, String> fields) throws IOException {
    Conversation.Plan plan =
        conversation.plan(
            fields.getOrDefault("target", ""),
            fields.getOrDefault("media", ""),
            fields.getOrDefault("out", ""));
    return Answer.json(
        json -> {
          json.writeStringField("command", plan.command());
          json.writeStringField("suggested", plan.suggested());
          json.writeStringField("out", plan.choice() == null ? null : plan.choice().out());
          json.writeArrayFieldStart("paths");
          for (String sample : plan.paths().entries()) {
            json.writeString(sample);
          }
          json.writeEndArray();
          json.writeStringField("mediaPath", plan.paths().media());
          StateJson.faults(plan.faults(), json);
        });
  }

  /** Serves a file of the report to those who know its key: it runs without the session. */
  private Answer report(String path) throws IOException {
    int slash = path.indexOf('/');
    Job<FinishedExport> export = conversation.export();
    FinishedExport finished = export == null ? null : export.result();
    String key = conversation.reportKey();
    if (slash < 0 || finished == null || !AccessTokens.isSame(key, path.substring(0, slash))) {
      return notFound();
    }
    return new ReportFiles(finished.folder())
        .find(path.substring(slash + 1))
        .orElseGet(Routes::notFound);
  }

  private static @Nullable String filled(Map<String, String> fields, String name) {
    String value = fields.getOrDefault(name, "");
    return value.isBlank() ? null : value;
  }

  private static Optional<String> query(HttpExchange exchange, String name) {
    String query = exchange.getRequestURI().getRawQuery();
    for (String pair : query == null ? new String[0] : query.split("&", -1)) {
      if (pair.startsWith(name + "=")) {
        String value = pair.substring(name.length() + 1);
        return Optional.of(URLDecoder.decode(value, StandardCharsets.UTF_8));
      }
    }
    return Optional.empty();
  }
}
