package dev.pressport.export.site;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.pressport.export.Exporter;
import dev.pressport.export.Exporters;
import dev.pressport.export.MigrationRun;
import dev.pressport.fixtures.Fixtures;
import dev.pressport.fixtures.GoldenTree;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class SampleAsSiteTest {

  /**
   * The templates are left out, since they are copied. A new target gets its golden folder with
   * {@code -Dgolden.update=true}.
   */
  @ParameterizedTest
  @MethodSource("dev.pressport.export.site.SiteContractTest#targets")
  void looksAsItDid(Exporter target, @TempDir Path temp) throws IOException {
    GoldenTree golden =
        golden(target.id() + "-sample").without(path -> isTemplate(target.getClass(), path));
    assumeTrue(golden.isKept(), "no golden folder");

    golden.assertSameAs(new MigrationRun(temp).to(target).export(Fixtures.sample()).folder());
  }

  @ParameterizedTest
  @ValueSource(strings = {"hugo", "jekyll", "eleventy", "astro"})
  void looksAsItDidForThemes(String id, @TempDir Path temp) throws IOException {
    MigrationRun run =
        new MigrationRun(temp).to(Exporters.find(id).orElseThrow()).option("layouts", "none");

    golden(id + "-sample-themes").assertSameAs(run.export(Fixtures.sample()).folder());
  }

  /** The manifest and the report for people are left out: they would repeat each difference. */
  private static GoldenTree golden(String name) {
    return GoldenTree.named(name)
        .without(path -> path.equals("_pressport/run.json"))
        .without(path -> path.equals("_pressport/report.html"))
        .without(path -> path.equals("_pressport/manifest.json"));
  }

  private static boolean isTemplate(Class<?> target, String path) {
    String name = path.substring(path.lastIndexOf('/') + 1);
    return target.getResource("site/" + path) != null || SiteFiles.class.getResource(name) != null;
  }
}
