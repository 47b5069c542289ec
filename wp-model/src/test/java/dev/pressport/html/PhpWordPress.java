package dev.pressport.html;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** WordPress's own code; needs {@code php} and {@code -Dpressport.wordpress=DIR}. */
public final class PhpWordPress {
  private static final ObjectMapper JSON = new ObjectMapper();

  private PhpWordPress() {}

  /** What a function of WordPress makes of each text. */
  public static List<JsonNode> call(String function, List<String> texts)
      throws IOException, InterruptedException, URISyntaxException {
    String wordpress = System.getProperty("pressport.wordpress", "");
    assumeFalse(wordpress.isEmpty(), "no WordPress to compare with");
    Path script = Path.of(PhpWordPress.class.getResource("wordpress.php").toURI());
    Path input = Files.createTempFile("texts", ".json");
    Path output = Files.createTempFile("answers", ".ndjson");
    Files.write(input, JSON.writeValueAsBytes(texts));
    Process php = start(script, wordpress, function, input, output);
    assertThat(php.waitFor(2, TimeUnit.MINUTES)).isTrue();
    assertThat(php.exitValue()).isZero();
    List<JsonNode> answers = new ArrayList<>();
    for (String line : Files.readAllLines(output, StandardCharsets.UTF_8)) {
      answers.add(JSON.readTree(line));
    }
    assertThat(answers).hasSameSizeAs(texts);
    Files.delete(input);
    Files.delete(output);
    return answers;
  }

  private static Process start(
      Path script, String wordpress, String function, Path input, Path output) throws IOException {
    try {
      return new ProcessBuilder(
              "php", "-d", "memory_limit=1G", script.toString(), wordpress, function)
          .redirectInput(input.toFile())
          .redirectOutput(output.toFile())
          .redirectError(ProcessBuilder.Redirect.INHERIT)
          .start();
    } catch (IOException e) {
      assumeFalse(true, "no PHP here: " + e.getMessage());
      throw e;
    }
  }
}
