package dev.pressport.block;

import dev.pressport.fixtures.LongRuns;
import org.junit.jupiter.api.Test;

class BlockLongRunsTest {
  private static final LongRuns RUNS = LongRuns.of(BlockLongRunsTest.class, "block.dict");

  @Test
  void takeLinearTime() {
    for (String before : new String[] {"", "<!-- wp:a {", "<!-- wp:a -->"}) {
      RUNS.read(before, BlockTokens::of);
      RUNS.read(before, run -> Blocks.toValue(BlockParser.parse(run)));
    }
  }
}
