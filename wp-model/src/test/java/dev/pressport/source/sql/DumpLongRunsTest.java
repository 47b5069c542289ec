package dev.pressport.source.sql;

import dev.pressport.fixtures.LongRuns;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.junit.jupiter.api.Test;

class DumpLongRunsTest {
  private static final LongRuns RUNS = LongRuns.of(DumpLongRunsTest.class, "dump.dict");

  @Test
  void takeLinearTime() {
    for (String before : new String[] {"", "INSERT INTO t VALUES ('", "INSERT INTO t VALUES ("}) {
      RUNS.read(before, DumpLongRunsTest::read);
    }
  }

  private static void read(String dump) {
    try {
      Dump.read(dump);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
