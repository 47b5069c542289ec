package dev.pressport.cli.console;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/** The faults of arguments that can be found without their meaning. */
public final class UsageFaults {
  private UsageFaults() {}

  /** Returns all faults of the arguments after a command. */
  public static List<Fault> of(ParseResult parsed) {
    return parsed.errors().stream()
        .filter(ParameterException.class::isInstance)
        .map(ParameterException.class::cast)
        .flatMap(failure -> of(failure).stream())
        .toList();
  }

  public static List<Fault> of(ParameterException failure) {
    CommandLine command = failure.getCommandLine();
    if (failure instanceof UnmatchedArgumentException unmatched) {
      return unmatched(command, unmatched.getUnmatched());
    }
    if (failure instanceof MissingParameterException missing
        && missing.getMissing().get(0) instanceof OptionSpec option) {
      return List.of(
          Fault.of(
              "missing-value",
              option.longestName(),
              option.paramLabel(),
              command.getParent() == null ? "" : command.getCommandName() + " "));
    }
    if (failure.getArgSpec() instanceof OptionSpec option) {
      String name = option.longestName();
      if (failure.getValue() != null && option.typeInfo().getType() == Long.class) {
        return List.of(
            Fault.of("bad-value", name, failure.getValue(), name + " 10, or another number"));
      }
    }
    String message = String.valueOf(failure.getMessage()).replaceFirst("\\.$", "");
    String first = message.lines().findFirst().orElse("The command is not understood");
    return List.of(Fault.of("usage", first, command.getCommandName()));
  }

  private static List<Fault> unmatched(CommandLine command, List<String> arguments) {
    List<Fault> faults = new ArrayList<>();
    for (String argument : arguments) {
      if (argument.startsWith("-")) {
        faults.add(noSuchOption(command, argument));
      } else if (command.getParent() == null) {
        // What follows belongs to the command that was meant.
        faults.add(noSuchCommand(command, argument));
        return faults;
      } else {
        faults.add(Fault.of("word-too-many", argument, command.getCommandName()));
      }
    }
    return faults;
  }

  private static Fault noSuchOption(CommandLine command, String argument) {
    String name = argument.replaceFirst("=.*", "");
    List<String> names =
        command.getCommandSpec().options().stream()
            .flatMap(option -> Arrays.stream(option.names()))
            .toList();
    String help = command.getParent() == null ? "" : command.getCommandName() + " ";
    return Fault.of("no-such-option", name, SpellingSuggestion.hint(name, names), help);
  }

  /** Returns the fault of a command that has no subcommand of this name. */
  public static Fault noSuchCommand(CommandLine command, String name) {
    return Fault.of(
        "no-such-command", name, SpellingSuggestion.hint(name, command.getSubcommands().keySet()));
  }
}
