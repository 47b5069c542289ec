package dev.pressport.export.output;

import dev.pressport.fixtures.LongRuns;
import org.junit.jupiter.api.Test;

class NamesLongRunsTest {
  private static final LongRuns RUNS = LongRuns.of(NamesLongRunsTest.class, "names.dict");

  @Test
  void takeLinearTime() {
    RUNS.read("", FileNames::segment);
    RUNS.read("", FileNames::isSafePath);
    RUNS.read("", run -> run.lines().map(FileNames::segment).forEach(new UniquePaths()::path));
  }
}
