package dev.pressport.export.output;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Random;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SortedLinesTest {
  private static final long[] IDS = {7, 3, -1, 7, 5, 3, 900};

  @TempDir private Path folder;

  @ParameterizedTest
  @ValueSource(longs = {1, 150, 1 << 20})
  void ordersByIdAndKeepsTheOrderOfEqualOnes(long memory) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (SortedLines lines = new SortedLines(folder, memory)) {
      for (int i = 0; i < IDS.length; i++) {
        lines.add(IDS[i], (IDS[i] + "/" + i + " ").getBytes(StandardCharsets.UTF_8));
      }
      lines.writeTo(out);
    }
    assertThat(out.toString(StandardCharsets.UTF_8)).isEqualTo("-1/2 3/1 3/5 5/4 7/0 7/3 900/6 ");
    assertThat(folder).isEmptyDirectory();
  }

  @ParameterizedTest
  @ValueSource(longs = {0, 1_000, 10_000, 60_000})
  void givesTheSameFromFilesAsFromMemory(long memory) throws IOException {
    for (long seed = 1; seed <= 5; seed++) {
      assertThat(random(memory, seed))
          .as("seed %s", seed)
          .isEqualTo(random(Long.MAX_VALUE, seed))
          .hasLineCount(500);
    }
  }

  private String random(long memory, long seed) throws IOException {
    Random random = new Random(seed);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (SortedLines lines = new SortedLines(folder, memory)) {
      for (int i = 0; i < 500; i++) {
        long id = random.nextInt(-50, 200);
        String line = id + "/" + i + " ".repeat(random.nextInt(100)) + "\n";
        lines.add(id, line.getBytes(StandardCharsets.UTF_8));
      }
      lines.writeTo(out);
    }
    return out.toString(StandardCharsets.UTF_8);
  }
}
