package dev.pressport.source.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import dev.pressport.source.Location;
import dev.pressport.source.Uploads;
import dev.pressport.text.Sha256;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.OptionalLong;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The uploads of one site in the backups that plugins made of it. */
class RealBackupsTest {
  private final Path data = Path.of(System.getProperty("pressport.data", ""));
  @TempDir private Path temp;

  @BeforeEach
  void needsTheData() {
    assumeFalse(data.toString().isEmpty(), "pressport.data is not set");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "updraftplus-1.26.4",
        "ai1wm-7.105.wpress",
        "backwpup-5.7.5.tar.gz",
        "backwpup-5.7.5.tar",
        "backwpup-5.7.5.zip",
        "backwpup-4.1.4.tar.gz",
        "backupwordpress-3.14.zip",
        "duplicator-1.5.15-stripped.zip",
        "wpvivid-unmerged-0.9.127",
        "ai1wm-7.105-gzip.wpress",
        "ai1wm-7.105-bzip2.wpress",
        "duplicator-1.5.15-engine.daf",
        "everest-2.3.12.ebwp",
        "jetbackup-2.0.9.15.sgbp",
        "wpstg-4.8.0.wpstg"
      })
  void containEveryFileUnchanged(String backup) throws IOException {
    Path path = data.resolve("backups/plugins").resolve(backup);
    Map<String, byte[]> media = media();
    try (Uploads uploads = Documents.of(Location.of(path)).uploads().orElseThrow()) {
      assertThat(uploads.files()).isGreaterThanOrEqualTo(media.size());
      check(media, uploads.unpackedInto(temp.resolve("unpacked")));
    }
    try (Uploads uploads = MediaFiles.at(backup, path)) {
      check(media, uploads);
      assertThat(uploads.openFile("wp-content/uploads/2026/11/icon.png")).isPresent();
    }
  }

  @Test
  void areEqualToTheFolderThatTheyWereMadeOf() throws IOException {
    Map<String, byte[]> media = media();
    assertThat(media).hasSize(49);
    try (Uploads uploads = MediaFiles.at("media", data.resolve("site-a/media"))) {
      assertThat(uploads.files()).isEqualTo(49);
      assertThat(uploads.name()).isEqualTo("media");
      check(media, uploads);
    }
    try (Uploads uploads = MediaFiles.at("site-a", data.resolve("site-a"))) {
      assertThat(uploads.name()).isEqualTo("site-a/media");
      check(media, uploads);
    }
  }

  private static void check(Map<String, byte[]> media, Uploads uploads) throws IOException {
    for (Map.Entry<String, byte[]> file : media.entrySet()) {
      assertThat(uploads.size(file.getKey()))
          .as(file.getKey())
          .isEqualTo(OptionalLong.of(file.getValue().length));
      try (InputStream in = uploads.open(file.getKey()).orElseThrow()) {
        assertThat(sha256(in.readAllBytes())).isEqualTo(sha256(file.getValue()));
      }
    }
    assertThat(uploads.has("2026/11/none.png")).isFalse();
    assertThat(uploads.open("2026/11/none.png")).isEmpty();
  }

  private static String sha256(byte[] bytes) {
    return Sha256.hex(Sha256.digest().digest(bytes));
  }

  private Map<String, byte[]> media() throws IOException {
    Path folder = data.resolve("site-a/media");
    Map<String, byte[]> media = new TreeMap<>();
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        media.put(folder.relativize(file).toString().replace('\\', '/'), Files.readAllBytes(file));
      }
    }
    return media;
  }
}
