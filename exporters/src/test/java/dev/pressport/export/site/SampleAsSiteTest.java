package dev.pressport.export.site;

import dev.pressport.export.Exported;
import dev.pressport.export.Exporters;
import dev.pressport.export.MigrationRun;
import dev.pressport.fixtures.Fixtures;
import dev.pressport.fixtures.GoldenTree;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SampleAsSiteTest {

  /** The manifest is left out, since it would repeat each difference as one of a hash. */
  @ParameterizedTest
  @ValueSource(strings = {"hugo", "jekyll", "markdown"})
  void looksAsItDid(String target, @TempDir Path temp) throws IOException {
    Exported exported =
        new MigrationRun(temp)
            .to(Exporters.find(target).orElseThrow())
            .option("layouts", "none")
            .export(Fixtures.sample());

    GoldenTree.named(target + "-sample")
        .without(path -> path.equals("_pressport/run.json"))
        .without(path -> path.equals("_pressport/manifest.json"))
        .assertSameAs(exported.folder());
  }
}
