package dev.pressport.export.media;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pressport.media.MediaFile;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UsedFilesTest {
  @TempDir private Path folder;

  private static void line(MediaFile file, OutputStream out) throws IOException {
    out.write((file.path() + "\n").getBytes(StandardCharsets.UTF_8));
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 200, 1 << 20})
  void listsEachOnceInTheOrderOfTheirPaths(long memory) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (UsedFiles files = new UsedFiles(folder, memory)) {
      for (String name :
          List.of("b.jpg", "ä.jpg", "a.jpg", "b\0c.jpg", "b.jpg", "b", "a.jpg.webp")) {
        String url = name.equals("a.jpg") ? null : "https://" + name.charAt(0) + ".example/" + name;
        files.add(new MediaFile("/" + name, null, url, null), UsedFilesTest::line);
      }
      files.writeTo(out);
      assertThat(files.count()).isEqualTo(6);
      assertThat(files.host()).isEqualTo("a.example");
      assertThat(files.kinds().kinds())
          .extracting(MediaReport.Kind::name)
          .containsExactlyInAnyOrder("jpg", "webp", "other");
    }
    assertThat(out.toString(StandardCharsets.UTF_8).lines())
        .containsExactly("/a.jpg", "/a.jpg.webp", "/b", "/b\0c.jpg", "/b.jpg", "/ä.jpg");
    assertThat(folder).isEmptyDirectory();
  }
}
