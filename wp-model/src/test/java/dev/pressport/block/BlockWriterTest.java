package dev.pressport.block;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.pressport.model.Value;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BlockWriterTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "classic <p>text</p>",
        "<!-- wp:paragraph -->\n<p>x</p>\n<!-- /wp:paragraph -->\n\n<!-- wp:acme/b /-->",
        "<!-- wp:a --><ul><!-- wp:b -->1<!-- /wp:b -->-<!-- wp:c /--></ul><!-- /wp:a -->",
        "<!-- wp:a {\"s\":\"\\u0022\\u003cb\\u003e\\u0026 \\u002d\\u002d-\\\\ / é漢😀\\n\"} /-->",
        "<!-- wp:a {\"i\":-1,\"d\":0.1,\"t\":true,\"n\":null,\"l\":[1,[]],\"m\":{\"k\":\"\"}} /-->",
        "<!-- wp:a {\"path\":\"C:\\\\\"} /-->"
      })
  void writesCanonicalContentAsItWas(String content) {
    assertThat(BlockWriter.write(BlockParser.parse(content))).isEqualTo(content);
  }

  @Test
  void leavesOutAttributesThatCouldNotBeRead() {
    assertThat(rewritten("<!-- wp:a {\"x\":tru} -->1<!-- /wp:a -->"))
        .isEqualTo("<!-- wp:a -->1<!-- /wp:a -->");
  }

  @Test
  void writesABlockWithoutContentAsVoid() {
    assertThat(rewritten("<!-- wp:core/a {} --><!-- /wp:a -->")).isEqualTo("<!-- wp:a /-->");
  }

  @ParameterizedTest
  @CsvSource({
    "1.0, 1",
    "-0.0, -0",
    "0.0001, 0.0001",
    "0.00001, 1.0e-5",
    "-1.5E-7, -1.5e-7",
    "1e16, 10000000000000000",
    "1e17, 1.0e+17",
    "9223372036854775808, 9.223372036854776e+18",
    "2e-3, 0.002",
    "1e300, 1.0e+300"
  })
  void writesFloatsAsPhpDoes(String json, String written) {
    assertThat(rewritten("<!-- wp:a {\"n\":" + json + "} /-->"))
        .isEqualTo("<!-- wp:a {\"n\":" + written + "} /-->");
  }

  @Test
  void keepsWhatWordPressWouldLose() {
    String listLike = "<!-- wp:a {\"0\":\"x\"} /-->";
    assertThat(rewritten(listLike)).isEqualTo(listLike);
    Block zero = new Block("core/a", Block.NO_ATTRS, List.of(), List.of("0"));
    assertThat(BlockWriter.write(List.of(zero))).isEqualTo("<!-- wp:a -->0<!-- /wp:a -->");
  }

  @Test
  void writesAnEmptyInnerMapAsOne() {
    Value attrs = new Value.Dict(Map.of("style", new Value.Dict(Map.of())));
    assertThat(BlockWriter.write(List.of(new Block("core/a", attrs, List.of(), List.of()))))
        .isEqualTo("<!-- wp:a {\"style\":{}} /-->");
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
  void writesAnyCanonicalContentAsItWas(long seed) {
    RandomContent random = new RandomContent(seed);
    for (int i = 0; i < 500; i++) {
      String content = random.nextCanonical();
      assertThat(rewritten(content)).as("seed %d, document %d", seed, i).isEqualTo(content);
    }
  }

  @Test
  void refusesTreesThatTheParserNeverMakes() {
    Block deep = new Block("core/a", Block.NO_ATTRS, List.of(), List.of());
    for (int i = 0; i < BlockParser.MAX_DEPTH; i++) {
      deep = new Block("core/a", Block.NO_ATTRS, List.of(deep), Arrays.asList((String) null));
    }
    List<Block> tooDeep = List.of(deep);
    assertThatIllegalArgumentException().isThrownBy(() -> BlockWriter.write(tooDeep));
    assertThatIllegalArgumentException().isThrownBy(() -> Blocks.toValue(tooDeep));
  }

  private static String rewritten(String content) {
    return BlockWriter.write(BlockParser.parse(content));
  }
}
