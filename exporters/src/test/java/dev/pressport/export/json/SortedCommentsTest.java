package dev.pressport.export.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SortedCommentsTest {
  @TempDir Path temp = Path.of("");

  private static String sorted(SortedComments comments, long seed) throws IOException {
    Random random = new Random(seed);
    for (int i = 0; i < 500; i++) {
      long id = random.nextInt(-50, 200);
      String line = id + " number " + i + " " + "x".repeat(random.nextInt(100)) + "\n";
      comments.add(id, line.getBytes(StandardCharsets.UTF_8));
    }
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    comments.writeTo(out);
    return out.toString(StandardCharsets.UTF_8);
  }

  @Test
  void bringsLinesIntoTheOrderOfTheirIds() throws IOException {
    try (SortedComments comments = new SortedComments(temp, Long.MAX_VALUE)) {
      String[] lines = sorted(comments, 1).split("\n", -1);

      assertThat(lines).hasSize(501).endsWith("");
      for (int i = 1; i < 500; i++) {
        assertThat(id(lines[i])).isGreaterThanOrEqualTo(id(lines[i - 1]));
        if (id(lines[i]) == id(lines[i - 1])) {
          assertThat(place(lines[i])).isGreaterThan(place(lines[i - 1]));
        }
      }
    }
  }

  private static int id(String line) {
    return Integer.parseInt(line.split(" ", -1)[0]);
  }

  private static int place(String line) {
    return Integer.parseInt(line.split(" ", -1)[2]);
  }

  @Test
  void givesTheSameFromFilesAsFromMemory() throws IOException {
    for (long memory : new long[] {0, 1_000, 10_000, 60_000}) {
      for (long seed = 1; seed <= 5; seed++) {
        try (SortedComments inMemory = new SortedComments(temp, Long.MAX_VALUE);
            SortedComments inFiles = new SortedComments(temp, memory)) {
          assertThat(sorted(inFiles, seed))
              .as("memory %s, seed %s", memory, seed)
              .isEqualTo(sorted(inMemory, seed));
        }
      }
    }
  }

  @Test
  void deletesItsFiles() throws IOException {
    try (SortedComments comments = new SortedComments(temp, 0)) {
      comments.add(1, new byte[10]);
      comments.add(2, new byte[10]);
      assertThat(temp).isNotEmptyDirectory();
    }
    try (var left = Files.list(temp)) {
      assertThat(left).isEmpty();
    }
  }
}
