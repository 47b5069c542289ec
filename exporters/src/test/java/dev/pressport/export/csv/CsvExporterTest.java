package dev.pressport.export.csv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import dev.pressport.export.Exported;
import dev.pressport.export.Exporters;
import dev.pressport.export.MigrationRun;
import dev.pressport.export.output.StreamedOutput;
import dev.pressport.fixtures.Fixtures;
import dev.pressport.fixtures.GoldenTree;
import dev.pressport.option.Options;
import dev.pressport.problem.Refusal;
import dev.pressport.problem.RefusalKind;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CsvExporterTest {
  @TempDir private Path temp;

  @Test
  void isFoundByItsName() {
    assertThat(Exporters.find("csv")).containsInstanceOf(CsvExporter.class);
  }

  @Test
  void writesTheSampleAsBefore() throws IOException {
    Exported run = export(Fixtures.sample());
    GoldenTree.named("csv-sample")
        .without(path -> path.startsWith("_pressport/") || path.equals("columns.csv"))
        .assertSameAs(run.folder());
  }

  @Test
  void streamsATextTooLargeForMemory() throws IOException {
    String sentence = "A tide table looks like a promise.";
    String large = sentence.repeat(100_000);
    Path source = temp.resolve("site.xml");
    Files.writeString(source, Files.readString(Fixtures.sample()).replace(sentence, large));
    Exported run = new MigrationRun(temp).to(new CsvExporter()).maxValue(1 << 20).export(source);
    CSVRecord post = rows(run, "entries/post.csv").get(0);
    assertThat(post.get("id")).isEqualTo("201");
    assertThat(post.get("content.raw")).hasSizeGreaterThan(3_000_000).contains(large);
    assertThat(post.get("content.html")).as("not made of what is not in memory").isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"equal-slugs", "odd-types", "repeated-meta-keys", "serialized-zoo"})
  void hasARowForEachEntryOfWhateverType(String hazard) throws IOException {
    Exported run = export(Fixtures.hazard(hazard));
    long rows = 0;
    try (Stream<Path> files = Files.list(run.folder().resolve("entries"))) {
      for (Path file : files.toList()) {
        List<CSVRecord> records = rows(run, "entries/" + file.getFileName());
        assertThat(records).allMatch(CSVRecord::isConsistent);
        rows += records.size();
      }
    }
    long exported =
        run.report().ledger().entries().values().stream().mapToLong(line -> line.exported()).sum();
    assertThat(rows).isEqualTo(exported).isPositive();
  }

  @Test
  void streamsTheEntriesOfOneType() throws IOException {
    assertThat(new CsvExporter().streams("entries/post.csv", Options.NONE)).isTrue();
    assertThat(new CsvExporter().streams("meta.csv", Options.NONE)).isFalse();
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    new MigrationRun(temp)
        .to(new CsvExporter())
        .option("delimiter", "\\t")
        .option("bom", "true")
        .option("content", "html")
        .into(new StreamedOutput("entries/page.csv"::equals, out), Fixtures.sample());
    assertThat(out.toString(StandardCharsets.UTF_8))
        .startsWith("\uFEFFid\ttype\tstatus\t")
        .contains("\tcontent.html\t")
        .doesNotContain("\tcontent.raw\t")
        .endsWith("\r\n");
  }

  @Test
  void writesTheChosenColumnsInTheirOrder() throws IOException {
    Exported run =
        new MigrationRun(temp)
            .to(new CsvExporter())
            .option("columns", "title", "terms.category.names", "terms.category", "id")
            .export(Fixtures.sample());
    assertThat(Files.readString(run.folder().resolve("entries/post.csv")))
        .startsWith("title,terms.category.names,terms.category,id\r\n");
    assertThat(Files.readString(run.folder().resolve("entries/page.csv")))
        .as("pages have no categories")
        .startsWith("title,id\r\n");
    assertThat(rows(run, "columns.csv"))
        .filteredOn(row -> row.get("file").equals("entries/post.csv"))
        .hasSize(4);
  }

  @Test
  void refusesAColumnThatNoTypeHas() {
    MigrationRun run =
        new MigrationRun(temp).to(new CsvExporter()).option("columns", "id", "titel");
    assertThatThrownBy(() -> run.export(Fixtures.sample()))
        .isInstanceOfSatisfying(
            Refusal.class,
            refusal -> {
              assertThat(refusal.code()).isEqualTo("unknown-column");
              assertThat(refusal.kind().at()).isEqualTo(RefusalKind.At.COMMAND);
              assertThat(refusal.facts().get(1).toString()).startsWith("title.  Columns: id, type");
            });
  }

  @Test
  void explainsEveryColumn() throws IOException {
    Exported run = export(Fixtures.sample());
    List<CSVRecord> columns = rows(run, "columns.csv");
    assertThat(columns).hasSizeGreaterThan(500);
    assertThat(columns).allSatisfy(row -> assertThat(row.get("meaning")).as("" + row).isNotBlank());
    assertThat(columns)
        .extracting(row -> row.get("file") + " " + row.get("column"))
        .contains("entries/post.csv featuredMediaUrl", "meta-raw.csv stored", "terms.csv url");
  }

  @Test
  void hasTheAddressOfTheFeaturedImage() throws IOException {
    Exported run = export(Fixtures.sample());
    CSVRecord post = rows(run, "entries/post.csv").get(0);
    assertThat(post.get("featuredMediaId")).isNotEmpty();
    assertThat(post.get("featuredMediaUrl")).startsWith("http").contains("/uploads/");
  }

  @Test
  void writesAWorkbookWithASheetForEachTable() throws IOException {
    Exported run =
        new MigrationRun(temp)
            .to(new CsvExporter())
            .option("workbook", "true")
            .export(Fixtures.sample());
    Map<String, String> parts = Workbooks.parts(run.folder().resolve("site.xlsx"));
    assertThat(Workbooks.sheets(parts))
        .contains("post", "page", "authors", "terms", "comments", "meta", "columns");
    assertThat(String.join("", parts.values())).doesNotContain("<f>", "dcterms:created");
    List<CSVRecord> posts = rows(run, "entries/post.csv");
    List<List<String>> sheet = Workbooks.rows(parts, "post");
    assertThat(sheet).hasSize(posts.size() + 1);
    assertThat(sheet.get(1)).startsWith("201", "post", "publish");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ' ',
      value = {", true", "; true", "\\t true", "| true", "ab false", "a false", "\" false"})
  void takesOneCharacterAsDelimiter(String text, boolean taken) {
    assertThat(CsvDialect.DELIMITER.refused(text).isEmpty()).isEqualTo(taken);
  }

  @Test
  void writesALibraryOfDocumentsAsOneTable() throws IOException {
    String data = System.getProperty("pressport.data", "");
    assumeFalse(data.isEmpty(), "needs -Dpressport.data");
    Exported run = export(Path.of(data, "site-a", "wxr", "all.xml"));
    List<CSVRecord> rows = rows(run, "entries/resource.csv");
    assertThat(rows)
        .hasSize(5)
        .allMatch(CSVRecord::isConsistent)
        .extracting(
            row -> row.get("id"),
            row -> row.get("terms.document_type"),
            row -> row.get("terms.post_tag"),
            row -> row.get("date"),
            row -> row.get("fields.download_pdf.url"))
        .startsWith(
            tuple(
                "123",
                "guidance",
                "online-recruitment|victim-support",
                "2022-03-01T11:00:00",
                "http://127.0.0.1:8081/wp-content/uploads/2026/11/Online-THB-Summary-2022.pdf"))
        .endsWith(
            tuple(
                "127",
                "good-practices",
                "online-recruitment|victim-support",
                "2022-03-05T11:00:00",
                ""));
    assertThat(rows.get(3).get("title")).isEqualTo("サプライチェーンと人権：要約");
    assertThat(rows(run, "comments.csv"))
        .extracting(row -> Long.valueOf(row.get("id")))
        .isSorted()
        .hasSize(11);
  }

  @Test
  void writesTitlesAndNamesAsPlainText() throws IOException {
    Exported run = export(Fixtures.hazard("scripts-and-summaries"));

    assertThat(rows(run, "entries/post.csv"))
        .extracting(row -> row.get("title"))
        .containsExactly("The quay & its crane", "mooring", "Ropes & knots");
    assertThat(rows(run, "authors.csv"))
        .extracting(row -> row.get("displayName"))
        .containsExactly("Marta & Co");
  }

  private Exported export(Path source) throws IOException {
    return new MigrationRun(temp).to(new CsvExporter()).export(source);
  }

  /** The rows of a file, whose cells are known by the names in its header. */
  private static List<CSVRecord> rows(Exported run, String path) throws IOException {
    CSVFormat format = CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();
    try (Reader reader = Files.newBufferedReader(run.folder().resolve(path));
        CSVParser parser = format.parse(reader)) {
      return parser.getRecords();
    }
  }
}
