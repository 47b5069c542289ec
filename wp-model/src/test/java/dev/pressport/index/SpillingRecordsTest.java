package dev.pressport.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SpillingRecordsTest extends RecordStoreContract {

  @Override
  RecordStore create(Path folder) {
    return new SpillingRecords(folder.resolve("index"), 10_000);
  }

  @Test
  void staysInMemoryWhileItIsSmall() {
    put("entry", "1", "one");

    assertThat(temp.resolve("index")).doesNotExist();
  }

  @Test
  void movesToAFileWhenItGrows() {
    IntStream.range(0, 100).forEach(i -> put("entry", "" + i, "value " + i));

    assertThat(temp.resolve("index")).exists();
  }
}
