package dev.pressport.export;

import dev.pressport.fixtures.Fixtures;
import dev.pressport.fixtures.GoldenTree;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SampleAsJsonTest {

  /** The manifest is left out, since it would repeat each difference as one of a hash. */
  @Test
  void looksAsItDid(@TempDir Path temp) throws IOException {
    Exported exported =
        new MigrationRun(temp)
            .option("content", "raw", "html", "blocks", "markdown", "text")
            .export(Fixtures.sample());

    GoldenTree.named("json-sample")
        .without(path -> path.equals("_pressport/run.json"))
        .without(path -> path.equals("_pressport/manifest.json"))
        .assertSameAs(exported.folder());
  }
}
