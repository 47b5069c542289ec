package dev.pressport.block;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** Compares with WordPress's own code; needs {@code php} and {@code -Dpressport.wordpress=DIR}. */
@DisabledOnOs(OS.WINDOWS)
class WordPressDifferentialTest {

  private static final ObjectMapper JSON = new ObjectMapper();

  /** What WordPress writes and cannot read back; see {@link BlockWriter}. */
  private static final Pattern LOST_BY_WORDPRESS =
      Pattern.compile("\\\\\\\\\"|-->0<!-- /wp:|<!-- wp:\\S+ \\{\"0\":|\"@float\"");

  @TempDir private Path folder;

  @Test
  void agreesOnRandomContent() throws Exception {
    long seed = Long.getLong("pressport.seed", 1);
    int count = Integer.getInteger("pressport.documents", 2000);
    List<String> documents =
        LongStream.range(seed, seed + count).mapToObj(s -> new RandomContent(s).next()).toList();
    assertAgrees(documents);
  }

  @Test
  void agreesOnDeepContent() throws Exception {
    assertAgrees(
        Stream.of(1, 2, 199, 200)
            .flatMap(
                depth -> {
                  String opened = "1<!-- wp:a -->".repeat(depth);
                  return Stream.of(opened, opened + "2" + "<!-- /wp:a -->3".repeat(depth));
                })
            .toList());
  }

  @Test
  void agreesOnDeepAttributes() throws Exception {
    assertAgrees(
        Stream.of(509, 510, 511, 512)
            .map(
                depth ->
                    "<!-- wp:a "
                        + "{\"a\":".repeat(depth)
                        + "1"
                        + "}".repeat(depth)
                        + " /-->"
                        + "<!-- wp:a {\"a\":"
                        + "[".repeat(depth)
                        + "]".repeat(depth)
                        + "} /-->")
            .toList());
  }

  private void assertAgrees(List<String> documents) throws Exception {
    List<String> answers = wordpress(documents);
    assertThat(answers).hasSameSizeAs(documents);
    for (int i = 0; i < documents.size(); i++) {
      String document = documents.get(i);
      JsonNode answer = JSON.readTree(answers.get(i));
      answer.findParents("#").forEach(attrs -> ((ObjectNode) attrs).remove("#"));
      List<Block> blocks = BlockParser.parse(document);
      assertThat(Json.of(Blocks.toValue(blocks)))
          .as("document %d: %s", i, document)
          .isEqualTo(answer.get(0));
      String written = BlockWriter.write(blocks);
      if (!LOST_BY_WORDPRESS.matcher(written).find()) {
        assertThat(written).as("document %d: %s", i, document).isEqualTo(answer.get(1).textValue());
      }
    }
  }

  private List<String> wordpress(List<String> documents)
      throws IOException, InterruptedException, URISyntaxException {
    String wordpress = System.getProperty("pressport.wordpress", "");
    assumeFalse(wordpress.isEmpty(), "no WordPress to compare with");
    Path script = Path.of(getClass().getResource("wordpress.php").toURI());
    Path input = Files.write(folder.resolve("in.json"), JSON.writeValueAsBytes(documents));
    Path output = folder.resolve("out.ndjson");
    Process php;
    try {
      php =
          new ProcessBuilder("php", "-d", "memory_limit=1G", script.toString(), wordpress)
              .redirectInput(input.toFile())
              .redirectOutput(output.toFile())
              .redirectError(ProcessBuilder.Redirect.INHERIT)
              .start();
    } catch (IOException e) {
      assumeFalse(true, "no PHP here: " + e.getMessage());
      throw e;
    }
    assertThat(php.waitFor(2, TimeUnit.MINUTES)).isTrue();
    assertThat(php.exitValue()).isZero();
    return Files.readAllLines(output, UTF_8);
  }
}
