package dev.pressport.export.ghost;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pressport.export.Copies;
import dev.pressport.export.Output;
import dev.pressport.export.cms.Fields;
import dev.pressport.export.ghost.ImportFile.Table;
import dev.pressport.export.site.SiteAddress;
import dev.pressport.media.MediaFile;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ImportArchiveTest {
  @TempDir Path temp = Path.of("");

  private byte[] archive(String... paths) throws IOException {
    Path file = Files.writeString(temp.resolve("file"), "bytes");
    Copies copies =
        action -> {
          for (String path : List.of(paths)) {
            action.accept(new Copies.Copy(path, null, file, 5, ""));
          }
        };
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    Output output = path -> bytes;
    try (ImportFile data = new ImportFile(Files.createTempDirectory(temp, "work"))) {
      data.add(
          Table.POSTS,
          new Fields()
              .put("title", "\"feature_image\":\"__GHOST_URL__/content/images/x.png\"")
              .put("feature_image", "__GHOST_URL__/content/images/2024/a.png")
              .dict());
      ImportArchive.write(data, copies, output);
    }
    return bytes.toByteArray();
  }

  private static Map<String, String> entries(byte[] archive) throws IOException {
    Map<String, String> entries = new LinkedHashMap<>();
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(archive))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        entries.put(entry.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
      }
    }
    return entries;
  }

  /** The importer reads any JSON, CSV or Markdown file as content, wherever it is. */
  @Test
  void holdsOnlyWhatTheImporterTakesForFiles() throws IOException {
    byte[] archive =
        archive(
            "content/images/2024/a.png",
            "content/files/2024/data.json",
            "content/files/2024/readme.MD",
            "content/files/2024/list.csv",
            "content/files/2024/tool.exe",
            "content/files/2024/paper.PDF");

    assertThat(entries(archive).keySet())
        .containsExactly(
            "ghost-import.json", "content/images/2024/a.png", "content/files/2024/paper.PDF");
  }

  @Test
  void keepsFeaturedImagesAmongTheImages() throws IOException {
    String data = entries(archive("content/images/2024/a.png")).get("ghost-import.json");

    assertThat(data)
        .contains("\"feature_image\":\"__GHOST_URL__/content/images/./2024/a.png\"")
        .contains("__GHOST_URL__/content/images/x.png");
  }

  @Test
  void hasTheSameBytesEachTime() throws IOException {
    assertThat(archive("content/images/a.png")).isEqualTo(archive("content/images/a.png"));
  }

  @Test
  void isNotWrittenWithoutFiles() throws IOException {
    assertThat(archive()).isEmpty();
    assertThat(archive("content/files/data.json")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "2024/01/a.jpg, content/images/2024/01/a.jpg",
    "2024/01/Größe 1.PNG, content/images/2024/01/Grosse-1.PNG",
    "2024/01/talk.mp3, content/media/2024/01/talk.mp3",
    "2024/01/paper.pdf, content/files/2024/01/paper.pdf",
    "2024/01/photo.avif, content/files/2024/01/photo.avif",
    "noext, content/files/noext",
  })
  void putsFilesIntoTheFolderOfTheirKind(String upload, String path) {
    MediaFile file = new MediaFile("/wp-content/uploads/" + upload, upload, null, null);

    assertThat(new ContentFolder(new SiteAddress("https://a.example", "")).path(file))
        .isEqualTo(path);
  }
}
