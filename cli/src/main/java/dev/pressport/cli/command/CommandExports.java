package dev.pressport.cli.command;

import dev.pressport.Export;
import dev.pressport.Opening;
import dev.pressport.WordPressSite;
import dev.pressport.WordPressSites;
import dev.pressport.cli.choice.ChosenSource;
import dev.pressport.cli.choice.ExportChoice;
import dev.pressport.cli.choice.Exports;
import dev.pressport.cli.choice.FinishedExport;
import dev.pressport.cli.choice.InspectedSource;
import dev.pressport.cli.choice.InspectedSource.Findings;
import dev.pressport.cli.console.Console;
import dev.pressport.cli.console.DisplayFormat;
import dev.pressport.cli.console.Fault;
import dev.pressport.cli.console.Faults;
import dev.pressport.cli.console.ShellWord;
import dev.pressport.cli.option.SiteAccess;
import dev.pressport.cli.option.Verbosity;
import dev.pressport.export.migrate.Progress;
import dev.pressport.export.migrate.Report;
import dev.pressport.export.output.OutputFolder;
import dev.pressport.export.output.OutputRefused;
import dev.pressport.export.output.TemporaryFolder;
import dev.pressport.export.preview.SitePreview;
import dev.pressport.source.Connection;
import dev.pressport.source.rest.SiteSurvey;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;

/** Runs chosen exports by the command line that each stands for. */
final class CommandExports implements Exports {
  private static final int PAGE = 80;

  private final Console console;
  private final Verbosity verbosity;
  private final TemporaryFolder temporary;

  /**
   * Runs exports on a console.
   *
   * @param temporary holds temporary files until an inspected source is closed
   */
  CommandExports(Console console, Verbosity verbosity, TemporaryFolder temporary) {
    this.console = console;
    this.verbosity = verbosity;
    this.temporary = temporary;
  }

  @Override
  public boolean isServer(String location) {
    return ServerAddress.of(location).isPresent();
  }

  @Override
  public boolean isDatabase(String location) {
    return isServer(location) && !ServerAddress.isSite(location);
  }

  @Override
  public List<Fault> faults(ChosenSource source) {
    List<Fault> faults =
        new ArrayList<>(GivenSources.faults(source.locations(), "pressport export site.xml"));
    ExportCommand command = parsed(source.arguments(), console);
    faults.addAll(GivenSources.faults(source.locations(), command.access, false));
    return faults;
  }

  @Override
  public List<Fault> faults(ExportChoice choice) {
    try {
      ExportPlan plan = parsed(arguments(choice), console).plan();
      OutputFolder.requireFree(Objects.requireNonNull(plan.out()));
      return List.of();
    } catch (Faults faults) {
      return faults.list();
    } catch (OutputRefused refused) {
      return List.of(Fault.of(refused));
    } catch (IOException e) {
      return Faults.of(e);
    }
  }

  private static List<String> arguments(ExportChoice choice) {
    List<String> arguments = choice.arguments();
    return arguments.subList(1, arguments.size());
  }

  /** Returns the export command with arguments. */
  private ExportCommand parsed(List<String> arguments, Console used) {
    ExportCommand command = new ExportCommand(used, verbosity);
    CommandLine line = new CommandLine(command);
    line.setExpandAtFiles(false);
    line.getCommandSpec().parser().collectErrors(true);
    line.parseArgs(arguments.toArray(String[]::new));
    return command;
  }

  @Override
  public InspectedSource inspect(
      ChosenSource source, @Nullable String password, boolean targets, Progress progress)
      throws IOException {
    List<Fault> faults = faults(source);
    if (!faults.isEmpty()) {
      throw new Faults(faults);
    }
    Console used = withPassword(password);
    ExportCommand command = parsed(source.arguments(), used);
    Path work = Files.createTempDirectory(temporary.path(), "inspect");
    boolean done = false;
    try {
      InspectedSource inspected =
          ServerAddress.isSite(source.locations().get(0))
              ? survey(source, command.access.connection(used, true), work, progress)
              : inspect(source, command, used, work, targets, progress);
      done = true;
      return inspected;
    } finally {
      if (!done) {
        TemporaryFolder.delete(work);
      }
    }
  }

