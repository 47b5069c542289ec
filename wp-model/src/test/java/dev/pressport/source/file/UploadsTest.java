package dev.pressport.source.file;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pressport.source.Location;
import dev.pressport.source.SourceUnreadable;
import dev.pressport.source.Uploads;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Random;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class UploadsTest {
  private static final String ACCENT = "2024/01/Ünï-東京.png";
  @TempDir private Path temp;

  /** The kinds of places in which files can lie. */
  enum Place {
    FOLDER,
    ZIP,
    TAR_GZ,
    CUT_OFF_ZIP;

    private Path write(Path temp, Map<String, String> files) throws IOException {
      return switch (this) {
        case FOLDER -> folder(temp.resolve("site"), files);
        case ZIP -> Files.write(temp.resolve("site.zip"), zip(files));
        case TAR_GZ -> Files.write(temp.resolve("site.tar.gz"), tarGz(files));
        case CUT_OFF_ZIP -> {
          byte[] zip = zip(files);
          yield Files.write(temp.resolve("site.zip"), Arrays.copyOf(zip, zip.length - 30));
        }
      };
    }
  }

  private static Map<String, String> files(String... paths) {
    Map<String, String> files = new LinkedHashMap<>();
    Stream.of(paths).forEach(path -> files.put(path, "content of " + path));
    return files;
  }

  private static Path folder(Path folder, Map<String, String> files) throws IOException {
    for (Map.Entry<String, String> file : files.entrySet()) {
      Path path = folder.resolve(file.getKey());
      Files.createDirectories(path.getParent());
      Files.writeString(path, file.getValue());
    }
    return folder;
  }

  private static byte[] zip(Map<String, String> files) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(out)) {
      for (Map.Entry<String, String> file : files.entrySet()) {
        zip.putNextEntry(new ZipEntry(file.getKey()));
        zip.write(file.getValue().getBytes(UTF_8));
      }
    }
    return out.toByteArray();
  }

  private static byte[] tarGz(Map<String, String> files) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (OutputStream gzip = new GZIPOutputStream(out);
        TarArchiveOutputStream tar = new TarArchiveOutputStream(gzip, UTF_8.name())) {
      tar.setLongFileMode(TarArchiveOutputStream.LONGFILE_POSIX);
      for (Map.Entry<String, String> file : files.entrySet()) {
        TarArchiveEntry entry = new TarArchiveEntry(file.getKey());
        entry.setSize(file.getValue().getBytes(UTF_8).length);
        tar.putArchiveEntry(entry);
        tar.write(file.getValue().getBytes(UTF_8));
        tar.closeArchiveEntry();
      }
    }
    return out.toByteArray();
  }

  private static Uploads uploads(Path place) throws IOException {
    return Documents.of(Location.of(place)).uploads().orElseThrow();
  }

  private static String text(Optional<InputStream> found) throws IOException {
    try (InputStream in = found.orElseThrow()) {
      return new String(in.readAllBytes(), UTF_8);
    }
  }

  @ParameterizedTest
  @EnumSource
  void areFoundInEitherFormOfTheirAccents(Place place) throws IOException {
    String decomposed = Normalizer.normalize(ACCENT, Normalizer.Form.NFD);
    Map<String, String> files = files("wp-content/uploads/2024/a.png");
    files.put("wp-content/uploads/" + decomposed, "x");
    files.put("wp-content/uploads/last.png", "y");
    try (Uploads uploads = uploads(place.write(temp, files))) {
      for (Uploads each : new Uploads[] {uploads, uploads.unpackedInto(temp.resolve("u"))}) {
        assertThat(text(each.open(ACCENT))).isEqualTo("x");
        assertThat(text(each.open(decomposed))).isEqualTo("x");
        assertThat(each.has(ACCENT)).isTrue();
        assertThat(each.has(ACCENT.toUpperCase(Locale.ROOT))).isFalse();
      }
    }
  }

  @ParameterizedTest
  @EnumSource
  void areNoProgramsAndNoHiddenFiles(Place place) throws IOException {
    Map<String, String> files =
        files(
            "wp-config.php",
            ".env",
            "favicon.ico",
            "wp-content/debug.log",
            "wp-content/themes/x/logo.png",
            "wp-content/themes/x/functions.php",
            "wp-content/uploads/a.png",
            "wp-content/uploads/index.php",
            "wp-content/uploads/.htaccess",
            "wp-content/uploads/z.png");
    try (Uploads uploads = uploads(place.write(temp, files))) {
      for (Uploads each : new Uploads[] {uploads, uploads.unpackedInto(temp.resolve("u"))}) {
        assertThat(each.open("a.png")).isPresent();
        for (String path :
            new String[] {
              "index.php",
              ".htaccess",
              "../debug.log",
              "../../wp-config.php",
              "/a.png",
              "",
              "a.png/"
            }) {
          assertThat(each.open(path)).as(path).isEmpty();
          assertThat(each.has(path)).as(path).isFalse();
        }
        assertThat(text(each.openFile("wp-content/themes/x/logo.png"))).contains("logo");
        assertThat(text(each.openFile("favicon.ico"))).contains("favicon");
        assertThat(each.openFile("wp-content/uploads/a.png")).isPresent();
        for (String path :
            new String[] {
              "wp-config.php",
              ".env",
              "wp-content/debug.log",
              "wp-content/themes/x/functions.php",
              "wp-content/themes/x/../../uploads/a.png",
              "/favicon.ico",
              "none.png"
            }) {
          assertThat(each.openFile(path)).as(path).isEmpty();
        }
      }
    }
  }

  @ParameterizedTest
  @CsvSource({
    "web/app/uploads/2024/a.png, app/themes/x/a.css",
    "site/wp-content/uploads/2024/a.png, wp-content/themes/x/a.css",
    "uploads/2024/a.png, wp-content/themes/x/a.css"
  })
  void haveTheSiteBesideThem(String upload, String theme) throws IOException {
    String stored =
        upload.startsWith("web")
            ? "web/" + theme
            : upload.startsWith("site") ? "site/" + theme : theme.substring(11);
    Path zip = Place.ZIP.write(temp, files(upload, stored));
    try (Uploads uploads = uploads(zip)) {
      assertThat(text(uploads.open("2024/a.png"))).contains(upload);
      assertThat(text(uploads.openFile(theme))).contains(stored);
    }
  }

  @Test
  void haveThemesInAnArchiveBesideTheirs() throws IOException {
    Path set = Files.createDirectory(temp.resolve("updraft"));
    Files.write(set.resolve("backup-themes.zip"), zip(files("themes/x/a.png")));
    Files.write(set.resolve("backup-uploads.zip"), zip(files("uploads/2024/a.png")));
    try (Uploads uploads = uploads(set)) {
      assertThat(uploads.openFile("wp-content/themes/x/a.png")).isPresent();
      assertThat(uploads.openFile("themes/x/a.png")).isEmpty();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"./", "/", "C:/"})
  void areFoundWhateverStandsBeforeTheirPaths(String before) throws IOException {
    byte[] zip = zip(files(before + "wp-content/uploads/a.png"));
    try (Uploads uploads = uploads(Files.write(temp.resolve("site.zip"), zip))) {
      assertThat(uploads.has("a.png")).isTrue();
      assertThat(text(uploads.open("a.png"))).contains("a.png");
    }
  }

  @Test
  void reportADamagedFileOfAZipAlone() throws IOException {
    byte[] zip = zip(files("uploads/a.png", "uploads/b.png", "uploads/c.png"));
    int second = new String(zip, ISO_8859_1).indexOf("b.png") + 8;
    zip[second] ^= 0x55;
    Path file = Files.write(temp.resolve("site.zip"), zip);
    try (Uploads uploads = uploads(file)) {
      assertThat(text(uploads.open("a.png"))).contains("a.png");
      assertThatThrownBy(() -> text(uploads.open("b.png")))
          .isInstanceOf(IOException.class)
          .isNotInstanceOf(SourceUnreadable.class);
      assertThat(text(uploads.open("c.png"))).contains("c.png");
    }
  }

  @Test
  void reportTheFileInWhichAnArchiveIsCutOff() throws IOException {
    Map<String, String> files = files("wp-content/uploads/a.png");
    StringBuilder noise = new StringBuilder();
    new Random(1).ints(200_000, 'a', 'z').forEach(c -> noise.append((char) c));
    files.put("wp-content/uploads/b.png", noise.toString());
    byte[] tar = tarGz(files);
    Path file = Files.write(temp.resolve("s.tar.gz"), Arrays.copyOf(tar, tar.length / 2));
    try (Uploads uploads = uploads(file).unpackedInto(temp.resolve("u"))) {
      assertThat(text(uploads.open("a.png"))).contains("a.png");
      assertThatThrownBy(() -> text(uploads.open("b.png"))).isInstanceOf(IOException.class);
    }
    try (Uploads uploads = uploads(file)) {
      assertThatThrownBy(() -> text(uploads.open("b.png"))).isInstanceOf(IOException.class);
    }
  }

  @Test
  void areUnpackedUnderNumbersAndTheLastOfANameCounts() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.write(tarGz(files("uploads/a.png", "uploads/" + "n".repeat(300) + ".png")));
    Path file = Files.write(temp.resolve("s.tar.gz"), out.toByteArray());
    Path folder = temp.resolve("u");
    try (Uploads uploads = uploads(file).unpackedInto(folder)) {
      assertThat(folder).doesNotExist();
      assertThat(text(uploads.open("n".repeat(300) + ".png"))).contains("nnn");
      assertThat(uploads.size("a.png")).isEqualTo(OptionalLong.of(24));
    }
    try (Stream<Path> all = Files.walk(folder)) {
      assertThat(all.filter(Files::isRegularFile).map(path -> path.getFileName().toString()))
          .containsExactlyInAnyOrder("0", "1");
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2024/01/a.png",
        "sites/2/2024/01/a.png",
        "wp-content/uploads/2024/01/a.png",
        "public_html/wp-content/uploads/2024/01/a.png",
        "app/uploads/2024/01/a.png",
        "web/app/uploads/2024/01/a.png",
        "uploads/2024/01/a.png",
        "media/2024/01/a.png",
        "my-uploads/2024/01/a.png"
      })
  void areFoundBelowThePlaceThatTheUserNames(String path) throws IOException {
    String upload = path.substring(path.indexOf(path.startsWith("sites") ? "sites" : "2024"));
    for (Place place : new Place[] {Place.FOLDER, Place.ZIP, Place.TAR_GZ}) {
      Path given = place.write(temp, files(path, "index.php", "readme.txt"));
      try (Uploads uploads = MediaFiles.at("given", given)) {
        assertThat(uploads.has(upload)).as("%s %s", place, uploads.name()).isTrue();
        assertThat(text(uploads.unpackedInto(temp.resolve("u" + place)).open(upload)))
            .contains(path);
      }
    }
  }

  @Test
  void areFoundInArchivesOfTheFolderThatTheUserNames() throws IOException {
    Path set = Files.createDirectory(temp.resolve("updraft"));
    Files.write(set.resolve("b-uploads.zip"), zip(files("uploads/2024/01/a.png")));
    Files.write(set.resolve("b-uploads2.zip"), zip(files("uploads/2024/02/b.png")));
    try (Uploads uploads = MediaFiles.at("set", set)) {
      assertThat(uploads.has("2024/01/a.png")).isTrue();
      assertThat(uploads.has("2024/02/b.png")).isTrue();
    }
  }

  @Test
  void areRefusedWhereThereAreNone() throws IOException {
    Path empty = Files.createDirectory(temp.resolve("empty"));
    Path text = Files.writeString(temp.resolve("a.txt"), "text");
    Path zip = Files.write(temp.resolve("a.zip"), zip(files("index.php")));
    assertRefused("no folder or file", temp.resolve("none"));
    assertRefused("no media files", empty);
    assertRefused("neither a folder nor an archive", text);
    assertRefused("no media files", zip);
  }

  private static void assertRefused(String why, Path path) {
    assertThatThrownBy(() -> MediaFiles.at("X", path))
        .isInstanceOf(SourceUnreadable.class)
        .hasMessageContaining(why)
        .hasMessageContaining("X");
  }
}
