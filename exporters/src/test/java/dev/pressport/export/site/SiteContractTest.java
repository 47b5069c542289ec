package dev.pressport.export.site;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pressport.export.Exported;
import dev.pressport.export.Exporter;
import dev.pressport.export.Exporters;
import dev.pressport.export.MigrationRun;
import dev.pressport.export.migrate.Report;
import dev.pressport.fixtures.Fixtures;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** What every target that is a web site holds to. */
@ParameterizedClass
@MethodSource("targets")
class SiteContractTest {
  @Parameter Exporter target = targets().get(0);

  /** A type of the sample whose published entry has no address but {@code ?post_type=}. */
  private static final String WITHOUT_PAGES = "quay_poll";

  @TempDir Path temp = Path.of("");

  /** Every target that is a web site. */
  static List<Exporter> targets() {
    return Exporters.all().stream().filter(SiteExporter.class::isInstance).toList();
  }

  private MigrationRun run() {
    return new MigrationRun(temp).to(target);
  }

  /** The front matter of all pages by their files. */
  @SuppressWarnings("unchecked")
  private static Map<String, Map<String, Object>> pages(Exported exported) {
    Map<String, Map<String, Object>> pages = new TreeMap<>();
    for (Map.Entry<String, String> file : texts(exported).entrySet()) {
      String text = file.getValue();
      if (file.getKey().matches(".+\\.(?:md|html)") && text.startsWith("---\n")) {
        String yaml = text.substring(4, text.indexOf("\n---\n", 3) + 1);
        Object read = new Load(LoadSettings.builder().build()).loadFromString(yaml);
        if (((Map<String, Object>) read).containsKey("title")) {
          pages.put(file.getKey(), (Map<String, Object>) read);
        }
      }
    }
    return pages;
  }

  private static Map<String, String> texts(Exported exported) {
    Map<String, String> texts = new TreeMap<>();
    try (Stream<Path> files = Files.walk(exported.folder())) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        String path = exported.folder().relativize(file).toString();
        texts.put(path, Files.readString(file, StandardCharsets.UTF_8));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return texts;
  }

  private static boolean isHidden(Map<String, Object> page) {
    return Boolean.TRUE.equals(page.get("draft")) || Boolean.FALSE.equals(page.get("published"));
  }

  private static String path(Map<String, Object> page) {
    return Stream.of("url", "permalink", "path")
        .filter(page::containsKey)
        .map(key -> (String) page.get(key))
        .findFirst()
        .orElse("/");
  }

  @Test
  void twoPagesNeverShareAnAddress() throws IOException {
    for (Path source :
        List.of(Fixtures.sample(), Fixtures.hazard("equal-slugs"), Fixtures.hazard("odd-slugs"))) {
      Map<String, Map<String, Object>> pages = pages(run().export(source));

      assertThat(pages.values().stream().map(page -> path(page).toLowerCase(Locale.ROOT)))
          .isNotEmpty()
          .doesNotHaveDuplicates()
          .allMatch(path -> path.startsWith("/") && !path.contains("/../"));
    }
  }

  @Test
  void whatIsNotPublicIsADraft() throws IOException {
    Map<String, Map<String, Object>> pages = pages(run().export(Fixtures.sample()));

    assertThat(pages.values()).anyMatch(SiteContractTest::isHidden);
    for (Map.Entry<String, Map<String, Object>> page : pages.entrySet()) {
      String text = page.getValue().toString();
      boolean unpublished =
          text.matches("(?s).*status=(?:draft|pending|future)\\b.*")
              || text.contains("type=" + WITHOUT_PAGES);
      assertThat(isHidden(page.getValue())).as(page.getKey()).isEqualTo(unpublished);
    }
  }

  @Test
  void leavesOutWhatIsNotPublicWhenAsked() throws IOException {
    Map<String, Map<String, Object>> all = pages(run().export(Fixtures.sample()));
    Map<String, Map<String, Object>> few =
        pages(run().option("unpublished", "omit").export(Fixtures.sample()));

    assertThat(few.values()).noneMatch(SiteContractTest::isHidden);
    assertThat(few).hasSize((int) all.values().stream().filter(page -> !isHidden(page)).count());
  }

