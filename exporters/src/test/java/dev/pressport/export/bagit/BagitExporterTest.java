package dev.pressport.export.bagit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pressport.Pressport;
import dev.pressport.export.Exported;
import dev.pressport.export.Exporters;
import dev.pressport.export.MigrationRun;
import dev.pressport.export.media.MediaMode;
import dev.pressport.export.output.Exports;
import dev.pressport.fixtures.Fixtures;
import gov.loc.repository.bagit.exceptions.CorruptChecksumException;
import gov.loc.repository.bagit.reader.BagReader;
import gov.loc.repository.bagit.verify.BagVerifier;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BagitExporterTest {
  private static final Pattern REFERENCE =
      Pattern.compile("(?:href|src)=\"([^\":#]+)(?:#[^\"]*)?\"");

  @TempDir private Path temp = Path.of("");

  private MigrationRun run() {
    return new MigrationRun(temp).to(Exporters.get("bagit"));
  }

  private static void requireValid(Path bag) throws Exception {
    BagVerifier verifier = new BagVerifier();
    try {
      var read = new BagReader().read(bag);
      BagVerifier.quicklyVerify(read);
      verifier.isComplete(read, false);
      verifier.isValid(read, false);
    } finally {
      verifier.close();
    }
  }

  private static void changeByte(Path file) throws IOException {
    try (RandomAccessFile bytes = new RandomAccessFile(file.toFile(), "rw")) {
      int first = bytes.read();
      bytes.seek(0);
      bytes.write(first ^ 1);
    }
  }

  private static String page(Path bag, String path) throws IOException {
    return Files.readString(bag.resolve("data/html").resolve(path));
  }

  /** A copy of the sample with other text in it. */
  private Path sample(String old, String changed) throws IOException {
    String sample = Files.readString(Fixtures.sample());
    assertThat(sample).contains(old);
    return Files.writeString(temp.resolve("changed.xml"), sample.replace(old, changed));
  }

  @Test
  void isAValidBagOfTheCleanJson() throws Exception {
    Path bag = run().export(Fixtures.sample()).folder();

    requireValid(bag);
    SortedMap<String, String> json =
        Exports.tree(new MigrationRun(temp).export(Fixtures.sample()).folder());
    json.keySet().removeIf(path -> path.startsWith("_pressport/"));
    SortedMap<String, String> payload = new TreeMap<>();
    Exports.tree(bag)
        .forEach(
            (path, text) -> {
              if (path.startsWith("data/")) {
                payload.put(path.substring("data/".length()), text);
              }
            });
    assertThat(payload).containsAllEntriesOf(json);
    payload.keySet().removeAll(json.keySet());
    assertThat(payload.keySet())
        .allMatch(
            path ->
                path.startsWith("html/")
                    || List.of("index.html", "style.css", BagSession.SCHEMA).contains(path));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "data/entries/post.ndjson",
        "_pressport/report.json",
        "README.txt",
        "bag-info.txt"
      })
  void noticesAChangedByte(String path) throws Exception {
    Path bag = run().export(Fixtures.sample()).folder();

    changeByte(bag.resolve(path));

    assertThatThrownBy(() -> requireValid(bag)).isInstanceOf(CorruptChecksumException.class);
  }

  @Test
  void doesNotListTheRecordOfTheRun() throws Exception {
    Path bag = run().export(Fixtures.sample()).folder();

    changeByte(bag.resolve("_pressport/run.json"));

    requireValid(bag);
    assertThat(Files.readString(bag.resolve("tagmanifest-sha256.txt")))
        .contains("  _pressport/report.html\n", "  manifest-sha512.txt\n")
        .doesNotContain("run.json");
  }

  @Test
  void describesTheSite() throws IOException {
    Path bag =
        run()
            .export(
                sample("<title>Tidewater Library</title>", "<title>Tide\nPayload-Oxum: 1</title>"))
            .folder();

    assertThat(Files.readAllLines(bag.resolve("bag-info.txt")))
        .contains("Source-Organization: Tide Payload-Oxum: 1")
        .contains("External-Identifier: https://library.example")
        .anyMatch(line -> line.matches("Bagging-Date: 20\\d\\d-\\d\\d-\\d\\d"))
        .anyMatch(line -> line.matches("Payload-Oxum: \\d+\\.\\d+"))
        .anyMatch(line -> line.startsWith("Bag-Software-Agent: Pressport "))
        .hasSize(6);
  }

  @ParameterizedTest
  @ValueSource(strings = {"odd-slugs", "odd-types", "equal-slugs", "empty-slug-and-title"})
  void isValidWhateverTheNamesAre(String hazard) throws Exception {
    for (String layout : List.of("lines", "files")) {
      Path bag = run().option("layout", layout).export(Fixtures.hazard(hazard)).folder();

      requireValid(bag);
      assertThat(Exports.tree(bag).keySet()).noneMatch(path -> path.contains("%"));
    }
  }

  @Test
  void keepsNamesApartThatDifferByAPercentSignOnly() {
    assertThat(Payload.withoutPercent("a/b%c.html")).matches("a/b_c-[0-9a-f]{8}\\.html");
    assertThat(Payload.withoutPercent("a%25")).isNotEqualTo(Payload.withoutPercent("a%_5"));
    assertThat(Payload.withoutPercent("plain/a b.html")).isEqualTo("plain/a b.html");
  }

  @Test
  void containsTheSourceWithPersonalDataOnly() throws Exception {
    Path without = run().export(Fixtures.sample()).folder();
    Path with = run().withPersonalData().export(Fixtures.sample()).folder();

    assertThat(without.resolve("data/source")).doesNotExist();
    assertThat(Files.readString(without.resolve("README.txt"))).doesNotContain("data/source");
    requireValid(with);
    assertThat(with.resolve("data/source/sample.xml")).hasSameBinaryContentAs(Fixtures.sample());
    assertThat(Files.readString(with.resolve("README.txt"))).contains("THEY CONTAIN PERSONAL DATA");
    assertThat(Exporters.get("bagit").warning(false)).isEmpty();
    assertThat(Exporters.get("bagit").warning(true).orElse("")).contains("password hashes");
  }

  @Test
  void containsTheFilesOfASourceFolder() throws Exception {
    Path folder = Files.createDirectories(temp.resolve("set"));
    Files.copy(Fixtures.sample(), folder.resolve("export.xml"));
    Files.createDirectories(folder.resolve("wp-content/up loads"));
    Files.writeString(folder.resolve("wp-content/.htaccess"), "Deny from all\n");
    Files.writeString(folder.resolve("wp-content/up loads/a:b%0a\n.txt"), "odd");
    Files.writeString(temp.resolve("secret.txt"), "secret");
    Files.createSymbolicLink(folder.resolve("link.txt"), temp.resolve("secret.txt"));
    Files.createSymbolicLink(folder.resolve("loop"), folder);
    Path bag = folder.resolve("bag");

    Pressport.source(folder.toString()).to("bagit").personalData(true).into(bag);

    requireValid(bag);
    Path source = bag.resolve("data/source/set");
    assertThat(source.resolve("export.xml")).hasSameBinaryContentAs(Fixtures.sample());
    assertThat(source.resolve("wp-content/.htaccess")).hasContent("Deny from all\n");
    try (Stream<Path> files = Files.walk(source)) {
      assertThat(files.filter(Files::isRegularFile).map(file -> file.getFileName().toString()))
          .hasSize(3)
          .anySatisfy(name -> assertThat(name).matches("a-b_0a[^\\n%]*\\.txt"));
    }
    assertThat(Files.readString(bag.resolve("manifest-sha256.txt")))
        .contains("  data/source/set/wp-content/.htaccess\n");
  }

  @Test
  void hasPagesWithoutScripts() throws Exception {
    String hostile =
        "<script>alert(1)</script><p onclick=\"alert(2)\">Kept</p>"
            + "<a href=\"javascript:alert(3)\">odd</a><iframe src=\"https://video.example/1\"></iframe>"
            + "<img src=\"x\" onerror=\"alert(4)\"><svg onload=\"alert(5)\"></svg>"
            + "<form action=\"https://evil.example\"><input></form><style>p{}</style>";
    Path bag =
        run()
            .export(sample("Most lines on a quay are held by", hostile + "Most lines are held by"))
            .folder();

    String page = page(bag, "post/202-four-knots-worth-knowing.html");
    assertThat(page)
        .contains(">Four knots worth knowing</h1>", "Most lines are held by", "Kept")
        .contains("<a href=\"https://video.example/1\">")
        .doesNotContain("alert(", "<script", "onclick", "onerror", "<iframe", "<form", "<style");
  }

  @Test
  void escapesTitles() throws Exception {
    Path bag =
        run()
            .export(
                sample(
                    "<title><![CDATA[Four knots worth knowing]]></title>",
                    "<title><![CDATA[Four &lt;img src=x onerror=alert(1)&gt; \"knots\"]]></title>"))
            .folder();

    for (String path : List.of("202-four-knots-worth-knowing.html", "index.html")) {
      assertThat(page(bag, "post/" + path)).contains("Four").doesNotContain("<img src=x");
    }
  }

  @Test
  void marksWhatVisitorsCouldNotOpen() throws Exception {
    Path bag = run().export(Fixtures.sample()).folder();

    for (Path file : Exports.files(bag.resolve("data/html/post"))) {
      String page = Files.readString(file);
      boolean published = page.contains("<dt>Status</dt><dd dir=\"auto\">publish</dd>");
      boolean isProtected = page.contains("<dt>Protected</dt>");
      if (!file.endsWith("index.html")) {
        assertThat(page.contains("Not public:")).isEqualTo(!published || isProtected);
      }
    }
    assertThat(page(bag, "post/index.html")).contains("<em class=\"mark\">not public</em>");
  }

  @Test
  void hasCommentsOnThePageOfTheirEntry() throws Exception {
    Exported exported = run().export(Fixtures.sample());
    Path data = exported.folder().resolve("data");
    long comments = Files.readAllLines(data.resolve("comments.ndjson")).size();

    long shown =
        Exports.tree(data.resolve("html")).values().stream()
            .mapToLong(page -> Pattern.compile("class=\"comment\"").matcher(page).results().count())
            .sum();

    assertThat(shown).isEqualTo(comments).isPositive();
  }

  @Test
  void linksOnlyToFilesThatAreThere() throws Exception {
    Path uploads = Files.createDirectories(temp.resolve("uploads/2023/03"));
    Files.writeString(uploads.resolve("four-knots.png"), "\u0089PNG");
    Path bag = temp.resolve("bag");
    Pressport.source(Fixtures.sample().toString())
        .to("bagit")
        .media(MediaMode.COPY)
        .mediaFrom(temp.resolve("uploads"))
        .into(bag);

    requireValid(bag);
    assertThat(page(bag, "post/202-four-knots-worth-knowing.html"))
        .contains("<img src=\"../../media/2023/03/four-knots.png\" alt=\"Four knots\">")
        .contains("<a href=\"../../media/2023/03/four-knots.png\">");
    assertThat(deadLinks(bag.resolve("data"))).isEmpty();
  }

  /** Returns the addresses of pages that lead to no file. */
  private static List<String> deadLinks(Path data) throws IOException {
    List<String> dead = new ArrayList<>();
    for (Path file : Exports.files(data)) {
      if (file.toString().endsWith(".html")) {
        REFERENCE
            .matcher(Files.readString(file))
            .results()
            .map(found -> found.group(1))
            .filter(
                path ->
                    !Files.exists(
                        file.resolveSibling(
                            URLDecoder.decode(path.replace("+", "%2B"), StandardCharsets.UTF_8))))
            .forEach(path -> dead.add(data.relativize(file) + ": " + path));
      }
    }
    return dead;
  }

  @Test
  void isASource() throws Exception {
    Path bag = run().export(Fixtures.sample()).folder();

    SortedMap<String, String> again = Exports.tree(new MigrationRun(temp).export(bag).folder());

    again.forEach(
        (path, text) -> {
          if (!path.startsWith("_pressport/")) {
            assertThat(bag.resolve("data").resolve(path)).hasContent(text);
          }
        });
    assertThat(again).containsKey("entries/post.ndjson");
  }

  @Test
  void replacesAnEarlierBag() throws Exception {
    Path bag = temp.resolve("bag");
    Pressport.source(Fixtures.sample().toString()).to("bagit").personalData(true).into(bag);

    Pressport.source(Fixtures.sample().toString()).to("bagit").overwrite(true).into(bag);

    requireValid(bag);
    assertThat(bag.resolve("data/source")).doesNotExist();
  }
}
