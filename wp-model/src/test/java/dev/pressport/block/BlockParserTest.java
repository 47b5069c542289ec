package dev.pressport.block;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.pressport.model.Value;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BlockParserTest {

  @Test
  void keepsTextBetweenBlocksAsFreeform() {
    assertThat(BlockParser.parse("\n<!-- wp:a -->x<!-- /wp:a -->\n\n<!-- wp:acme/b /-->y"))
        .containsExactly(
            Block.freeform("\n"),
            block("core/a", "x"),
            Block.freeform("\n\n"),
            block("acme/b"),
            Block.freeform("y"));
  }

  @Test
  void marksThePlacesOfChildren() {
    List<Block> blocks =
        BlockParser.parse(
            "<!-- wp:a --><ul><!-- wp:b -->1<!-- /wp:b -->-<!-- wp:c /--></ul><!-- /wp:a -->");

    Block list = blocks.get(0);
    assertThat(list.innerContent()).containsExactly("<ul>", null, "-", null, "</ul>");
    assertThat(list.innerBlocks()).containsExactly(block("core/b", "1"), block("core/c"));
    assertThat(list.innerHtml()).isEqualTo("<ul>-</ul>");
  }

  @Test
  void hasNoBlocksInEmptyContent() {
    assertThat(BlockParser.parse("")).isEmpty();
  }

  @Test
  void closesTheInnermostBlockWhateverTheName() {
    assertThat(BlockParser.parse("<!-- wp:a -->1<!-- /wp:b -->"))
        .containsExactly(block("core/a", "1"));
  }

  @Test
  void stopsAtACloserWithoutOpener() {
    assertThat(BlockParser.parse("<!-- wp:a /-->1<!-- /wp:b -->2<!-- wp:c /-->"))
        .containsExactly(block("core/a"), Block.freeform("1<!-- /wp:b -->2<!-- wp:c /-->"));
  }

  @Test
  void closesABlockAtTheEnd() {
    assertThat(BlockParser.parse("0<!-- wp:a -->1"))
        .containsExactly(Block.freeform("0"), block("core/a", "1"));
  }

  @Test
  void repeatsTheTextOfNestedBlocksThatAreOpenAtTheEnd() {
    assertThat(BlockParser.parse("<!-- wp:a -->1<!-- wp:b -->2"))
        .containsExactly(
            Block.freeform("1"), block("core/b", "2"), block("core/a", "1<!-- wp:b -->2"));
  }

  @Test
  void takesACloserThatIsVoidForAVoidBlock() {
    assertThat(BlockParser.parse("<!-- /wp:a {\"x\":1} /-->"))
        .containsExactly(
            new Block("core/a", new Value.Dict(Map.of("x", Value.of(1))), List.of(), List.of()));
  }

  @Test
  void dropsAPieceThatIsZeroAsWordPressDoes() {
    assertThat(BlockParser.parse("<!-- wp:a -->0<!-- wp:b -->0<!-- /wp:b -->0<!-- /wp:a -->"))
        .containsExactly(
            new Block(
                "core/a",
                Block.NO_ATTRS,
                List.of(block("core/b", "0")),
                Arrays.asList((String) null)));
  }

  @Test
  void givesANestedEmptyBlockOneEmptyPiece() {
    List<Block> blocks =
        BlockParser.parse("<!-- wp:a --><!-- wp:b --><!-- /wp:b --><!-- /wp:a -->");

    assertThat(blocks.get(0).innerBlocks()).containsExactly(block("core/b", ""));
  }

  @Test
  void keepsABlockWhoseAttributesCannotBeRead() {
    assertThat(BlockParser.parse("<!-- wp:a {\"x\":tru} /-->").get(0).attrs())
        .isEqualTo(Value.NULL);
  }

  @Test
  void cutsAttributesWhereTheCommentSeemsToEnd() {
    assertThat(BlockParser.parse("<!-- wp:a {\"x\":\"} --> \"} -->"))
        .containsExactly(new Block("core/a", Value.NULL, List.of(), Arrays.asList(" \"} -->")));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<!--wp:a -->",
        "<!-- wp:A -->",
        "<!-- wp:a-->",
        "<!-- wp:a {\"x\":1}-->",
        "<!-- wp:a [] /-->",
        "<!-- wp:a/b/c /-->",
        "<!-- wp:a/ -->",
        "<!-- wp: a -->",
        "<!-- wp:a { -->",
        "<!-- wp:a / -->",
        "<!--\u00a0wp:a -->",
        "<!-- wp:a"
      })
  void takesWhatIsNoDelimiterForText(String text) {
    assertThat(BlockParser.parse(text)).containsExactly(Block.freeform(text));
  }

  @Test
  void keepsTooDeepContentAsText() {
    String open = "<!-- wp:a -->";
    String deep = "x" + open.repeat(100_000) + "<!-- /wp:a -->".repeat(100_000);

    assertThat(BlockParser.parse("<!-- wp:b /-->" + deep))
        .containsExactly(block("core/b"), Block.freeform(deep));
  }

  @Test
  void keepsContentThatWouldRepeatWithoutBoundAsText() {
    String content = "<!-- wp:a -->".repeat(20) + "x".repeat(1_000_000);

    assertThat(BlockParser.parse(content)).containsExactly(Block.freeform(content));
  }

  @Test
  void readsManyUnendedAttributesInLinearTime() {
    String content = "<!-- wp:a {".repeat(200_000) + "}".repeat(200_000);

    assertThat(BlockParser.parse(content)).containsExactly(Block.freeform(content));
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
  void readsAnyContent(long seed) {
    RandomContent random = new RandomContent(seed);
    for (int i = 0; i < 500; i++) {
      String content = random.next();
      assertThat(BlockParser.parse(content).isEmpty())
          .as("seed %d, document %d: %s", seed, i, content)
          .isEqualTo(content.isEmpty());
    }
  }

  @Test
  void refusesABlockWithoutAPlaceForEachChild() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Block("core/a", Block.NO_ATTRS, List.of(block("core/b")), List.of()));
  }

  @Test
  void refusesAttributesThatAreNoMap() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Block("core/a", Value.of(1), List.of(), List.of()));
  }

  private static Block block(String name, String... pieces) {
    return new Block(name, Block.NO_ATTRS, List.of(), Arrays.asList(pieces));
  }
}
