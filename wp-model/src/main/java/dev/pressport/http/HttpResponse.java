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
 * @param redirects the number of redirects that were followed
 */
public record HttpResponse(
    URI address, int status, List<Header> headers, long bytes, int redirects) {
  /** A response without redirects. */
  public HttpResponse(URI address, int status, List<Header> headers, long bytes) {
    this(address, status, headers, bytes, 0);
  }

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
