package dev.pressport.source.rest;

import dev.pressport.http.Header;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The recorded response to a request.
 *
 * @param round the number of the run that asked, from 1
 * @param headers as they came, but without cookies
 * @param body the file with the body as it came, unpacked
 */
record ApiResponse(
    ApiRequest request, int round, int status, List<Header> headers, Path body, long bytes) {
  ApiResponse {
    headers = List.copyOf(headers);
  }

  boolean isGood() {
    return status >= 200 && status < 300;
  }

  /** Returns whether a later request may get a different response. */
  boolean isOfTrouble() throws IOException {
    return status == 408
        || status == 425
        || status == 429
        || (status >= 500 && ApiError.of(this).filter(ApiError::isRefusal).isEmpty());
  }

  /** The first value of a header. */
  Optional<String> header(String name) {
    return headers.stream()
        .filter(header -> header.name().equalsIgnoreCase(name))
        .map(Header::value)
        .findFirst();
  }

  /** A whole number in a header; null when there is none. */
  @Nullable Long number(String name) {
    return header(name)
        .map(String::strip)
        .filter(value -> value.matches("\\d{1,15}"))
        .map(Long::valueOf)
        .orElse(null);
  }
}
