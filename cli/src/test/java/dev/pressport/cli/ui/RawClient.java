package dev.pressport.cli.ui;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/** A client that sends any header, including those that HTTP libraries refuse to send. */
public final class RawClient {
  private final int port;
  private String cookie = "";

  /** A client of a port of this computer. */
  public RawClient(int port) {
    this.port = port;
  }

  /** An answer, with its headers as lines of text. */
  public record Reply(int status, String headers, String body) {
    /** Returns a header, or an empty text. */
    public String header(String name) {
      return headers
          .lines()
          .filter(line -> line.regionMatches(true, 0, name + ":", 0, name.length() + 1))
          .map(line -> line.substring(name.length() + 1).strip())
          .findFirst()
          .orElse("");
    }
  }

  /** Enters by an address that the server printed. */
  public Reply enter(String address) throws IOException {
    Reply reply = get(address.replaceFirst("http://[^/]+", ""));
    String set = reply.header("Set-Cookie");
    if (!set.isEmpty()) {
      cookie = set.replaceFirst(";.*", "");
    }
    return reply;
  }

  /** Gets a path. */
  public Reply get(String path, String... headers) throws IOException {
    return send("GET", path, new byte[0], headers);
  }

  /** Posts JSON as the page does. */
  public Reply post(String path, String json) throws IOException {
    return send("POST", path, json.getBytes(StandardCharsets.UTF_8), page("application/json"));
  }

  /** Stores a file as the page does. */
  public Reply put(String name, byte[] bytes) throws IOException {
    return send("PUT", "/api/files?name=" + name, bytes, page("application/octet-stream"));
  }

  /** Returns the headers of the page. */
  public String[] page(String type) {
    return new String[] {
      "Origin: http://127.0.0.1:" + port, "X-Pressport: 1", "Content-Type: " + type
    };
  }

  /**
   * Sends a request.
   *
   * @param headers lines, which replace those that are usual; a value {@code -} leaves one out
   */
  public Reply send(String method, String path, byte[] body, String... headers) throws IOException {
    Map<String, String> all = new LinkedHashMap<>();
    all.put("Host", "127.0.0.1:" + port);
    all.put("Cookie", cookie);
    all.put("Content-Length", Integer.toString(body.length));
    all.put("Connection", "close");
    for (String header : headers) {
      int colon = header.indexOf(':');
      all.put(header.substring(0, colon), header.substring(colon + 1).strip());
    }
    StringBuilder head = new StringBuilder(method + " " + path + " HTTP/1.1\r\n");
    all.forEach(
        (name, value) -> {
          if (!value.equals("-") && !value.isEmpty()) {
            head.append(name).append(": ").append(value).append("\r\n");
          }
        });
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
      OutputStream out = socket.getOutputStream();
      out.write(head.append("\r\n").toString().getBytes(StandardCharsets.UTF_8));
      out.write(body);
      out.flush();
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      socket.getInputStream().transferTo(bytes);
      return parsed(bytes.toString(StandardCharsets.UTF_8));
    }
  }

  private static Reply parsed(String text) {
    int end = text.indexOf("\r\n\r\n");
    String head = text.substring(0, Math.max(0, end));
    int status = Integer.parseInt(head.split(" ", 3)[1]);
    return new Reply(status, head, text.substring(end + 4));
  }
}
