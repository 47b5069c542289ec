package dev.pressport.cli.ui;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The rules that keep other web pages away: those that reach this server under another name (DNS
 * rebinding), and those that send requests to it from elsewhere.
 */
final class RequestCheck {
  /** A header that only the page itself can send: other pages would have to ask first. */
  static final String OWN_HEADER = "X-Pressport";

  private final Set<String> hosts;
  private final String cookie;
  private final AccessTokens tokens;

  RequestCheck(int port, AccessTokens tokens) {
    this.hosts = Set.of("127.0.0.1:" + port, "localhost:" + port);
    this.cookie = "pressport-" + port;
    this.tokens = tokens;
  }

  /** Returns whether the Host header of the request is a name of this server. */
  boolean isForThisHost(HttpExchange exchange) {
    List<String> named = exchange.getRequestHeaders().get("Host");
    return named != null && named.size() == 1 && hosts.contains(named.get(0));
  }

  /** Returns the header that starts a session. */
  String setCookie() {
    return cookie + "=" + tokens.session() + "; Path=/; HttpOnly; SameSite=Strict";
  }

  /** Returns whether the request belongs to the session. */
  boolean hasSession(HttpExchange exchange) {
    List<String> headers = exchange.getRequestHeaders().getOrDefault("Cookie", List.of());
    for (String header : headers) {
      for (String pair : header.split(";", -1)) {
        int equals = pair.indexOf('=');
        if (equals > 0
            && pair.substring(0, equals).strip().equals(cookie)
            && tokens.isSession(pair.substring(equals + 1).strip())) {
          return true;
        }
      }
    }
    return false;
  }

  /**
   * Returns whether a request that changes anything comes from the page itself.
   *
   * @param type the one type that its body may have
   */
  boolean isFromThePage(HttpExchange exchange, String type) {
    Headers headers = exchange.getRequestHeaders();
    String host = headers.getFirst("Host");
    return ("http://" + host).equals(headers.getFirst("Origin"))
        && headers.getFirst(OWN_HEADER) != null
        && isType(headers.getFirst("Content-Type"), type);
  }

  private static boolean isType(@Nullable String header, String type) {
    return header != null && header.split(";", 2)[0].strip().equalsIgnoreCase(type);
  }
}
