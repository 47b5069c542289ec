package dev.pressport.source.inspect;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pressport.posttype.Attachment.MediaFile;
import dev.pressport.source.Uploads;
import dev.pressport.source.file.MediaFiles;
import dev.pressport.source.inspect.Inspection.Library;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LibraryTallyTest {
  @TempDir private Path uploads;

  private Library library(@Nullable Uploads found, MediaFile... files) throws IOException {
    LibraryTally tally = new LibraryTally(found);
    for (MediaFile file : files) {
      tally.add(file);
    }
    return tally.library();
  }

  private static MediaFile file(@Nullable String path, @Nullable String url) {
    return new MediaFile(path, url, null, null);
  }

  @Test
  void countsFilesThatAreNotThere() throws IOException {
    Path second = Files.createDirectories(uploads.resolve("sites/2/2024/01"));
    Files.writeString(second.resolve("b.png"), "b");
    Files.writeString(uploads.resolve("a.png"), "a");
    String base = "https://h.example/wp-content/uploads/";
    try (Uploads found = MediaFiles.at("uploads", uploads)) {
      assertThat(
              library(
                  found,
                  file("a.png", null),
                  file(null, base + "a.png"),
                  file("2024/01/b.png", base + "sites/2/2024/01/b.png"),
                  file("2024/01/b.png", base + "sites/3/2024/01/b.png"),
                  file("../a.png", null),
                  file(null, null)))
          .isEqualTo(new Library(5, 0, 2, "h.example"));
    }
  }

  @Test
  void missesAllWhereNoUploadsCame() throws IOException {
    assertThat(library(null, file("a.png", null), file(null, "mailto:a")))
        .isEqualTo(new Library(2, 0, 2, null));
    assertThat(library(null)).isEqualTo(new Library(0, 0, 0, null));
  }
}
