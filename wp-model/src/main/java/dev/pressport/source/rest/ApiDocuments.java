package dev.pressport.source.rest;

import dev.pressport.php.LooseValue;
import java.io.IOException;
import java.util.Optional;

/** Responses that are one small document. */
final class ApiDocuments {
  /** Far above the index of a site with many plugins. */
  private static final long LARGEST = 64L << 20;

  private ApiDocuments() {}

  /** The document in a response; {@link LooseValue#NONE} when there is none. */
  static LooseValue of(Optional<ApiResponse> response) throws IOException {
    if (response.isEmpty() || !response.get().isGood() || response.get().bytes() > LARGEST) {
      return LooseValue.NONE;
    }
    Optional<JsonBody> body = JsonBody.of(response.get().body());
    return body.isEmpty() ? LooseValue.NONE : LooseValue.of(ApiError.value(body.get()));
  }
}
