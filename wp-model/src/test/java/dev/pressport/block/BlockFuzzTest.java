package dev.pressport.block;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.DictionaryFile;
import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.pressport.block.BlockToken.Delimiter;
import dev.pressport.block.BlockToken.Kind;
import dev.pressport.fixtures.FuzzedText;
import java.util.List;
import java.util.stream.Collectors;

class BlockFuzzTest {

  @FuzzTest
  @DictionaryFile(resourcePath = "block.dict")
  void readsAnyContent(byte[] input) {
    String text = FuzzedText.of(input);
    check(text);
  }

  private static void check(String content) {
    List<BlockToken> tokens = BlockTokens.of(content);
    assertThat(tokens.stream().map(BlockToken::source).collect(Collectors.joining()))
        .isEqualTo(content);
    List<Block> blocks = BlockParser.parse(content);
    Blocks.toValue(blocks);
    String written = BlockWriter.write(blocks);
    if (pairUp(tokens)) {
      // Twice, as PHP writes -0.0 as -0, which it reads as 0.
      String again = BlockWriter.write(BlockParser.parse(written));
      assertThat(BlockWriter.write(BlockParser.parse(again))).as("written").isEqualTo(again);
      assertThat(again.replace("-0", "0")).as("written").isEqualTo(written.replace("-0", "0"));
      assertThat(htmlOf(written)).as("the HTML").isEqualTo(htmlOf(content));
    }
    if (tokens.stream().noneMatch(Delimiter.class::isInstance)) {
      assertThat(written).isEqualTo(content);
    }
  }

  /** Returns whether each opener has its closer, nowhere deeper than blocks may nest. */
  private static boolean pairUp(List<BlockToken> tokens) {
    int depth = 0;
    for (BlockToken token : tokens) {
      if (token instanceof Delimiter delimiter && delimiter.kind() != Kind.VOID) {
        depth += delimiter.kind() == Kind.OPENER ? 1 : -1;
        if (depth < 0 || depth > BlockParser.MAX_DEPTH) {
          return false;
        }
      }
    }
    return depth == 0;
  }

  /** The text without delimiters, and without zeros, which WordPress loses in places. */
  private static String htmlOf(String content) {
    return BlockTokens.withoutDelimiters(content).replace("0", "");
  }
}
