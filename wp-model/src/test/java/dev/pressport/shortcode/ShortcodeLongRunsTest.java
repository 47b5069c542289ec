package dev.pressport.shortcode;

import dev.pressport.fixtures.LongRuns;
import org.junit.jupiter.api.Test;

class ShortcodeLongRunsTest {
  private static final LongRuns RUNS = LongRuns.of(ShortcodeLongRunsTest.class, "shortcode.dict");

  @Test
  void takeLinearTime() {
    ShortcodeNames likely = new LikelyShortcodes();
    for (String before : new String[] {"", "[foo ", "[foo]", "<p>"}) {
      RUNS.read(before, run -> Shortcodes.replace(run, likely, shortcode -> Replacement.UNWRAPPED));
      RUNS.read(before, run -> Shortcodes.unwrap(run, likely));
    }
    RUNS.read("", ShortcodeAttributes::parse);
  }
}
