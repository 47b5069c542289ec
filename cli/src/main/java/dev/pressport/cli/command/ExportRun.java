package dev.pressport.cli.command;

import dev.pressport.Export;
import dev.pressport.Opening;
import dev.pressport.WordPressSite;
import dev.pressport.WordPressSites;
import dev.pressport.cli.console.Console;
import dev.pressport.cli.console.DisplayFormat;
import dev.pressport.cli.console.Exit;
import dev.pressport.cli.console.Fault;
import dev.pressport.cli.console.Faults;
import dev.pressport.cli.console.TextWrapper;
import dev.pressport.cli.option.Verbosity;
import dev.pressport.export.Output;
import dev.pressport.export.media.MediaMode;
import dev.pressport.export.migrate.NothingToExport;
import dev.pressport.export.migrate.Report;
import dev.pressport.export.migrate.ReportJson;
import dev.pressport.export.output.DiscardedOutput;
import dev.pressport.export.output.OverwriteMode;
import dev.pressport.export.output.StreamedOutput;
import dev.pressport.export.output.TemporaryFolder;
import dev.pressport.export.output.UserChanges;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Runs one export from its plan to its exit code. */
final class ExportRun {
  private final Console console;
  private final ExportPlan plan;
  private final Verbosity verbosity;
  private final TypedCommand typed;
  private final Instant start = Instant.now();

  ExportRun(Console console, ExportPlan plan, Verbosity verbosity, TypedCommand typed) {
    this.console = console;
    this.plan = plan;
    this.verbosity = verbosity;
    this.typed = typed;
  }

  int run() throws IOException {
    try (TemporaryFolder temporary = new TemporaryFolder();
        Interruption interruption = new Interruption(console, lastWords(), temporary)) {
      Opening source =
          GivenSources.recognize(
                  plan.sources(),
                  plan.sourceOptions(),
                  plan.access(),
                  plan.archivePassword(),
                  console,
                  temporary)
              .maxValue(plan.maxValue())
              .sameSite(plan.sameSite());
      warn();
      Path out = plan.out();
      if (out != null && plan.allSites()) {
        return intoFolders(source, out, interruption);
      }
      Export export = source.to(plan.exporter());
      if (out != null) {
        return intoFolder(export, out, plan.given(), interruption, true);
      }
      if (plan.dryRun()) {
        Report report = into(new DiscardedOutput(), export, interruption, "nothing");
        return end(report, "The dry run is done", null);
      }
      Output output =
          new StreamedOutput(path -> plan.exporter().streams(path, plan.options()), console.out());
      return end(
          into(output, export, interruption, "standard output"),
          "Standard output is written",
          null);
    }
  }

  /** Prints what must be known before anything is written. */
  private void warn() {
    plan.exporter()
        .warning(plan.disclosure().personalData())
        .ifPresent(
            warning ->
                TextWrapper.at(Math.min(console.columns(), 80), "Warning: " + warning, "  ")
                    .lines()
                    .forEach(console.err()::println));
  }

  private Report into(Output output, Export export, Interruption interruption, String name)
      throws IOException {
    try (ProgressLines progress = progress(interruption, name, () -> {})) {
      return settings(export).progress(progress).into(output);
    }
  }

  private ProgressLines progress(Interruption interruption, String output, Runnable finishing) {
    return new ProgressLines(console, verbosity, interruption::happened, output, finishing);
  }

  private Export settings(Export export) {
    return settings(export, plan);
  }

  /** Returns an export with the settings of a plan. */
  static Export settings(Export export, ExportPlan plan) {
    return export
        .options(plan.options())
        .filters(plan.filters())
        .policy(plan.policy())
        .baseUrl(plan.baseUrl())
        .bases(plan.bases())
        .personalData(plan.disclosure().personalData())
        .allowedKeys(plan.disclosure().allowedKeys())
        .media(plan.media().mode())
        .wholeMediaLibrary(plan.media().whole())
        .mediaFrom(plan.media().from())
        .overwrite(plan.overwrite())
        .requireEntries();
  }

  private String lastWords() {
    Path out = plan.out();
    if (out != null && plan.allSites()) {
      return "Stopped. " + DisplayFormat.path(out) + " contains the finished sites.";
    }
    if (out != null && (plan.live() || plan.media().mode() == MediaMode.COPY)) {
      return "Stopped. The fetched data is kept beside " + DisplayFormat.path(out) + ".";
    }
    if (out != null) {
      return "Stopped. " + DisplayFormat.path(out) + " is unchanged.";
    }
    return plan.dryRun()
        ? "Stopped. Nothing was written."
        : "Stopped. Standard output is incomplete.";
  }

  /**
   * Exports into a folder.
   *
   * @param last whether nothing follows, so that an interruption comes too late from the end on
   */
  private int intoFolder(
      Export export,
      Path out,
      SortedMap<String, String> given,
      Interruption interruption,
      boolean last)
      throws IOException {
    Report report;
    Runnable finishing = last ? interruption::close : () -> {};
    try (ProgressLines progress = progress(interruption, "", finishing)) {
      report = settings(export).recorded(given).progress(progress).into(out);
    }
    String folder = DisplayFormat.path(out);
    return end(report, folder + " is ready", folder, export.userChanges());
  }

  /**
   * Exports every site to a separate folder; the data read from all of them is kept beside these.
   */
  private int intoFolders(Opening source, Path out, Interruption interruption) throws IOException {
    int worst = Exit.DONE;
    NothingToExport empty = null;
    boolean exported = false;
    try (NetworkFolder network = NetworkFolder.open(out, plan.overwrite() != OverwriteMode.REFUSE);
        WordPressSites sites = allSites(source.workFolder(network.work()), interruption)) {
      for (String name : sites.names()) {
        SortedMap<String, String> given = new TreeMap<>(plan.given());
        given.put("site", name);
        try (WordPressSite site = sites.open(name)) {
          Export export = site.to(plan.exporter());
          Path folder = network.of(name);
          worst = Math.max(worst, intoFolder(export, folder, given, interruption, false));
          exported = true;
        } catch (NothingToExport e) {
          empty = e;
          console.err().println("Site " + name + " was left out. " + e.getMessage());
        }
      }
    }
    if (empty != null && !exported) {
      throw empty;
    }
    return worst;
  }

  private WordPressSites allSites(Opening source, Interruption interruption) throws IOException {
    try (ProgressLines progress = progress(interruption, "", () -> {})) {
      return source
          .progress(progress)
          .openAll()
          .orElseThrow(() -> new Faults(Fault.of("all-sites-alone")));
    }
  }

  private int end(Report report, String done, @Nullable String folder) throws IOException {
    return end(report, done, folder, UserChanges.NONE);
  }

  private int end(Report report, String done, @Nullable String folder, UserChanges changes)
      throws IOException {
    if (plan.json()) {
      ReportJson.write(report, console.out());
    }
    long milliseconds = Duration.between(start, Instant.now()).toMillis();
    new Summary(console, verbosity, plan, typed, report, changes).print(done, folder, milliseconds);
    boolean incomplete = !report.complete() || (plan.strict() && report.lossy());
    return incomplete ? Exit.INCOMPLETE : Exit.DONE;
  }
}