  private static InspectedSource survey(
      ChosenSource source, Connection connection, Path work, Progress progress) throws IOException {
    SiteSurvey survey =
        ServerAddress.site(source.locations().get(0)).survey(work, connection, progress);
    TemporaryFolder.delete(work);
    String page = new SurveyTable(survey, PAGE).text();
    return new InspectedSource(source, new Findings(null, survey, List.of(), page), null, () -> {});
  }

  private static InspectedSource inspect(
      ChosenSource source,
      ExportCommand command,
      Console used,
      Path work,
      boolean targets,
      Progress progress)
      throws IOException {
    Opening opening =
        GivenSources.recognize(
                source.locations(),
                command.database.given(),
                command.access,
                command.database.archivePassword(used),
                used,
                work)
            .progress(progress);
    Closeable kept = () -> TemporaryFolder.delete(work);
    if (source.site() == null) {
      WordPressSites sites = opening.openAll().orElse(null);
      if (sites != null && sites.names().size() > 1) {
        List<String> names = sites.names();
        sites.close();
        return new InspectedSource(source, new Findings(null, null, names, ""), null, kept);
      }
      if (sites != null) {
        WordPressSite site = sites.open(sites.names().get(0));
        return inspected(
            source,
            site,
            () -> {
              sites.close();
              kept.close();
            },
            targets,
            progress);
      }
    }
    return inspected(source, opening.open(), kept, targets, progress);
  }

  private static InspectedSource inspected(
      ChosenSource source, WordPressSite site, Closeable kept, boolean targets, Progress progress)
      throws IOException {
    SitePreview preview =
        targets ? site.inspect(progress) : new SitePreview(site.count(progress), List.of());
    String page = new InspectionTable(preview, PAGE).text();
    return new InspectedSource(source, new Findings(preview, null, List.of(), page), site, kept);
  }

  private Console withPassword(@Nullable String password) {
    return password == null ? console : console.with(SiteAccess.PASSWORD, password);
  }

  @Override
  public int run(ExportChoice choice, @Nullable String password) throws IOException {
    return parsed(arguments(choice), withPassword(password)).call();
  }

  @Override
  public FinishedExport run(ExportChoice choice, @Nullable String password, Progress progress)
      throws IOException {
    long start = System.currentTimeMillis();
    Console used = withPassword(password);
    ExportPlan plan = parsed(arguments(choice), used).plan();
    Path out = Objects.requireNonNull(plan.out());
    Path work = Files.createTempDirectory(temporary.path(), "export");
    try {
      Opening opening =
          GivenSources.recognize(
                  plan.sources(),
                  plan.sourceOptions(),
                  plan.access(),
                  plan.archivePassword(),
                  used,
                  work)
              .maxValue(plan.maxValue())
              .sameSite(plan.sameSite());
      Export export = opening.to(plan.exporter());
      Report report =
          ExportRun.settings(export, plan).recorded(plan.given()).progress(progress).into(out);
      long time = System.currentTimeMillis() - start;
      return new FinishedExport(
          report,
          out.toAbsolutePath().normalize(),
          summary(choice, plan, report, export, time, true).strip().replaceAll("\\s+", " "),
          summary(choice, plan, report, export, time, false),
          plan.exporter().nextSteps(ShellWord.ofPath(DisplayFormat.path(out)), plan.options()));
    } finally {
      TemporaryFolder.delete(work);
    }
  }

  /** Returns what the command prints at its end. */
  private static String summary(
      ExportChoice choice,
      ExportPlan plan,
      Report report,
      Export export,
      long time,
      boolean quiet) {
    StringWriter text = new StringWriter();
    Console paper =
        new Console(
            InputStream.nullInputStream(),
            OutputStream.nullOutputStream(),
            new PrintWriter(text, true),
            false,
            PAGE,
            Map.of());
    String folder = DisplayFormat.path(Objects.requireNonNull(plan.out()));
    TypedCommand typed = new TypedCommand(choice.arguments());
    new Summary(paper, Verbosity.plain(quiet), plan, typed, report, export.userChanges())
        .print(folder + " is ready", folder, time);
    return text.toString();
  }
}
