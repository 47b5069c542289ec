package dev.pressport.export.site;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.pressport.export.Exported;
import dev.pressport.export.Exporter;
import dev.pressport.export.MigrationRun;
import dev.pressport.fixtures.Fixtures;
import dev.pressport.fixtures.GoldenTree;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SampleAsSiteTest {

  /**
   * The manifest and the report for people are left out, since they would repeat each difference. A
   * new target gets its golden folder with {@code -Dgolden.update=true}.
   */
  @ParameterizedTest
  @MethodSource("dev.pressport.export.site.SiteContractTest#targets")
  void looksAsItDid(Exporter target, @TempDir Path temp) throws IOException {
    GoldenTree golden =
        GoldenTree.named(target.id() + "-sample")
            .without(path -> path.equals("_pressport/run.json"))
            .without(path -> path.equals("_pressport/report.html"))
            .without(path -> path.equals("_pressport/manifest.json"));
    assumeTrue(golden.isKept(), "no golden folder");

    Exported exported =
        new MigrationRun(temp).to(target).option("layouts", "none").export(Fixtures.sample());

    golden.assertSameAs(exported.folder());
  }
}
