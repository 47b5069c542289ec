package dev.pressport.cli.command;

import dev.pressport.cli.console.Exit;
import dev.pressport.cli.console.Faults;
import dev.pressport.cli.console.UsageFaults;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Shows the help of the command, or of a subcommand. */
@Command(
    name = "help",
    header = "Shows the help of Pressport, or of one command.",
    synopsisHeading = "Usage: ",
    customSynopsis = "pressport help [COMMAND]",
    footer = {"", PressportCommand.ALWAYS})
final class HelpCommand implements Callable<Integer> {
  @Parameters(arity = "0..1", paramLabel = "COMMAND", hidden = true)
  @Nullable String name;

  @Spec CommandSpec spec;

  HelpCommand() {
    this.spec = CommandSpec.create();
  }

  @Override
  public Integer call() {
    CommandLine all = spec.commandLine().getParent();
    CommandLine asked = name == null ? all : all.getSubcommands().get(name);
    if (asked == null) {
      throw new Faults(UsageFaults.noSuchCommand(all, String.valueOf(name)));
    }
    asked.usage(all.getOut());
    return Exit.DONE;
  }
}
