package dev.pressport.block;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;

/** Compares with what a running WordPress said of its own posts. */
class RecordedBlocksTest {

  private static final String ROW = "INSERT INTO `wp_posts` VALUES (";

  @Test
  void agreesWithWordPressOnEveryBlockPost() throws IOException {
    String data = System.getProperty("pressport.data", "");
    assumeFalse(data.isEmpty(), "no recorded site");
    Path site = Path.of(data, "site-a");
    Map<String, String> contents = contents(site.resolve("sql/dump-mysql-compat.sql"));
    int compared = 0;
    for (JsonNode post : truth(site).get("posts")) {
      String content = contents.get(post.get("id").asText());
      JsonNode blocks = post.get("parse_blocks");
      if (blocks == null || blocks.isNull() || content == null) {
        continue;
      }
      assertThat(Json.of(Blocks.toValue(BlockParser.parse(content))))
          .as("post %s", post.get("id"))
          .isEqualTo(withAttributesAsObjects(blocks));
      compared++;
    }
    assertThat(compared).isGreaterThan(50);
  }

  private static JsonNode truth(Path site) throws IOException {
    try (InputStream json =
        new GZIPInputStream(Files.newInputStream(site.resolve("truth.json.gz")))) {
      return new ObjectMapper().readTree(json);
    }
  }

  /** PHP shows no attributes as an empty list. */
  private static JsonNode withAttributesAsObjects(JsonNode blocks) {
    for (JsonNode block : blocks) {
      if (block.get("attrs") instanceof ArrayNode attrs && attrs.isEmpty()) {
        ((ObjectNode) block).putObject("attrs");
      }
      withAttributesAsObjects(block.get("innerBlocks"));
    }
    return blocks;
  }

  /** The fifth column of each row, by the first. */
  private static Map<String, String> contents(Path dump) throws IOException {
    Map<String, String> contents = new HashMap<>();
    for (String line : Files.readAllLines(dump)) {
      if (line.startsWith(ROW)) {
        String id = line.substring(ROW.length(), line.indexOf(','));
        String dates = "','";
        int content = line.indexOf(dates, line.indexOf(dates) + 1) + dates.length();
        contents.put(id, unquoted(line, content));
      }
    }
    return contents;
  }

  private static String unquoted(String line, int start) {
    StringBuilder text = new StringBuilder();
    for (int i = start; line.charAt(i) != '\''; i++) {
      char c = line.charAt(i);
      if (c == '\\') {
        c = line.charAt(++i);
        c = c == 'n' ? '\n' : c == 'r' ? '\r' : c == 't' ? '\t' : c;
      }
      text.append(c);
    }
    return text.toString();
  }
}
