package dev.pressport.export.media;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.pressport.Pressport;
import dev.pressport.export.migrate.Report;
import dev.pressport.fixtures.Backup;
import dev.pressport.fixtures.Fixtures;
import dev.pressport.text.Sha256;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Files of the sample site that are copied with its content. */
class MediaExportTest {
  private static final String UPLOADS = "wp-content/uploads/";

  /** The uploads of the sample; the original of the scaled picture is among them. */
  private static final List<String> FILES =
      List.of(
          "2023/01/tide-tables-2023.pdf",
          "2023/02/harbour-at-dawn.jpg",
          "2023/02/harbour-at-dawn-scaled.jpg",
          "2023/02/harbour-at-dawn-1024x683.jpg",
          "2023/03/four-knots.png",
          "2023/03/four-knots-300x225.png",
          "2023/04/foghorn.mp3",
          "2023/04/港 朝.jpg",
          "2023/05/reading-room-e1683111600123.jpg",
          "2023/05/reading-room.jpg",
          "2023/06/safe-mooring.pdf",
          "fonts/mole-sans-400.woff2",
          "fonts/mole-sans-italic.woff",
          "fonts/mole-sans-italic.woff2");

  private static final Pattern TEXT = Pattern.compile(".*\\.(?:md|html|json|ndjson|csv|yaml|yml)");

  @TempDir private Path temporary;
  private Path uploads;
  private String sample;

  @BeforeEach
  void makeUploads() throws IOException {
    sample = Fixtures.sample().toString();
    uploads = temporary.resolve("uploads");
    for (String file : FILES) {
      Path path = uploads.resolve(file);
      Files.createDirectories(path.getParent());
      Files.writeString(path, "bytes of " + file);
    }
  }

  private Report copied(String target, Path out) throws IOException {
    return Pressport.source(sample).to(target).mediaFrom(uploads).into(out);
  }

