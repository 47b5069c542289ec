package dev.pressport.source.sql;

import dev.pressport.fixtures.Fixtures;
import dev.pressport.source.ContentSource;
import dev.pressport.source.ContentSourceContract;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

class SqlSourceContractTest extends ContentSourceContract {

  @Override
  protected ContentSource source() {
    return new SqlSource();
  }

  @Override
  protected Path whole() {
    return Fixtures.dump();
  }

  /** The posts come last, and those with comments first among them. */
  @Override
  protected Path truncated() throws IOException {
    String dump = Files.readString(whole());
    String cut = dump.substring(0, dump.lastIndexOf("\n(709,") + 30);
    return Files.writeString(temp.resolve("cut.sql"), cut);
  }

  @Override
  protected Path foreign() {
    return Fixtures.hazard("feed");
  }
}
