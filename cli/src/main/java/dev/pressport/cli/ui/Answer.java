package dev.pressport.cli.ui;

import com.sun.net.httpserver.HttpExchange;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A response. All of them forbid other pages to use or show what they hold. */
final class Answer {
  static final String HTML = "text/html; charset=utf-8";
  static final String JSON = "application/json";
  static final String TEXT = "text/plain; charset=utf-8";

  private static final String POLICY =
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:;"
          + " connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

  private final int status;
  private final byte[] body;
  private final @Nullable Path file;
  private final Map<String, String> headers = new LinkedHashMap<>();

  private Answer(int status, String type, byte[] body, @Nullable Path file) {
    this.status = status;
    this.body = body;
    this.file = file;
    headers.put("Content-Type", type);
    headers.put("Content-Security-Policy", POLICY);
    headers.put("X-Content-Type-Options", "nosniff");
    headers.put("X-Frame-Options", "DENY");
    headers.put("Cache-Control", "no-store");
    headers.put("Referrer-Policy", "no-referrer");
    headers.put("Cross-Origin-Opener-Policy", "same-origin");
    headers.put("Cross-Origin-Resource-Policy", "same-origin");
  }

  static Answer of(String type, byte[] body) {
    return new Answer(200, type, body, null);
  }

  static Answer json(JsonText json) throws IOException {
    return json(200, json);
  }

  static Answer json(int status, JsonText json) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    json.write(out);
    return new Answer(status, JSON, out.toByteArray(), null);
  }

  static Answer file(String type, Path file) {
    return new Answer(200, type, new byte[0], file);
  }

  /** A refusal in a sentence for people. */
  static Answer refusal(int status, String sentence) {
    return new Answer(status, TEXT, (sentence + "\n").getBytes(StandardCharsets.UTF_8), null);
  }

  static Answer redirect(String location) {
    Answer answer = new Answer(303, TEXT, new byte[0], null);
    answer.headers.put("Location", location);
    return answer;
  }

  Answer header(String name, String value) {
    headers.put(name, value);
    return this;
  }

  void send(HttpExchange exchange) throws IOException {
    headers.forEach(exchange.getResponseHeaders()::set);
    boolean head = exchange.getRequestMethod().equals("HEAD");
    long length = file == null ? body.length : Files.size(file);
    exchange.sendResponseHeaders(status, head || length == 0 ? -1 : length);
    if (head || length == 0) {
      return;
    }
    try (OutputStream out = exchange.getResponseBody()) {
      if (file == null) {
        out.write(body);
      } else {
        try (InputStream in = Files.newInputStream(file)) {
          in.transferTo(out);
        }
      }
    }
  }
}
