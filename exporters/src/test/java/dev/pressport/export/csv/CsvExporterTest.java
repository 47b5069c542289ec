package dev.pressport.export.csv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import dev.pressport.export.Exporters;
import dev.pressport.export.StreamedOutput;
import dev.pressport.fixtures.Fixtures;
import dev.pressport.fixtures.GoldenTree;
import dev.pressport.source.OptionSpec;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CsvExporterTest {
  private static final long MAX_VALUE = 1 << 24;

  @TempDir private Path temp;

  @Test
  void isFoundByItsName() {
    assertThat(Exporters.find("csv")).containsInstanceOf(CsvExporter.class);
  }

  @Test
  void writesTheSampleAsBefore() throws IOException {
    CsvRun run = CsvRun.of(temp, Fixtures.sample(), MAX_VALUE, Map.of());
    GoldenTree.named("csv-sample")
        .without(path -> path.startsWith("_pressport/"))
        .assertSameAs(run.folder());
  }

  @Test
  void streamsATextTooLargeForMemory() throws IOException {
    String sentence = "A tide table looks like a promise.";
    String large = sentence.repeat(100_000);
    Path source = temp.resolve("site.xml");
    Files.writeString(source, Files.readString(Fixtures.sample()).replace(sentence, large));
    CsvRun run = CsvRun.of(temp, source, 1 << 20, Map.of());
    CSVRecord post = run.rows("entries/post.csv").get(0);
    assertThat(post.get("id")).isEqualTo("201");
    assertThat(post.get("content.raw")).hasSizeGreaterThan(3_000_000).contains(large);
    assertThat(post.get("content.html")).as("not made of what is not in memory").isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"equal-slugs", "odd-types", "repeated-meta-keys", "serialized-zoo"})
  void hasARowForEachEntryOfWhateverType(String hazard) throws IOException {
    CsvRun run = CsvRun.of(temp, Fixtures.hazard(hazard), MAX_VALUE, Map.of());
    long rows = 0;
    try (Stream<Path> files = Files.list(run.folder().resolve("entries"))) {
      for (Path file : files.toList()) {
        List<CSVRecord> records = run.rows("entries/" + file.getFileName());
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
    assertThat(new CsvExporter().streams("entries/post.csv")).isTrue();
    assertThat(new CsvExporter().streams("meta.csv")).isFalse();
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    CsvRun.into(
        new StreamedOutput("entries/page.csv"::equals, out),
        temp,
        Fixtures.sample(),
        MAX_VALUE,
        Map.of("delimiter", List.of("\\t"), "bom", List.of("true"), "content", List.of("html")));
    assertThat(out.toString(StandardCharsets.UTF_8))
        .startsWith("\uFEFFid\ttype\tstatus\t")
        .contains("\tcontent.html\t")
        .doesNotContain("\tcontent.raw\t")
        .endsWith("\r\n");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ' ',
      value = {", true", "; true", "\\t true", "| true", "ab false", "a false", "\" false"})
  void takesOneCharacterAsDelimiter(String text, boolean taken) {
    OptionSpec spec =
        new CsvExporter()
            .options().stream().filter(o -> o.name().equals("delimiter")).findAny().orElseThrow();
    assertThat(text.matches(String.valueOf(spec.pattern()))).isEqualTo(taken);
  }

  @Test
  void writesALibraryOfDocumentsAsOneTable() throws IOException {
    String data = System.getProperty("pressport.data", "");
    assumeFalse(data.isEmpty(), "needs -Dpressport.data");
    CsvRun run = CsvRun.of(temp, Path.of(data, "site-a", "wxr", "all.xml"), MAX_VALUE, Map.of());
    List<CSVRecord> rows = run.rows("entries/resource.csv");
    assertThat(rows)
        .hasSize(5)
        .allMatch(CSVRecord::isConsistent)
        .extracting(
            row -> row.get("id"),
            row -> row.get("terms.document_type"),
            row -> row.get("terms.post_tag"),
            row -> row.get("date"))
        .startsWith(
            tuple("123", "guidance", "online-recruitment|victim-support", "2022-03-01T11:00:00"))
        .endsWith(
            tuple(
                "127",
                "good-practices",
                "online-recruitment|victim-support",
                "2022-03-05T11:00:00"));
    assertThat(rows.get(3).get("title")).isEqualTo("サプライチェーンと人権：要約");
    assertThat(run.rows("comments.csv"))
        .extracting(row -> Long.valueOf(row.get("id")))
        .isSorted()
        .hasSize(11);
  }
}
