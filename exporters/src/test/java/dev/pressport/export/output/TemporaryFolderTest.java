package dev.pressport.export.output;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class TemporaryFolderTest {
  @Test
  void goesAwayWithAllThatIsInIt() throws IOException {
    Path path;
    try (TemporaryFolder folder = new TemporaryFolder()) {
      path = folder.path();
      Files.writeString(Files.createDirectories(path.resolve("a/b")).resolve("c"), "text");
      assertThat(folder.path()).isEqualTo(path);
    }

    assertThat(path).doesNotExist();
  }

  @Test
  void mayBeClosedTwiceAndWithoutHavingBeenMade() throws IOException {
    TemporaryFolder folder = new TemporaryFolder();
    folder.close();

    Path path = folder.path();
    folder.close();
    folder.close();

    assertThat(path).doesNotExist();
  }
}
