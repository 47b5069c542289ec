package dev.pressport.export;

import static org.junit.jupiter.api.Assumptions.assumeFalse;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.zip.GZIPInputStream;

/**
 * A recorded site full of plugins.
 *
 * @param truth what WordPress and the plugins said of it
 */
record PluginSite(Path folder, JsonNode truth) {

  /** Reads what was recorded; without any, the test is skipped. */
  static PluginSite of(String name) throws IOException {
    String data = System.getProperty("pressport.data", "");
    assumeFalse(data.isEmpty(), "pressport.data is not set");
    Path folder = Path.of(data, "plugins", name);
    assumeTrue(Files.exists(folder), "no such recorded site");
    try (InputStream in =
        new GZIPInputStream(Files.newInputStream(folder.resolve("truth.json.gz")))) {
      return new PluginSite(folder, new ObjectMapper().readTree(in));
    }
  }

  /** Exports a file of the site to clean JSON; the entries by their ids. */
  Map<String, JsonNode> entries(MigrationRun run, String file) throws IOException {
    return run.withPersonalData().export(folder.resolve(file)).entries().stream()
        .collect(Collectors.toMap(entry -> entry.get("id").asText(), Function.identity()));
  }
}
