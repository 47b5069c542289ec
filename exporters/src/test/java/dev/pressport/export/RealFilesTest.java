package dev.pressport.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import dev.pressport.export.migrate.Ledger;
import dev.pressport.export.migrate.Report;
import dev.pressport.export.output.DiscardedOutput;
import dev.pressport.export.output.Exports;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Reads exports that WordPress and others made. */
class RealFilesTest {
  private final Path data = Path.of(System.getProperty("pressport.data", ""));

  @TempDir Path temp = Path.of("");

  @BeforeEach
  void needsTheFiles() {
    assumeFalse(data.toString().isEmpty(), "pressport.data is not set");
  }

  private Report read(Path file) throws IOException {
    return new MigrationRun(temp).into(new DiscardedOutput(), file);
  }

  @Test
  void takesEverythingOutOfTheThemeUnitTest() throws IOException {
    Ledger ledger = read(data.resolve("public/themeunittestdata.wordpress.xml")).ledger();

    assertThat(exported(ledger, "post") + exported(ledger, "page")).isEqualTo(79);
    assertThat(exported(ledger, "nav_menu_item")).isEqualTo(70);
    assertThat(ledger.comments().exported()).isEqualTo(33);
    assertThat(ledger.total().skipped()).isZero();
  }

  private static long exported(Ledger ledger, String type) {
    return ledger.entries().getOrDefault(type, Ledger.Line.EMPTY).exported();
  }

  @Test
  void readsEveryExportWhole() throws IOException {
    for (String folder : List.of("public", "site-a/wxr", "site-a/wxr/hazards")) {
      for (Path file : Exports.files(data.resolve(folder))) {
        if (file.toString().endsWith(".xml")) {
          Report report = read(file);
          assertThat(report.complete()).as("%s", file).isTrue();
          assertThat(report.ledger().total().exported()).as("%s", file).isPositive();
        }
      }
    }
  }
}
