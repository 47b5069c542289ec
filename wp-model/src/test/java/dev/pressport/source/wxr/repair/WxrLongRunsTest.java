package dev.pressport.source.wxr.repair;

import dev.pressport.fixtures.LongRuns;
import org.junit.jupiter.api.Test;

class WxrLongRunsTest {
  private static final LongRuns RUNS = LongRuns.of(WxrLongRunsTest.class, "wxr.dict");

  @Test
  void takeLinearTime() {
    for (String before : new String[] {"", "<rss><channel><item><v>", "<rss><channel><item a=\""}) {
      RUNS.read(before, SegmentedText::of);
    }
  }
}
