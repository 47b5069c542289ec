package dev.pressport.http;

import java.net.URI;
import java.util.List;
import java.util.Optional;

/**
 * The final response, without its body.
 *
 * @param address where the response came from, after redirects
 * @param headers in their order
 * @param bytes the length of the body, unpacked
 */
public record HttpResponse(URI address, int status, List<Header> headers, long bytes) {
  public HttpResponse {
    headers = List.copyOf(headers);
  }

  /** The first value of a header. */
  public Optional<String> header(String name) {
    return headers.stream()
        .filter(header -> header.name().equalsIgnoreCase(name))
        .map(Header::value)
        .findFirst();
  }

  /** Returns all values of a header. */
  public List<String> headers(String name) {
    return headers.stream()
        .filter(header -> header.name().equalsIgnoreCase(name))
        .map(Header::value)
        .toList();
  }
}
