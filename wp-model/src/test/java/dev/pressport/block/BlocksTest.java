package dev.pressport.block;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.pressport.php.PhpJson;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BlocksTest {

  @ParameterizedTest
  @CsvSource({
    "'<p>x</p><!-- wp:a -->', true",
    "'<!-- wp:', true",
    "'<!-- /wp:a -->', false",
    "'<!--  wp:a -->', false",
    "'', false"
  })
  void knowsBlocksByTheirOpener(String content, boolean present) {
    assertThat(Blocks.present(content)).isEqualTo(present);
  }

  @Test
  void givesTheKeysOfWordPressInItsOrder() {
    Object json =
        Json.of(
            Blocks.toValue(
                BlockParser.parse("x<!-- wp:a -->1<!-- wp:b {\"k\":{}} /--><!-- /wp:a -->")));
    assertThat(json)
        .hasToString(
            """
            [{"blockName":null,"attrs":{},"innerBlocks":[],"innerHTML":"x","innerContent":["x"]},\
            {"blockName":"core/a","attrs":{},"innerBlocks":[\
            {"blockName":"core/b","attrs":{"k":[]},"innerBlocks":[],"innerHTML":"","innerContent":[]}],\
            "innerHTML":"1","innerContent":["1",null]}]""");
  }

  @Test
  void givesNullForAttributesThatCannotBeRead() {
    JsonNode blocks = Json.of(Blocks.toValue(BlockParser.parse("<!-- wp:a {x} /-->")));
    assertThat(blocks.get(0).get("attrs").isNull()).isTrue();
  }

  @Test
  void staysWithinTheDepthThatJacksonReads() throws Exception {
    int attributes = PhpJson.MAX_DEPTH;
    String content =
        "<!-- wp:a -->".repeat(BlockParser.MAX_DEPTH - 1)
            + "<!-- wp:a "
            + "{\"a\":".repeat(attributes)
            + "1"
            + "}".repeat(attributes)
            + " -->"
            + "<!-- /wp:a -->".repeat(BlockParser.MAX_DEPTH);
    ObjectMapper mapper = new ObjectMapper();

    Object tree = Json.of(Blocks.toValue(BlockParser.parse(content)));

    assertThat(mapper.readTree(mapper.writeValueAsBytes(tree))).isEqualTo(tree);
  }
}
