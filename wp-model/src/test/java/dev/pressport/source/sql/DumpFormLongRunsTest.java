package dev.pressport.source.sql;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.pressport.fixtures.LongRuns;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.junit.jupiter.api.Test;

class DumpFormLongRunsTest {
  private static final LongRuns RUNS = LongRuns.of(DumpFormLongRunsTest.class, "dump-form.dict");

  @Test
  void takeLinearTime() {
    for (String before :
        new String[] {
          "",
          "<mysqldump><database name=\"\"><table_data name=\"t\"><row><field name=\"a\">",
          "[{\"type\":\"table\",\"name\":\"t\",\"data\":[",
        }) {
      RUNS.read(before, DumpFormLongRunsTest::read);
    }
  }

  private static void read(String dump) {
    try {
      Dump.readXml(dump.getBytes(UTF_8));
      Dump.readJson(dump.getBytes(UTF_8));
      Dump.readRows(dump.getBytes(UTF_8), DelimitedFormat.DEFAULT);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
