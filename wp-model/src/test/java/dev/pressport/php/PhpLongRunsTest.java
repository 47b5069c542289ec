package dev.pressport.php;

import dev.pressport.fixtures.LongRuns;
import org.junit.jupiter.api.Test;

class PhpLongRunsTest {
  private static final LongRuns RUNS = LongRuns.of(PhpLongRunsTest.class, "php.dict");

  @Test
  void takeLinearTime() {
    for (String before : new String[] {"", "a:1:{i:0;", "O:8:\"stdClass\":9:{"}) {
      RUNS.read(before, PhpSerialization::decode);
      RUNS.read(before, run -> PhpSerialization.decode(run + "}"));
    }
  }
}
