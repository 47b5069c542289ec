package dev.pressport.cli.command;

import dev.pressport.cli.console.Console;
import dev.pressport.cli.console.Fault;
import dev.pressport.cli.console.Faults;
import dev.pressport.cli.console.TextWrapper;
import dev.pressport.cli.option.Choices;
import dev.pressport.export.Exporter;
import dev.pressport.export.Exporters;
import dev.pressport.option.Option;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Shows the targets, or one with its options. */
@Command(
    name = "targets",
    sortOptions = false,
    header = "Lists the targets, or shows the options of one.",
    synopsisHeading = "Usage: ",
    customSynopsis = "pressport targets [NAME]",
    footer = {"", PressportCommand.ALWAYS})
final class TargetsCommand implements Callable<Integer> {
  private final Console console;

  @Parameters(
      arity = "0..1",
      paramLabel = "NAME",
      description = "a target",
      hidden = true,
      completionCandidates = Choices.Targets.class)
  @Nullable String name;

  TargetsCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws IOException {
    StringBuilder text = new StringBuilder();
    if (name == null) {
      int longest = Exporters.all().stream().mapToInt(of -> of.id().length()).max().orElse(0);
      for (Exporter exporter : Exporters.all()) {
        text.append(exporter.id()).append(" ".repeat(longest + 2 - exporter.id().length()));
        text.append(exporter.description()).append('\n');
      }
      text.append("\nOptions of a target: pressport targets NAME\n");
    } else {
      describe(find(name), text);
    }
    console.out().write(text.toString().getBytes(StandardCharsets.UTF_8));
    return 0;
  }

  /** The target with this id, or a fault that names the nearest one. */
  static Exporter find(String id) {
    Optional<Exporter> exporter = Exporters.find(id);
    if (exporter.isEmpty()) {
      throw new Faults(noSuchTarget(id));
    }
    return exporter.get();
  }

  static Fault noSuchTarget(String id) {
    return Fault.of(
        "no-such-target", id, Exporters.nearest(id).map(near -> near.id() + ".  ").orElse(""));
  }

  private void describe(Exporter exporter, StringBuilder text) {
    text.append(exporter.id()).append(": ").append(exporter.description()).append(".\n\n");
    text.append("  pressport export site.xml --to ").append(exporter.id()).append(" --out DIR\n");
    if (!exporter.options().isEmpty()) {
      text.append("\nOptions\n");
    }
    for (Option<?> option : exporter.options()) {
      String values = option.values().isEmpty() ? "TEXT" : String.join("|", option.values());
      String fallback = option.fallback().map(usual -> "  [" + usual + "]").orElse("");
      String several = option.list() ? "; separate several by commas" : "";
      text.append("  -O ").append(option.name()).append('=').append(values).append(fallback);
      text.append('\n');
      text.append(
          TextWrapper.at(console.columns(), "       " + option.description() + several, "       "));
      text.append('\n');
    }
    exporter.about().ifPresent(about -> text.append('\n').append(about));
  }
}
