package dev.pressport.cli.command;

import dev.pressport.cli.console.Exit;
import dev.pressport.cli.console.Fault;
import dev.pressport.cli.console.Faults;
import dev.pressport.cli.console.SpellingSuggestion;
import dev.pressport.cli.reference.HelpTopic;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Shows the help of the command, of a subcommand, or a help topic. */
@Command(
    name = "help",
    header = "Shows the help of Pressport, of one command, or about a topic.",
    synopsisHeading = "Usage: ",
    customSynopsis = "pressport help [COMMAND|TOPIC]",
    description = {
      "",
      "Topics",
      "  exit-codes    meaning of the exit codes",
      "  environment   environment variables and proxies",
      "  sources       what can be read: files, sites, databases, backups",
      "  policy        the policy file: types, fields, shortcodes, blocks"
    },
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
    Optional<HelpTopic> topic = Optional.ofNullable(name).flatMap(HelpTopic::find);
    if (topic.isPresent()) {
      all.getOut().print(topic.get().text());
      all.getOut().flush();
      return Exit.DONE;
    }
    CommandLine asked = name == null ? all : all.getSubcommands().get(name);
    if (asked == null) {
      throw new Faults(noSuchHelp(all, String.valueOf(name)));
    }
    asked.usage(all.getOut());
    return Exit.DONE;
  }

  private static Fault noSuchHelp(CommandLine all, String name) {
    List<String> names = new ArrayList<>(all.getSubcommands().keySet());
    Arrays.stream(HelpTopic.values()).map(HelpTopic::id).forEach(names::add);
    return Fault.of("no-such-help", name, SpellingSuggestion.hint(name, names));
  }
}
