package dev.pressport.export.cms;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.pressport.export.Exported;
import dev.pressport.export.Exporter;
import dev.pressport.export.Exporters;
import dev.pressport.export.MigrationRun;
import dev.pressport.export.output.Exports;
import dev.pressport.fixtures.Fixtures;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;

/** What every target keeps to that is a content management system. */
@ParameterizedClass
@MethodSource("targets")
class CmsContractTest {
  private static final int LINES = 70;
  private static final int COLUMNS = 80;

  @Parameter Exporter target = targets().get(0);

  @TempDir Path temp = Path.of("");

  static List<Exporter> targets() {
    return Exporters.all().stream().filter(CmsExporter.class::isInstance).toList();
  }

  private Exported export(Path source) throws IOException {
    return new MigrationRun(temp).to(target).export(source);
  }

  @Test
  void tellsHowToImportOnAPage() throws IOException {
    String guide = target.guide().orElseThrow();

    assertThat(guide).startsWith("# ");
    assertThat(guide.lines().count()).isLessThanOrEqualTo(LINES);
    assertThat(guide.lines()).allMatch(line -> line.length() <= COLUMNS);
    assertThat(target.nextSteps("DIR")).isNotEmpty();
    assertThat(export(Fixtures.sample()).folder().resolve("README.md")).hasContent(guide);
  }

  @Test
  void writesJsonThatCanBeRead() throws IOException {
    ObjectMapper json = new ObjectMapper();
    Exported exported = export(Fixtures.sample());

    for (Path file : Exports.files(exported.folder())) {
      if (file.toString().endsWith(".json")) {
        assertThat(json.readTree(Files.readString(file))).as(file.toString()).isNotNull();
      }
      if (file.toString().endsWith("ndjson") || file.toString().endsWith("jsonl")) {
        for (String line : Files.readString(file).split("\n", -1)) {
          assertThat(line.isEmpty() || json.readTree(line) != null).isTrue();
        }
      }
    }
  }

  @Test
  void takesHostileFiles() throws IOException {
    for (String hazard :
        List.of(
            "odd-slugs",
            "odd-types",
            "empty-slug-and-title",
            "equal-slugs",
            "repeated-meta-keys",
            "serialized-zoo")) {
      Exported exported = export(Fixtures.hazard(hazard));

      assertThat(exported.report().ledger().balances()).isTrue();
      assertThat(exported.report().ledger().total().skipped()).isZero();
    }
  }
}
