package dev.pressport.cli.ui;

import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import java.util.Optional;

/** The files of the page, by their paths. */
final class Pages {
  private static final Map<String, String> TYPES =
      Map.of(
          "/", Answer.HTML,
          "/page.css", "text/css; charset=utf-8",
          "/page.js", "text/javascript; charset=utf-8",
          "/icon.svg", "image/svg+xml");

  private Pages() {}

  static Optional<Answer> find(String path) throws IOException {
    String type = TYPES.get(path);
    if (type == null) {
      return Optional.empty();
    }
    String name = path.equals("/") ? "page.html" : path.substring(1);
    try (InputStream in = Pages.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IOException("no resource " + name);
      }
      return Optional.of(Answer.of(type, in.readAllBytes()));
    }
  }
}
