package dev.pressport.source.rest;

import dev.pressport.model.Value;
import dev.pressport.php.LooseValue;
import dev.pressport.php.PhpJson;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Optional;
import java.util.Set;

/**
 * An error reported by the API. Fact: wp-includes/rest-api.php, rest_convert_error_to_response().
 *
 * @param code stable, unlike the message, which is in the language of the site
 * @param parameters that were not taken
 */
record ApiError(String code, Set<String> parameters) {
  private static final int LARGEST = 1 << 20;

  /** The error in a response; empty when it is none of WordPress's. */
  static Optional<ApiError> of(ApiResponse response) throws IOException {
    if (response.isGood() || response.bytes() > LARGEST) {
      return Optional.empty();
    }
    Optional<JsonBody> body = JsonBody.of(response.body());
    if (body.isEmpty()) {
      return Optional.empty();
    }
    LooseValue error = LooseValue.of(value(body.get()));
    String code = error.get("code").filled();
    return code == null
        ? Optional.empty()
        : Optional.of(new ApiError(code, error.get("data").get("params").map().keySet()));
  }

  /** A small value as a whole. */
  static Value value(JsonBody body) throws IOException {
    try (InputStream in = Files.newInputStream(body.file())) {
      in.skipNBytes(body.start());
      String json =
          new String(in.readNBytes((int) (body.end() - body.start())), StandardCharsets.UTF_8);
      return PhpJson.decode(json).orElse(Value.NULL);
    }
  }
}
