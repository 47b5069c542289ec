package dev.pressport.source.wxr;

import dev.pressport.fixtures.Fixtures;
import dev.pressport.source.ContentSource;
import dev.pressport.source.ContentSourceContract;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

class WxrSourceContractTest extends ContentSourceContract {

  @Override
  protected ContentSource source() {
    return new WxrSource();
  }

  @Override
  protected Path whole() {
    return Fixtures.sample();
  }

  @Override
  protected Path truncated() throws IOException {
    byte[] bytes = Files.readAllBytes(whole());
    return Files.write(temp.resolve("cut.xml"), Arrays.copyOf(bytes, bytes.length / 2));
  }

  @Override
  protected Path foreign() {
    return Fixtures.hazard("feed");
  }
}
