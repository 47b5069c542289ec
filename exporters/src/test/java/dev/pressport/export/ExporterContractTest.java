package dev.pressport.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pressport.export.migrate.Filters;
import dev.pressport.export.migrate.Ledger;
import dev.pressport.export.migrate.Report;
import dev.pressport.export.migrate.ReportJson;
import dev.pressport.export.output.DiscardedOutput;
import dev.pressport.export.output.Exports;
import dev.pressport.export.output.FileNames;
import dev.pressport.fixtures.Fixtures;
import dev.pressport.option.Option;
import dev.pressport.posttype.PostTypes;
import java.io.ByteArrayOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;

/** What every target keeps to. */
@ParameterizedClass
@MethodSource("dev.pressport.export.Exporters#all")
class ExporterContractTest {
  private static final Filters FEW =
      new Filters(
          Set.of(),
          Set.of("attachment"),
          Set.of("publish"),
          "2000-01-01",
          "2100-01-01",
          Set.of(),
          Set.of(),
          5);

  @Parameter Exporter exporter = Exporters.all().get(0);

  @TempDir Path temp = Path.of("");

  private MigrationRun run() {
    return new MigrationRun(temp).to(exporter);
  }

  /** A run for each value of each option that is one of several. */
  private List<MigrationRun> runs() {
    List<MigrationRun> runs = new ArrayList<>(List.of(run()));
    for (Option<?> option : exporter.options()) {
      option.values().forEach(value -> runs.add(run().option(option.name(), value)));
    }
    return runs;
  }

  /** Every file of an export but the one that tells the time, byte for byte. */
  private static SortedMap<String, String> bytes(Path folder) throws IOException {
    SortedMap<String, String> bytes = new TreeMap<>();
    for (Path file : Exports.files(folder)) {
      String path = folder.relativize(file).toString();
      if (!path.endsWith("run.json")) {
        bytes.put(path, Files.readString(file, StandardCharsets.ISO_8859_1));
      }
    }
    return bytes;
  }

  private static String json(Report report) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ReportJson.write(report, out);
    return out.toString(StandardCharsets.UTF_8);
  }

  @Test
  void sameInputTwiceGivesIdenticalBytesAndTheSameReportWhenNothingIsWritten() throws IOException {
    for (MigrationRun run : runs()) {
      Exported first = run.export(Fixtures.sample());
      Exported second = run.export(Fixtures.sample());
      Report report = run.into(new DiscardedOutput(), Fixtures.sample());

      assertThat(bytes(second.folder())).isEqualTo(bytes(first.folder()));
      assertThat(json(report)).isEqualTo(json(first.report()));
    }
  }

  @Test
  void accountsForEveryItem() throws IOException {
    for (MigrationRun run : runs()) {
      Report report = run.into(new DiscardedOutput(), Fixtures.sample());

      long read = report.readFrom().values().stream().mapToLong(Long::longValue).sum();
      assertThat(report.ledger().balances()).isTrue();
      assertThat(report.ledger().total().read()).isGreaterThanOrEqualTo(read).isPositive();
      assertThat(report.ledger().total().skipped()).isZero();
      assertThat(report.complete()).isTrue();
      // quay_poll is a custom post type.
      Ledger.Line polls = report.ledger().entries().getOrDefault("quay_poll", Ledger.Line.EMPTY);
      assertThat(polls.exported() + leftOut(report, "quay_poll"))
          .isPositive()
          .isEqualTo(polls.read());
    }
  }

  @Test
  void accountsForEveryItemWhenFilteredToo() throws IOException {
    for (Filters filters : List.of(FEW, Filters.NONE.limit(0))) {
      Report report = run().with(filters).into(new DiscardedOutput(), Fixtures.sample());
      Ledger ledger = report.ledger();

      assertThat(ledger.balances()).isTrue();
      assertThat(ledger.total().skipped()).isZero();
      Ledger.Line entries =
          ledger.entries().entrySet().stream()
              .filter(type -> PostTypes.isContent(type.getKey()))
              .map(Map.Entry::getValue)
              .reduce(Ledger.Line.EMPTY, Ledger.Line::plus);
      assertThat(entries.filtered()).isPositive();
      assertThat(entries.exported()).isLessThanOrEqualTo(filters.limit());
      assertThat(ledger.comments().filtered()).isPositive();
      assertThat(ledger.authors().filtered()).isEqualTo(leftOut(report, "Authors"));
      assertThat(ledger.terms().filtered()).isEqualTo(leftOut(report, "Terms"));
    }
  }

  /** How many of a kind the target itself did not take, whatever the filters. */
  private static long leftOut(Report report, String what) {
    return report.leftOut().stream()
        .filter(kind -> kind.what().equals(what))
        .mapToLong(Report.LeftOut::count)
        .sum();
  }

  @Test
  void staysInsideItsFolderWhateverSlugsAndTypesSay() throws IOException {
    for (MigrationRun run : runs()) {
      assertInside(run.export(Fixtures.hazard("odd-slugs")));
    }
    for (String hazard : List.of("odd-types", "empty-slug-and-title", "missing-ids")) {
      assertInside(run().export(Fixtures.hazard(hazard)));
    }
  }

  private static void assertInside(Exported exported) throws IOException {
    try (var beside = Files.list(exported.folder().getParent())) {
      assertThat(beside).containsExactly(exported.folder());
    }
    assertThat(bytes(exported.folder()).keySet()).allMatch(FileNames::isSafePath);
  }

  @Test
  void losesNoneOfTwoEntriesWithOneSlug() throws IOException {
    for (MigrationRun run : runs()) {
      Report report = run.into(new DiscardedOutput(), Fixtures.hazard("equal-slugs"));

      assertThat(report.ledger().total().skipped()).isZero();
      assertThat(report.complete()).isTrue();
    }
  }

  @Test
  void preparesOnManyThreadsWithoutTrace() throws IOException {
    SortedMap<String, String> alone = bytes(run().export(Fixtures.sample()).folder());

    Exporter crowded = new WrappedExporter(exporter, CrowdedSession::new);
    assertThat(bytes(new MigrationRun(temp).to(crowded).export(Fixtures.sample()).folder()))
        .isEqualTo(alone);
  }

  @Test
  void leavesNothingBehindWhenClosedWithoutFinish() {
    CountingOutput output = new CountingOutput();
    Exporter failing = new WrappedExporter(exporter, FailingSession::new);
    MigrationRun run = new MigrationRun(temp).to(failing);

    assertThatThrownBy(() -> run.into(output, Fixtures.sample()))
        .isInstanceOf(IOException.class)
        .hasMessage(FailingSession.MESSAGE);
    assertThat(output.open).hasValue(0);
    assertThat(Exports.files(temp)).isEmpty();
  }

  @Test
  void closesEveryFileAtTheEnd() throws IOException {
    CountingOutput output = new CountingOutput();

    run().into(output, Fixtures.sample());

    assertThat(output.open).hasValue(0);
    assertThat(Exports.files(temp)).isEmpty();
  }

  /** Knows how many of its files are open. */
  private static final class CountingOutput implements Output {
    private final DiscardedOutput discarded = new DiscardedOutput();
    private final AtomicInteger open = new AtomicInteger();

    @Override
    public OutputStream create(String path) {
      open.incrementAndGet();
      return new FilterOutputStream(discarded.create(path)) {
        private boolean closed;

        @Override
        public void close() throws IOException {
          if (!closed) {
            closed = true;
            open.decrementAndGet();
          }
          super.close();
        }
      };
    }
  }
}
