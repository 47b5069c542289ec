package dev.pressport.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.pressport.cli.console.Exit;
import dev.pressport.export.output.StreamedOutput;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ExportTest {
  @TempDir Path folder;
  private Path sample;
  private Path out;

  @BeforeEach
  void setUp() {
    sample = Session.fixture("wxr/sample.xml", folder);
    out = folder.resolve("out");
  }

  @Test
  void endsWithTheVerdictBelowTheFigures() {
    Session.Ended ended = new Session().run("export", sample, "--to", "json", "--out", out);

    assertThat(ended.exit()).isZero();
    assertThat(ended.out()).isEmpty();
    assertThat(ended.err().lines())
        .startsWith("Reading sample.xml (WXR 1.2, 189 KB), writing " + out + ".partial")
        .containsSubsequence(
            "                        read  exported  filtered",
            "Posts                     13        13         -",
            "Total                    131       129         2",
            "Changed: 6 places (3 more kinds are in the report)",
            "  All 131 items are accounted for. A database dump has them. The media files",
            "Next  " + out + "/entries/                the content, a file per type");
    assertThat(ended.err().replaceAll("\\s+", " "))
        .contains(
            " "
                + out
                + " is ready, but the source has no event dates and 10 media files were not copied."
                + " 0.0 s")
        .contains("Left out: personal data (--include-personal-data)");
  }

  @Test
  void fitsASmallTerminal() {
    Session.Ended ended = new Session().run("export", sample, "--to", "hugo", "--out", out);

    List<String> lines = ended.err().lines().dropWhile(line -> !line.contains(" read ")).toList();
    assertThat(lines).hasSizeLessThan(28);
    assertThat(lines.stream().filter(line -> !line.contains(out.toString())))
        .allSatisfy(line -> assertThat(line.length()).isLessThanOrEqualTo(80));
    assertThat(ended.err()).containsPattern("System types \\(\\d+\\)");
  }

  @Test
  void listsEveryPostTypeAndProblemWhenAskedTo() {
    Session.Ended ended = new Session().run("export", sample, "--to=json", "-v", "--out", out);

    assertThat(ended.err())
        .containsPattern("Privacy requests +2 +- +2\n")
        .contains("Personal data left out: author.email, ")
        .contains("Choose what each becomes with --policy FILE (docs/policy.md).")
        .doesNotContain("System types");
  }

  @Test
  void namesTheRedirectsOfASiteAndWhatWasAssumedOfItsAddresses() {
    Session.Ended ended = new Session().run("export", sample, "--to", "hugo", "--out", out, "-v");

    assertThat(ended.err())
        .containsPattern("/_pressport/redirects/ +so that old links keep working")
        .containsPattern("Missing from the source:\n.* assumed:\\s+/category/,\\s+/tag/\\.");
    assertThat(out.resolve("_pressport/redirects/nginx-maps.conf")).isRegularFile();
  }

  @Test
  void takesTheOldPathsOfCategoriesAndTags() {
    Session.Ended ended =
        new Session()
            .run(
                "export",
                sample,
                "--to",
                "hugo",
                "--out",
                out,
                "--category-base",
                "our/topics",
                "--tag-base",
                "labels");

    assertThat(ended.err()).doesNotContain("assumed:");
    assertThat(out.resolve("content/categories/harbours/_index.md"))
        .content()
        .contains("url: \"/our/topics/harbours/\"");
  }

  @Test
  void countsWhatIsNotPublicByItsReason() {
    Object[] export = {"export", sample, "--to", "markdown", "--dry-run", "-v"};

    assertThat(new Session().run(export).err())
        .contains("\nNot public: 2 private, 1 with a password, 1 in the trash were left out.\n")
        .contains("\n  To include them as drafts: -O unpublished=all\n")
        .contains("\nIncluded as drafts: 3 drafts, 1 pending review, 1 scheduled, 1 of a type");
    assertThat(new Session().run(with(export, "-O", "unpublished=omit")).err())
        .contains("  To include drafts: -O unpublished=drafts\n", "-O unpublished=all")
        .doesNotContain("Included as drafts");
    assertThat(new Session().run(with(export, "-O", "unpublished=all")).err())
        .contains("2 private, 1 with a password")
        .doesNotContain("Not public");
    Session.Ended named = new Session().run(with(export, "--status", "private"));
    assertThat(named.exit()).isZero();
    assertThat(named.err()).contains("\nIncluded as drafts: 2 private.\n");
  }

  private static Object[] with(Object[] command, Object... more) {
    return Stream.concat(Stream.of(command), Stream.of(more)).toArray();
  }

  @Test
  void saysOnlyHowItEndedWhenItIsToBeQuiet() {
    Session.Ended ended = new Session().run("export", "-q", sample, "--to", "json", "--out", out);

    assertThat(ended.err().replaceAll("\\s+", " "))
        .matches(
            ".* is ready, but the source has no event dates and 10 media files were not"
                + " copied\\. 0\\.0 s ");
  }

  @Test
  void tellsEachProblemWhenAskedTo() {
    Session.Ended ended =
        new Session().columns(100).run("export", sample, "--to", "json", "--out", out, "-v");

    assertThat(ended.err())
        .contains("  note: Personal data left out: author.email.\n")
        .containsPattern(
            "  changed: \"Charts, scripts & a title with markup\" \\(post 212\\),\\s+https://\\S+,"
                + " meta._gauge_broken: A\\s+corrupt\\s+PHP value");
  }

  @Test
  void countsLookingDifferentAsIncompleteWhenStrict() {
    Session.Ended ended =
        new Session().run("export", sample, "--to", "json", "--out", out, "--strict");

    assertThat(ended.exit()).isEqualTo(Exit.INCOMPLETE);
    assertThat(ended.err())
        .contains("INCOMPLETE: ")
        .containsPattern("was\\s+changed\\s+\\(--strict\\)\\.");
  }

  @Test
  void leavesAFolderThatHoldsSomethingAlone() throws IOException {
    Files.createDirectory(out);
    Path mine = Files.writeString(out.resolve("mine.txt"), "mine");

    Session.Ended refused = new Session().run("export", sample, "--to", "json", "--out", out);
    Session.Ended foreign =
        new Session().run("export", sample, "--to", "json", "--out", out, "--overwrite");

    assertThat(refused.exit()).isEqualTo(Exit.TARGET);
    assertThat(refused.err()).startsWith("error[out-exists]: " + out);
    assertThat(foreign.exit()).isEqualTo(Exit.TARGET);
    assertThat(foreign.err()).startsWith("error[not-ours]: " + out);
    assertThat(filesIn(folder)).containsExactlyInAnyOrder(sample, mine);
  }

  @Test
  void writesTheSameAgainOverItsOwnFolder() throws IOException {
    new Session().run("export", sample, "--to", "json", "--out", out);
    String first = Files.readString(out.resolve("_pressport/manifest.json"));

    Session.Ended ended =
        new Session().run("export", sample, "--to", "json", "--out", out, "--overwrite");

    assertThat(ended.exit()).isZero();
    assertThat(out.resolve("_pressport/manifest.json")).hasContent(first);
  }

  @Test
  void writesNothingInADryRun() throws IOException {
    Session.Ended ended =
        new Session().run("export", sample, "--to=json", "--dry-run", "--out", out);

    assertThat(ended.out()).isEmpty();
    assertThat(ended.err().replaceAll("\\s+", " "))
        .contains(
            "The dry run is done, but the source has no event dates and 10 media files would not"
                + " be copied.")
        .containsPattern("Next pressport export \\S+/sample.xml --to=json (\\\\ )?--out " + out);
    assertThat(filesIn(folder)).containsExactly(sample);
  }

  @Test
  void printsTheReportForPrograms() throws IOException {
    Session.Ended dry = new Session().run("export", sample, "--to=json", "-n", "--json");
    Session.Ended ended = new Session().run("export", sample, "--to=json", "--json", "-o", out);

    var report = new ObjectMapper().readTree(dry.out());
    assertThat(report.at("/complete").asBoolean()).isTrue();
    assertThat(report.at("/items/post/read").asInt()).isEqualTo(13);
    assertThat(out.resolve("_pressport/report.json")).hasContent(ended.out());
    assertThat(
            new Session().run("export", sample, "--to=json", "--type=post", "-o-", "--json").err())
        .contains("error[json-and-stream]");
  }

  @Test
  void givesOneTypeAsLinesOnStandardOutput() {
    Session.Ended ended =
        new Session().run("export", sample, "--to=json", "--out=-", "--type=page");

    assertThat(ended.exit()).isZero();
    assertThat(ended.out().lines())
        .hasSize(7)
        .allSatisfy(
            line ->
                assertThat(new ObjectMapper().readTree(line).at("/type").asText())
                    .isEqualTo("page"));
  }

  @Test
  void endsQuietlyWhenNobodyReadsOn() {
    Session.Ended ended =
        new Session()
            .run(failing("Broken pipe"), "export", sample, "--to=json", "--out=-", "--type=page");

    assertThat(ended.exit()).isZero();
    assertThat(ended.err()).doesNotContain("error");
  }

  @Test
  void failsWhenStandardOutputIsFull() {
    Object[] export = {"export", sample, "--to=json", "--out=-", "--type=page"};

    Session.Ended ended = new Session().run(failing("No space left on device"), export);

    assertThat(ended.exit()).isEqualTo(Exit.TARGET);
    assertThat(ended.err()).contains("error[stdout-failed]: ");
    assertThat(new Session().run(failing("No space left on device"), "types").exit())
        .isEqualTo(Exit.TARGET);
  }

  private static OutputStream failing(String message) {
    return StreamedOutput.explaining(
        new OutputStream() {
          @Override
          public void write(int b) throws IOException {
            throw new IOException(message);
          }
        });
  }

  @Test
  void readsStandardInput() throws IOException {
    Session.Ended ended =
        new Session()
            .input(Files.readAllBytes(sample))
            .run("export", "-", "--to", "json", "--out", out);

    assertThat(ended.exit()).isZero();
    assertThat(ended.err()).startsWith("Reading standard input (WXR 1.2, 189 KB)");
  }

  @Test
  void readsACompressedFile() throws IOException {
    Path packed = folder.resolve("sample.xml.gz");
    try (OutputStream gzip = new GZIPOutputStream(Files.newOutputStream(packed))) {
      Files.copy(sample, gzip);
    }

    Session.Ended ended = new Session().run("export", packed, "--to", "json", "--out", out);

    assertThat(ended.err()).contains("All 131 items are accounted for.");
  }

  @Test
  void joinsTheFilesOfOneSite() {
    Path first = Session.fixture("wxr/hazards/split-1.xml", folder);
    Path second = Session.fixture("wxr/hazards/split-2.xml", folder);

    Session.Ended ended = new Session().run("export", first, second, "--to=json", "--out", out);

    assertThat(ended.exit()).isZero();
    assertThat(ended.err()).startsWith("Reading 2 files (WXR 1.2, ");
  }

  @Test
  void refusesTwoSites() {
    Path other = Session.fixture("wxr/hazards/other-site.xml", folder);

    Session.Ended ended = new Session().run("export", sample, other, "--to=json", "--out", out);

    assertThat(ended.exit()).isEqualTo(Exit.USAGE);
    assertThat(ended.err()).startsWith("error[two-sites]: These are two different sites: ");
    assertThat(out).doesNotExist();
  }

  @Test
  void keepsWhatIsWholeOfAFileThatEndsInTheMiddle() {
    Path cut = Session.fixture("wxr/hazards/truncated-in-item.xml", folder);

    Session.Ended ended =
        new Session().columns(100).run("export", "-q", cut, "--to=json", "--out", out);

    assertThat(ended.exit()).isEqualTo(Exit.INCOMPLETE);
    assertThat(ended.err().replaceAll("\n  (?!Kept|Try| )", " "))
        .isEqualTo(
            "INCOMPLETE: %s is ready, but truncated-in-item.xml is cut off.\n".formatted(out)
                + """
                  Kept: 2 items. Last complete item: post 2, at byte 2,614 of 2,866.
                  Try: download the export again. If it is cut off each time, export one year at
                       a time, and name all files in one pressport command.
                """);
    assertThat(out.resolve("entries/post.ndjson")).exists();
  }

  @ParameterizedTest
  @CsvSource({
    "empty, empty-file",
    "login-page, login-page",
    "sitemap, not-wxr",
    "feed, not-wxr-feed",
    "not-xml, unknown-format"
  })
  void saysWhatAFileIsThatIsNoExport(String fixture, String code) {
    Path file = Session.fixture("wxr/hazards/" + fixture + ".xml", folder);

    Session.Ended ended = new Session().run("export", file, "--to=json", "--out", out);

    assertThat(ended.exit()).isEqualTo(Exit.SOURCE);
    assertThat(ended.err())
        .startsWith("error[" + code + "]: " + file.getFileName())
        .contains("\n  Try: ");
    assertThat(out).doesNotExist();
  }

  @ParameterizedTest
  @CsvSource({
    "--type=nosuch, no entry matches --type nosuch. Try: The source has these types: post (13)",
    "--type=posts, --type posts. Try: --type post. The source has these types: post (13)",
    "--type=Pages, --type Pages. Try: --type page.",
    "--type=media, --type media. Try: --type attachment.",
    "--type=post;pagse, --type pagse. Try: --type page. The source has",
    "--exclude-type=attachmnet, --exclude-type attachmnet. Try: --exclude-type attachment.",
    "--status=published, --status published. Try: --status publish. The source",
    "--status=drafts, --status drafts. Try: --status draft.",
    "--author=kenjo, --author kenjo. Try: --author kenji.",
    "--term=categories:harbors, --term categories:harbors. Try: --term category:harbours.",
    "--term=categroy:news, --term categroy:news. Try: --term category:news.",
    "--author=nosuch, --author nosuch. Try: The source has these authors: ",
    "--status=nosuch, --status nosuch. Try: The source has these statuses: publish (",
    "--term=category:nosuch, --term category:nosuch. Try: The source has these terms: ",
    "--after=2999-01-01, --after 2999-01-01. Try: The source has these years: 20",
    "--before=1999-01-01, --before 1999-01-01. Try: The source has these years: 20"
  })
  void refusesAFilterThatNoEntryMatches(String filter, String message) {
    for (String verbosity : List.of("-q", "-v")) {
      Session.Ended ended =
          new Session()
              .run(
                  "export", sample, "--to=json", "--out", out, filter.replace(';', ','), verbosity);

      assertThat(ended.exit()).isEqualTo(Exit.USAGE);
      assertThat(ended.err().replaceAll("\\s+", " "))
          .containsIgnoringCase(message)
          .doesNotContain("ready");
      assertThat(out).doesNotExist();
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "--type=post,revision,customize_changeset",
        "--exclude-type=product",
        "--status=draft,trash"
      })
  void takesValuesThatOtherSitesHave(String filter) {
    assertThat(new Session().run("export", sample, "--to=json", "-n", "-q", filter).exit())
        .isZero();
  }

  @Test
  void namesFiltersThatMatchOnlyAlone() {
    Session.Ended ended =
        new Session()
            .run(
                "export",
                sample,
                "--to=json",
                "--dry-run",
                "--type=attachment",
                "--term=category:news");

    assertThat(ended.exit()).isEqualTo(Exit.USAGE);
    assertThat(ended.err().replaceAll("\\s+", " "))
        .contains("No entry matches --type attachment --term category:news together");
  }

  @Test
  void refusesATargetThatTakesNoneOfTheEntries() {
    Session.Ended ended = new Session().run("export", sample, "-q", "--to=ics", "--out", out);

    assertThat(ended.exit()).isEqualTo(Exit.USAGE);
    assertThat(ended.err().replaceAll("\\s+", " "))
        .contains("error[nothing-exported]: --to ics has no place for any of the entries: ")
        .contains("not supported by a calendar (")
        .doesNotContain("ready");
    assertThat(out).doesNotExist();
  }

  @Test
  void refusesASourceWithoutEntries() throws IOException {
    String export = Files.readString(sample);
    Path bare =
        Files.writeString(folder.resolve("bare.xml"), export.replaceAll("(?s)<item>.*</item>", ""));

    Session.Ended ended = new Session().run("export", bare, "--to=json", "--out", out, "-q");

    assertThat(ended.exit()).isEqualTo(Exit.SOURCE);
    assertThat(ended.err()).contains("error[no-entries]: bare.xml has no entries");
    assertThat(out).doesNotExist();
  }

  @Test
  void printsInBoldOnATerminalOnly() {
    Object[] export = {"export", "-q", sample, "--to=json", "--dry-run"};

    assertThat(new Session().terminal().run(export).err()).contains("\u001b[1mThe dry run");
    assertThat(new Session().terminal().environment("NO_COLOR", "1").run(export).err())
        .doesNotContain("\u001b");
    assertThat(new Session().run(export).err()).doesNotContain("\u001b");
  }

  private static List<Path> filesIn(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(Files::isRegularFile).toList();
    }
  }

  @Test
  void writesAWholeExportFileToStandardOutput() throws IOException {
    new Session().run("export", sample, "--to", "wxr", "--out", out);

    Session.Ended ended = new Session().run("export", sample, "--to=wxr", "--out=-");

    assertThat(ended.exit()).isEqualTo(Exit.DONE);
    assertThat(ended.out()).isEqualTo(Files.readString(out.resolve("library.example.wxr.xml")));
    Session.Ended parts =
        new Session().run("export", sample, "--to=wxr", "--out=-", "-O", "split=1MB");
    assertThat(parts.exit()).isEqualTo(Exit.USAGE);
    assertThat(parts.err()).startsWith("error[stream-target]: ").contains("with these");
  }
}
