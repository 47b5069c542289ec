package dev.pressport.export.site;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pressport.export.Exported;
import dev.pressport.export.Exporter;
import dev.pressport.export.Exporters;
import dev.pressport.export.MigrationRun;
import dev.pressport.export.Unpublished;
import dev.pressport.export.migrate.Filters;
import dev.pressport.export.migrate.Report;
import dev.pressport.export.output.Exports;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Entries that are not public, in every target whose result visitors see. */
@ParameterizedClass
@MethodSource("targets")
class UnpublishedTest {
  private final UnpublishedSite site = new UnpublishedSite();

  @Parameter Exporter target = targets().get(0);

  @TempDir Path temp = Path.of("");

  private Path source = Path.of("");

  @BeforeEach
  void writesTheSource() throws IOException {
    source = Files.writeString(temp.resolve("site.xml"), site.wxr());
  }

  static List<Exporter> targets() {
    return Exporters.all().stream()
        .filter(exporter -> exporter.options().contains(Drafts.OPTION))
        .toList();
  }

  private MigrationRun run() {
    return new MigrationRun(temp).to(target);
  }

  /** The marks in the files below a folder and in their names, each with the first file. */
  private static Set<String> found(List<String> marks, Path folder) throws IOException {
    Set<String> found = new TreeSet<>();
    for (Path file : Exports.files(folder)) {
      String name = folder.relativize(file).toString();
      String text = new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
      for (String mark : marks) {
        if (text.contains(mark) || name.contains(mark)) {
          found.add(mark + " in " + name);
        }
      }
    }
    return found;
  }

  @Test
  void leavesNoTraceOfWhatIsPrivateProtectedOrDeleted() throws IOException {
    Exported exported = run().export(source);

    assertThat(site.leaks()).hasSizeGreaterThan(150);
    assertThat(found(site.leaks(), exported.folder())).isEmpty();
    assertThat(exported.report().complete()).isTrue();
    assertThat(exported.report().ledger().balances()).isTrue();
  }

  @Test
  void leavesNoTraceInHtml() throws IOException {
    assertThat(found(site.leaks(), run().option("body", "html").export(source).folder())).isEmpty();
  }

  @Test
  void countsEachReason() throws IOException {
    Report report = run().export(source).report();

    Map<Unpublished, Long> counts = new EnumMap<>(Unpublished.class);
    report.leftOut().stream()
        .filter(kind -> kind.unpublished() != null)
        .forEach(kind -> counts.merge(kind.unpublished(), kind.count(), Long::sum));
    assertThat(counts)
        .containsExactlyInAnyOrderEntriesOf(
            Map.of(
                Unpublished.PRIVATE, 4L,
                Unpublished.PROTECTED, 6L,
                Unpublished.TRASHED, 4L,
                Unpublished.AUTO_DRAFT, 2L,
                Unpublished.OF_OTHER_STATUS, 2L));
    assertThat(report.drafts())
        .containsExactlyInAnyOrderEntriesOf(
            Map.of(Unpublished.DRAFT, 4L, Unpublished.PENDING, 1L, Unpublished.SCHEDULED, 1L));
  }

  @Test
  void keepsDrafts() throws IOException {
    Exported exported = run().export(source);

    assertThat(found(site.drafts(), exported.folder()).toString())
        .contains("draft2001", "draft2102", "draft2203", "draft140", "draft150", "draft160");
  }

  @Test
  void omitsDraftsWhenAsked() throws IOException {
    Exported exported = run().option("unpublished", "omit").export(source);

    assertThat(found(site.drafts(), exported.folder())).isEmpty();
    assertThat(found(site.leaks(), exported.folder())).isEmpty();
    assertThat(exported.report().drafts()).isEmpty();
  }

  @Test
  void includesAllAsDraftsWhenAsked() throws IOException {
    Exported exported = run().option("unpublished", "all").export(source);

    assertThat(found(site.leaks(), exported.folder()).toString())
        .contains("leak1003", "leak1103", "leak1203", "leak1303", "leak1403", "leak1803");
    assertThat(exported.report().drafts().values().stream().mapToLong(n -> n).sum()).isEqualTo(24);
    assertThat(exported.report().leftOut()).noneMatch(kind -> kind.unpublished() != null);
  }

  @Test
  void includesAStatusThatTheUserNames() throws IOException {
    Exported exported =
        run().with(Filters.NONE.statuses(Set.of("publish", "private"))).export(source);

    assertThat(found(site.leaks(), exported.folder()).toString())
        .contains("leak1003", "leak1403")
        .doesNotContain("leak110", "leak120", "leak150", "leak180");
  }

  @Test
  void freesTheAddressesOfWhatIsLeftOut() throws IOException {
    Files.writeString(
        source,
        site.wxr()
            .replaceFirst("https://quay.example/open/", "https://quay.example/leak1001/")
            .replace("<![CDATA[open]]>", "<![CDATA[leak1001]]>"));

    String all = String.join("\n", Exports.tree(run().export(source).folder()).values());
    assertThat(all).contains("/leak1001/").doesNotContain("leak1001-");
  }

  /** What visitors would see. */
  @ParameterizedTest
  @EnumSource
  void buildsASiteWithoutATrace(Generator generator) throws IOException {
    generator.needed();
    if (generator.target().equals(target.id())) {
      Path folder =
          new MigrationRun(temp)
              .to(Exporters.find(generator.target()).orElseThrow())
              .export(source)
              .folder();
      BuiltSite built = generator.build(folder);

      assertThat(found(site.leaks(), built.folder())).isEmpty();
      assertThat(found(site.drafts(), built.folder())).isEmpty();
      assertThat(built.page("/open/")).isPresent();
    }
  }
}
