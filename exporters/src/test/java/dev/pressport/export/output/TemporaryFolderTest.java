package dev.pressport.export.output;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
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

  @Test
  void isBlamedWhenItCannotBeUsed() {
    Path missing = Path.of("/missing/temporary");
    String before = System.setProperty("java.io.tmpdir", missing.toString());
    try {
      IOException failure = new NoSuchFileException(missing.resolve("pressport-1").toString());
      assertThat(kind(failure)).isEqualTo("temporary-unusable");
      assertThat(kind(new NoSuchFileException("/a/site.xml"))).isEmpty();
    } finally {
      System.setProperty("java.io.tmpdir", before);
    }
  }

  @Test
  void isBlamedWhenItsDiskIsFull() {
    assertThat(kind(new IOException("No space left on device"))).isEqualTo("temporary-full");
    assertThat(kind(new IOException("Input/output error"))).isEmpty();
  }

  private static String kind(IOException failure) {
    return OutputRefused.explainTemporary(failure) instanceof OutputRefused refused
        ? refused.kind().code()
        : "";
  }
}
