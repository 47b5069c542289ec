package dev.pressport.source.file;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.DictionaryFile;
import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.pressport.fixtures.Backup;
import dev.pressport.fixtures.FuzzedText;
import dev.pressport.source.ArchivePassword;
import dev.pressport.source.Location;
import dev.pressport.source.SourceUnreadable;
import dev.pressport.source.Uploads;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

class ArchiveFuzzTest {
  private static final int READ = 1 << 20;
  private static final ArchivePassword PASSWORD = new ArchivePassword(() -> Optional.of("secret"));

  @FuzzTest
  @DictionaryFile(resourcePath = "archive.dict")
  void readsAnyFile(byte[] input) throws IOException {
    Path folder = Files.createTempDirectory("fuzz");
    try {
      read(Files.write(folder.resolve("site"), input), folder);
      String names = FuzzedText.of(input);
      readNamed(names, folder);
    } finally {
      delete(folder);
    }
  }

  private static void read(Path file, Path folder) throws IOException {
    try {
      Documents documents = Documents.of(Location.of(file).withPassword(PASSWORD));
      for (Document document : documents) {
        readStart(document);
      }
      if (documents.uploads().isPresent()) {
        readUploads(documents.uploads().get(), folder);
      }
    } catch (SourceUnreadable | DamagedFileException e) {
      assertThat(e.getMessage()).isNotEmpty();
    }
  }

  private static void readStart(Document document) throws IOException {
    try (InputStream in = document.opener().open(bytes -> {})) {
      in.readNBytes(READ);
    }
  }

  private static void readUploads(Uploads uploads, Path folder) throws IOException {
    try (uploads;
        Uploads unpacked = uploads.unpackedInto(folder.resolve("unpacked"))) {
      for (String path : List.of("2024/01/a.png", "../a.png", "/etc/passwd", "a.png", "")) {
        Optional<InputStream> found = unpacked.open(path);
        if (found.isPresent()) {
          readDamaged(found.get());
        }
      }
    }
  }

  private static void readDamaged(InputStream found) {
    try (found) {
      found.readNBytes(READ);
    } catch (IOException e) {
      assertThat(e).isNotNull();
    }
  }

  /** Members under the names that the lines of a text are. */
  private static void readNamed(String names, Path folder) throws IOException {
    Backup backup = new Backup();
    names.lines().map(ArchiveFuzzTest::shortened).forEach(name -> backup.with(name, name + "\n"));
    backup.with("wp-content/uploads/2024/01/a.png", "a");
    read(backup.zip(folder.resolve("site.zip")), folder);
    read(backup.tarGz(folder.resolve("site.tar.gz")), folder);
    try (Stream<Path> files = Files.walk(folder)) {
      assertThat(files.filter(Files::isRegularFile).map(file -> folder.relativize(file).toString()))
          .allMatch(
              path -> path.matches("site|site\\.zip|site\\.tar\\.gz|unpacked/part-\\d+/\\d+/\\d+"));
    }
  }

  /** As much of a name as the header of a tar has room for. */
  private static String shortened(String name) {
    String latin = new String(name.getBytes(ISO_8859_1), ISO_8859_1);
    return latin.substring(0, Math.min(latin.length(), 90));
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted((a, b) -> b.compareTo(a)).toList()) {
        Files.delete(file);
      }
    }
  }
}
