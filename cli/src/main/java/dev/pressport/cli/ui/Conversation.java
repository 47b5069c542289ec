package dev.pressport.cli.ui;

import dev.pressport.cli.choice.ChosenSource;
import dev.pressport.cli.choice.ExportChoice;
import dev.pressport.cli.choice.ExportChoice.MediaChoice;
import dev.pressport.cli.choice.Exports;
import dev.pressport.cli.choice.FinishedExport;
import dev.pressport.cli.choice.FolderName;
import dev.pressport.cli.choice.InspectedSource;
import dev.pressport.cli.choice.TypedText;
import dev.pressport.cli.console.Fault;
import dev.pressport.cli.console.Faults;
import dev.pressport.cli.console.ShellWord;
import dev.pressport.export.Exporter;
import dev.pressport.export.Exporters;
import dev.pressport.export.migrate.SamplePaths;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What the person has chosen so far, and the jobs that follow from it. It lives in the process, so
 * that a page can be closed and opened again. Safe for many threads.
 */
final class Conversation {
  private final Exports exports;
  private final Path root;
  private final Uploads uploads;
  private final Clock clock;
  private @Nullable ChosenSource source;
  private String typed = "";
  private @Nullable String password;
  private @Nullable Job<InspectedSource> inspection;
  private @Nullable ExportChoice choice;
  private @Nullable Job<FinishedExport> export;
  private String reportKey = "";

  /**
   * A conversation that nothing was said in yet.
   *
   * @param root the folder that exports are written below
   */
  Conversation(Exports exports, Path root, Uploads uploads, Clock clock) {
    this.exports = exports;
    this.root = root;
    this.uploads = uploads;
    this.clock = clock;
  }

  /** A plan of an export, for the page. */
  record Plan(
      @Nullable ExportChoice choice,
      String command,
      SamplePaths paths,
      String suggested,
      List<Fault> faults) {
    Plan {
      faults = List.copyOf(faults);
    }
  }

  Uploads uploads() {
    return uploads;
  }

  Path root() {
    return root;
  }

  synchronized String typed() {
    return typed;
  }

  synchronized @Nullable ChosenSource source() {
    return source;
  }

  synchronized @Nullable Job<InspectedSource> inspection() {
    return inspection;
  }

  synchronized @Nullable Job<FinishedExport> export() {
    return export;
  }

  synchronized @Nullable ExportChoice choice() {
    return choice;
  }

  /** Returns the secret part of the addresses of the report. */
  synchronized String reportKey() {
    return reportKey;
  }

  /** Returns whether a job is running. */
  synchronized boolean isBusy() {
    return (inspection != null && inspection.isRunning()) || (export != null && export.isRunning());
  }

  /**
   * Looks at a source.
   *
   * @param text a path or an address; empty for the files that were dropped
   * @param user null for none
   * @param secret the password; null for none
   * @param site null for the only one
   */
  synchronized void inspect(
      String text, @Nullable String user, @Nullable String secret, @Nullable String site)
      throws IOException {
    requireIdle();
    forgetSource();
    typed = text;
    List<String> locations = new ArrayList<>();
    if (!text.isBlank()) {
      String argument = TypedText.argument(text);
      locations.add(exports.isServer(argument) ? argument : below(argument));
    } else {
      uploads.files().forEach(upload -> locations.add(upload.path().toString()));
    }
    ChosenSource chosen = new ChosenSource(locations, user, site);
    source = chosen;
    password = secret;
    inspection =
        Job.start(
            "inspection",
            new JobProgress(clock),
            progress -> {
              try {
                return exports.inspect(chosen, secret, true, progress);
              } finally {
                progress.ended();
              }
            });
  }

  /** Returns a path from the folder that the page was started in. */
  private String below(String path) {
    return Path.of("").toAbsolutePath().equals(root) ? path : root.resolve(path).toString();
  }

  private void requireIdle() {
    if (isBusy()) {
      throw new Faults(Fault.of("ui-busy"));
    }
  }

  private @Nullable InspectedSource inspected() {
    return inspection == null ? null : inspection.result();
  }

  /** Returns what an export would do. */
  Plan plan(String target, String media, String out) throws IOException {
    InspectedSource inspected;
    synchronized (this) {
      inspected = inspected();
    }
    if (inspected == null) {
      throw new Faults(Fault.of("missing-source", "pressport inspect site.xml"));
    }
    Optional<Exporter> exporter = Exporters.find(target);
    String suggested = FolderName.of(inspected.title(), target, root);
    SamplePaths paths =
        exporter.isPresent() ? inspected.samplePaths(exporter.get()) : SamplePaths.NONE;
    try {
      ExportChoice wanted =
          new ExportChoice(
              inspected.source(),
              target,
              media(media),
              OutputPath.of(out.isBlank() ? suggested : out, root));
      synchronized (this) {
        choice = wanted;
      }
      return new Plan(wanted, command(wanted), paths, suggested, exports.faults(wanted));
    } catch (Faults faults) {
      return new Plan(null, "", paths, suggested, faults.list());
    }
  }

  private static MediaChoice media(String name) {
    return switch (name.toLowerCase(Locale.ROOT)) {
      case "copy" -> MediaChoice.COPY;
      case "link" -> MediaChoice.LINK;
      default -> MediaChoice.AUTO;
    };
  }

  /** Returns the command of a choice, in which a dropped file has its own name. */
  String command(ExportChoice of) {
    return of.words(location -> uploads.nameOf(location).orElse(location)).stream()
        .map(ShellWord::of)
        .collect(Collectors.joining(" "));
  }

  /** Returns a text in which dropped files have their own names. */
  String named(String text) {
    String named = text;
    for (Uploads.Upload upload : uploads.files()) {
      named = named.replace(upload.path().toString(), upload.name());
    }
    return named;
  }

  /** Starts an export. */
  void start(String target, String media, String out, String key) throws IOException {
    Plan plan = plan(target, media, out);
    ExportChoice wanted = plan.choice();
    if (!plan.faults().isEmpty() || wanted == null) {
      throw new Faults(plan.faults());
    }
    synchronized (this) {
      requireIdle();
      String secret = password;
      reportKey = key;
      export =
          Job.start(
              "export",
              new JobProgress(clock),
              progress -> {
                try {
                  return exports.run(wanted, secret, progress);
                } finally {
                  progress.ended();
                }
              });
    }
  }

  /** Stops the job that is running. */
  synchronized void stop() {
    if (export != null && export.isRunning()) {
      export.stop();
    } else if (inspection != null && inspection.isRunning()) {
      inspection.stop();
    }
  }

  /** Goes back to the choice of a target. */
  synchronized void again() {
    requireIdle();
    if (export != null && export.state() == Job.State.DONE) {
      choice = null;
    }
    export = null;
  }

  /** Goes back to the start. */
  synchronized void reset() throws IOException {
    requireIdle();
    forgetSource();
    uploads.clear();
  }

  private void forgetSource() throws IOException {
    InspectedSource inspected = inspected();
    inspection = null;
    export = null;
    choice = null;
    source = null;
    password = null;
    typed = "";
    if (inspected != null) {
      inspected.close();
    }
  }

  /** Stops the job that is running, and closes the source. */
  void close() throws IOException {
    stop();
    try {
      for (Job<?> job : jobs()) {
        job.await(10_000);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    synchronized (this) {
      forgetSource();
    }
  }

  private synchronized List<Job<?>> jobs() {
    List<Job<?>> jobs = new ArrayList<>();
    if (inspection != null) {
      jobs.add(inspection);
    }
    if (export != null) {
      jobs.add(export);
    }
    return jobs;
  }
}