  /** The hashes of the files below a folder, by their paths. */
  private static Map<String, String> files(Path folder) throws IOException {
    Map<String, String> files = new TreeMap<>();
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path file : all.filter(Files::isRegularFile).toList()) {
        files.put(
            folder.relativize(file).toString(),
            Sha256.hex(Sha256.digest().digest(Files.readAllBytes(file))));
      }
    }
    return files;
  }

  /** The lines of all content below a folder that have a text. */
  private static List<String> linesWith(String text, Path folder) throws IOException {
    List<String> lines = new ArrayList<>();
    for (String file : files(folder).keySet()) {
      if (TEXT.matcher(file).matches() && !file.startsWith("_pressport/")) {
        for (String line : Files.readAllLines(folder.resolve(file))) {
          if (line.contains(text)) {
            lines.add(file + ": " + line);
          }
        }
      }
    }
    return lines;
  }

  @ParameterizedTest
  @CsvSource({
    "hugo, static/",
    "jekyll, ''",
    "eleventy, static/",
    "astro, public/",
    "markdown, ''",
  })
  void sitesHaveTheFilesAtTheirOldPaths(String target, String folder) throws IOException {
    Path out = temporary.resolve("out");

    Report report = copied(target, out);

    assertThat(report.complete()).isTrue();
    assertThat(files(out.resolve(folder + UPLOADS)).keySet())
        .containsExactlyInAnyOrder(
            "2023/01/tide-tables-2023.pdf",
            "2023/02/harbour-at-dawn.jpg",
            "2023/03/four-knots.png",
            "2023/04/foghorn.mp3",
            "2023/04/港 朝.jpg",
            "2023/05/reading-room-e1683111600123.jpg",
            "2023/06/safe-mooring.pdf");
    assertThat(linesWith("library.example/" + UPLOADS, out)).isEmpty();
    assertThat(linesWith("/" + UPLOADS + "2023/02/harbour-at-dawn.jpg", out)).isNotEmpty();
    assertThat(linesWith("harbour-at-dawn-scaled.jpg", out)).isEmpty();
  }

  @Test
  void theCleanJsonStandsAlone() throws IOException {
    Path out = temporary.resolve("out");

    Report report = copied("json", out);

    assertThat(report.move().media().copied()).isEqualTo(10);
    ObjectMapper mapper = new ObjectMapper();
    for (String line : Files.readAllLines(out.resolve("entries/attachment.ndjson"))) {
      JsonNode file = mapper.readTree(line).path("details").path("file");
      assertThat(out.resolve(file.path("copy").textValue())).isRegularFile();
    }
    for (String line : Files.readAllLines(out.resolve("entries/post.ndjson"))) {
      JsonNode html = mapper.readTree(line).path("content").path("html");
      assertThat(html.asText()).doesNotContain("://library.example");
    }
    assertThat(linesWith("media/2023/02/harbour-at-dawn.jpg", out)).isNotEmpty();
    assertThat(linesWith("href=\\\"/", out)).isNotEmpty();
  }

  @Test
  void anExportOfTheCleanJsonHasTheSameFiles() throws IOException {
    Path json = temporary.resolve("json");
    copied("json", json);

    Pressport.source(json.toString()).to("json").into(temporary.resolve("again"));

    assertThat(files(temporary.resolve("again/media"))).isEqualTo(files(json.resolve("media")));
  }

  @Test
  void copiesCanBeReadByThoseWhoReadTheSite() throws IOException {
    Path out = temporary.resolve("out");

    copied("hugo", out);

    Path copy = out.resolve("static/" + UPLOADS + "2023/04/foghorn.mp3");
    assertThat(Files.getPosixFilePermissions(copy))
        .isEqualTo(Files.getPosixFilePermissions(out.resolve("hugo.yaml")));
  }

  @Test
  void aBackupBringsItsFilesAlong() throws IOException {
    Path backup = temporary.resolve("backup.zip");
    try (OutputStream out = Files.newOutputStream(backup);
        ZipOutputStream zip = new ZipOutputStream(out)) {
      zip.putNextEntry(new ZipEntry("dump.sql"));
      Files.copy(Fixtures.dump(), zip);
      for (String file : FILES) {
        zip.putNextEntry(new ZipEntry(UPLOADS + file));
        Files.copy(uploads.resolve(file), zip);
      }
    }
    Pressport.source(backup.toString()).to("hugo").into(temporary.resolve("zip"));
    Pressport.source(Fixtures.dump().toString())
        .to("hugo")
        .mediaFrom(uploads)
        .into(temporary.resolve("folder"));

    assertThat(files(temporary.resolve("zip/static")))
        .isEqualTo(files(temporary.resolve("folder/static")))
        .hasSizeGreaterThan(5);
  }

  @Test
  void theFilesOfTwoArchivesAreKeptApart() throws IOException {
    Backup source = new Backup().with("dump.sql", Files.readString(Fixtures.dump()));
    Backup others = new Backup();
    for (int i = 0; i < FILES.size(); i++) {
      Backup backup = i % 2 == 0 ? source : others;
      backup.with(UPLOADS + FILES.get(i), "bytes of " + FILES.get(i));
    }
    Pressport.source(source.tarGz(temporary.resolve("source.tar.gz")).toString())
        .to("hugo")
        .mediaFrom(others.tarGz(temporary.resolve("others.tar.gz")))
        .into(temporary.resolve("archives"));
    Pressport.source(Fixtures.dump().toString())
        .to("hugo")
        .mediaFrom(uploads)
        .into(temporary.resolve("folder"));

    assertThat(files(temporary.resolve("archives/static")))
        .isEqualTo(files(temporary.resolve("folder/static")))
        .hasSizeGreaterThan(5);
  }

  @Test
  void twoRunsGiveTheSameBytes() throws IOException {
    copied("json", temporary.resolve("one"));
    copied("json", temporary.resolve("two"));

    Map<String, String> one = files(temporary.resolve("one"));
    Map<String, String> two = files(temporary.resolve("two"));
    one.remove("_pressport/run.json");
    two.remove("_pressport/run.json");
    assertThat(one).isEqualTo(two);
  }

  @Test
  void aMissingFileKeepsItsAddressAndIsReported() throws IOException {
    Files.delete(uploads.resolve("2023/04/foghorn.mp3"));
    Path out = temporary.resolve("out");

    Report report = copied("hugo", out);

    assertThat(report.complete()).isFalse();
    assertThat(report.move().media().missing()).isEqualTo(1);
    assertThat(linesWith("https://library.example/" + UPLOADS + "2023/04/foghorn.mp3", out))
        .isNotEmpty();
    assertThat(out.resolve("_pressport/problems.ndjson"))
        .content(StandardCharsets.UTF_8)
        .contains("media-missing");
    assertThat(out.resolve("_pressport/media.ndjson"))
        .content(StandardCharsets.UTF_8)
        .contains("foghorn.mp3\",\"status\":\"missing\"");
  }

  @Test
  void filesThatAreLinkedKeepTheirAddresses() throws IOException {
    Path out = temporary.resolve("out");

    Report report = Pressport.source(sample).to("hugo").into(out);

    assertThat(report.complete()).isTrue();
    assertThat(report.move().media().left()).isEqualTo(7);
    assertThat(report.move().media().host()).isEqualTo("library.example");
    assertThat(out.resolve("static/wp-content")).doesNotExist();
  }

  @Test
  void filesThatAreNotWantedLeaveTheContent() throws IOException {
    Path out = temporary.resolve("out");

    Report report = Pressport.source(sample).to("hugo").media(MediaMode.NONE).into(out);

    assertThat(report.move().media().dropped()).isPositive();
    assertThat(linesWith("library.example/" + UPLOADS, out.resolve("content/posts"))).isEmpty();
    assertThat(linesWith("![", out.resolve("content/posts"))).isEmpty();
  }

  @Test
  void theTablesHaveThePathsOfTheCopies() throws IOException {
    Path out = temporary.resolve("out");

    copied("csv", out);

    assertThat(Files.readAllLines(out.resolve("entries/attachment.csv")).get(0))
        .contains("details.file.copy");
    assertThat(linesWith("media/2023/01/tide-tables-2023.pdf", out)).isNotEmpty();
    assertThat(out.resolve("media/2023/01/tide-tables-2023.pdf")).isRegularFile();
  }
}
