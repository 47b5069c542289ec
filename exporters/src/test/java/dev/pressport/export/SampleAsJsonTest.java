package dev.pressport.export;

import dev.pressport.fixtures.Fixtures;
import dev.pressport.fixtures.GoldenTree;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SampleAsJsonTest {

  /**
   * The manifest and the report for people are left out, since they would repeat each difference.
   */
  @Test
  void looksAsItDid(@TempDir Path temp) throws IOException {
    Exported exported =
        new MigrationRun(temp)
            .option("content", "raw", "html", "blocks", "markdown", "text")
            .export(Fixtures.sample());

    GoldenTree.named("json-sample")
        .without(path -> path.equals("_pressport/run.json"))
        .without(path -> path.equals("_pressport/report.html"))
        .without(path -> path.equals("_pressport/manifest.json"))
        .assertSameAs(exported.folder());
  }
}
