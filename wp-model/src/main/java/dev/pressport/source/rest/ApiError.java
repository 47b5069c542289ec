package dev.pressport.source.rest;

import dev.pressport.model.Value;
import dev.pressport.php.LooseValue;
import dev.pressport.php.PhpJson;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
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
  private static final List<String> REFUSALS =
      List.of("rest_cannot_", "rest_forbidden", "rest_not_logged_in", "rest_user_cannot_");

  /** The error in a response; empty when it is none of WordPress's. */
  static Optional<ApiError> of(ApiResponse response) throws IOException {
    return response.isGood() ? Optional.empty() : of(response.body());
  }

  /** The error in the body of a response that is not good, likewise. */
  static Optional<ApiError> of(Path file) throws IOException {
    if (!Files.isRegularFile(file) || Files.size(file) > LARGEST) {
      return Optional.empty();
    }
    Optional<JsonBody> body = JsonBody.of(file);
    if (body.isEmpty()) {
      return Optional.empty();
    }
    LooseValue error = LooseValue.of(value(body.get()));
    String code = error.get("code").filled();
    return code == null
        ? Optional.empty()
        : Optional.of(new ApiError(code, error.get("data").get("params").map().keySet()));
  }

  /** Returns the status of a response, with the code of its error if it has one. */
  static String outcome(ApiResponse response) throws IOException {
    return response.status() + of(response).map(error -> " " + error.code()).orElse("");
  }

  /**
   * Returns whether the user may not see what was requested. Plugins whose check of rights gives an
   * error without a status are answered with 500, although nothing is broken.
   */
  boolean isRefusal() {
    return REFUSALS.stream().anyMatch(code::startsWith);
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
