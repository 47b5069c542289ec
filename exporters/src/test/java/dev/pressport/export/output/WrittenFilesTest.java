package dev.pressport.export.output;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WrittenFilesTest {

  @TempDir Path temp;

  @Test
  void sortsMoreThanItHoldsInMemory() throws IOException {
    List<WrittenFile> expected = new ArrayList<>();
    for (int i = 0; i < 1005; i++) {
      expected.add(new WrittenFile("entries/with blanks/" + i, i, "abc"));
    }
    List<WrittenFile> shuffled = new ArrayList<>(expected);
    Collections.sort(expected);
    Collections.shuffle(shuffled, new Random(1));

    WrittenFiles files = new WrittenFiles(temp.resolve("sorting"), 100);
    for (WrittenFile file : shuffled) {
      files.add(file);
    }

    assertThat(read(files)).isEqualTo(expected);
    files.clear();
    assertThat(temp).isEmptyDirectory();
  }

  private static List<WrittenFile> read(WrittenFiles files) throws IOException {
    List<WrittenFile> read = new ArrayList<>();
    try (FileList sorted = files.sorted()) {
      for (WrittenFile file = sorted.next(); file != null; file = sorted.next()) {
        read.add(file);
      }
    }
    return read;
  }
}