  @Test
  void neverWritesAPassword() throws IOException {
    Map<String, String> files =
        texts(run().option("unpublished", "all").export(Fixtures.hazard("protected-post")));

    assertThat(files.values()).noneMatch(text -> text.contains("p<w>"));
    assertThat(files.keySet()).anyMatch(file -> file.endsWith(".md"));
  }

  @Test
  void writesOnlyContentWhenAsked() throws IOException {
    assertThat(texts(run().option("layouts", "none").export(Fixtures.sample())).keySet())
        .noneMatch(
            file ->
                file.contains("layouts/") || file.contains("_includes") || file.endsWith(".css"));
  }

  private Exported withHiddenTaxonomies() throws Exception {
    return run()
        .export(Path.of(SiteContractTest.class.getResource("/hidden-taxonomies.xml").toURI()));
  }

  @Test
  void showsATypeThatIsQueryableAlthoughItIsNotPublic() throws Exception {
    Map<String, Map<String, Object>> pages = pages(withHiddenTaxonomies());

    assertThat(isHidden(titled("Harbour report", pages))).isFalse();
    assertThat(path(titled("Harbour report", pages))).isEqualTo("/report/harbour/");
    assertThat(isHidden(titled("Harbour memo", pages))).isTrue();
  }

  private static Map<String, Object> titled(String title, Map<String, Map<String, Object>> pages) {
    return pages.values().stream()
        .filter(page -> title.equals(page.get("title")))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void keepsTheTermsOfHiddenTaxonomiesAsDataOnly() throws Exception {
    Exported exported = withHiddenTaxonomies();
    Map<String, String> files = texts(exported);
    files.keySet().removeIf(file -> file.startsWith("_pressport/"));

    assertThat(files.keySet()).noneMatch(file -> file.matches(".*(review_stage|desk).*"));
    assertThat(files.values()).noneMatch(text -> text.contains("/review_stage/"));
    assertThat(files.values().stream().filter(text -> text.matches("(?s).*[Ss]econd.reading.*")))
        .singleElement(InstanceOfAssertFactories.STRING)
        .containsPattern("review_stage:\n *\"second-reading\": \"Second reading\"\n")
        .containsPattern("desk:\n *london: \"London\"\n")
        .containsOnlyOnce("London");
    assertThat(exported.report().leftOut())
        .contains(new Report.LeftOut("Terms", "their taxonomy is not public", 2, false, null));
    assertThat(exported.report().ledger().balances()).isTrue();
  }

  @Test
  void keepsEmbedsSummariesTitlesAndDirections() throws IOException {
    Exported exported = run().export(Fixtures.hazard("scripts-and-summaries"));
    Map<String, String> files = texts(exported);
    files.keySet().removeIf(file -> file.startsWith("_pressport/"));
    String all = String.join("\n", files.values());

    assertThat(all).contains("](https://gist.github.com/marta/77aa)").doesNotContain("<script>");
    assertThat(all).contains("short.\n\n<!--more-->\n\nMooring at length.\n");
    assertThat(all).containsOnlyOnce("The quay & its crane").contains("title: \"mooring\"");
    assertThat(all).contains("Ropes & knots", "rtl");
    assertThat(all)
        .containsPattern("<div dir=\"ltr\" lang=\"en\"[^>]*>\n\nBowline \\*\\*first\\*\\*");
    assertThat(all).contains("\"embed-as-link\"", "\"script-left-out\"");
  }

  @Test
  void keepsTheMarkOfASummaryInHtml() throws IOException {
    Exported exported =
        run().option("body", "html").export(Fixtures.hazard("scripts-and-summaries"));

    assertThat(String.join("\n", texts(exported).values()))
        .contains("<!--more-->")
        .doesNotContain("<p><!--more-->")
        .doesNotContain("<!--more Read on-->");
  }
}
