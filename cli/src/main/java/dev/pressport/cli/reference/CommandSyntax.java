package dev.pressport.cli.reference;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/**
 * A command and the words that can follow it, for shells.
 *
 * @param summary a sentence, without its period
 * @param argument its arguments besides options, if it takes any
 */
record CommandSyntax(
    String name, String summary, List<OptionSyntax> options, @Nullable Argument argument) {

  /**
   * An option.
   *
   * @param names short names first
   * @param value its value; null for a flag
   */
  record OptionSyntax(
      List<String> names, String summary, boolean repeatable, @Nullable Argument value) {
    OptionSyntax {
      names = List.copyOf(names);
    }
  }

  CommandSyntax {
    options = List.copyOf(options);
  }

  /** Returns the subcommands that the help shows. */
  static List<CommandSyntax> all(CommandLine program) {
    return subcommands(program)
        .map(sub -> of(program, sub.getCommandName(), sub.getCommandSpec()))
        .toList();
  }

  /** Returns the options that can stand before a subcommand. */
  static List<OptionSyntax> options(CommandLine program) {
    return options(program.getCommandSpec());
  }

  static Stream<CommandLine> subcommands(CommandLine program) {
    return program.getSubcommands().values().stream()
        .filter(sub -> !sub.getCommandSpec().usageMessage().hidden());
  }

  /** Returns the first sentence of the help of a command, without its period. */
  static String summary(CommandSpec command) {
    String header = String.join(" ", command.usageMessage().header());
    int period = header.indexOf(". ");
    return (period < 0 ? header : header.substring(0, period)).replaceFirst("\\.$", "");
  }

  private static CommandSyntax of(CommandLine program, String name, CommandSpec command) {
    return new CommandSyntax(
        name, summary(command), options(command), argument(program, command).orElse(null));
  }

  private static Optional<Argument> argument(CommandLine program, CommandSpec command) {
    Optional<Argument> argument =
        command.positionalParameters().stream()
            .map((PositionalParamSpec given) -> Argument.of(given))
            .findFirst();
    return argument.map(given -> given.label().equals("COMMAND") ? subject(program, given) : given);
  }

  /** What help can be asked about. */
  private static Argument subject(CommandLine program, Argument given) {
    List<String> subjects = new ArrayList<>();
    subcommands(program).map(CommandLine::getCommandName).forEach(subjects::add);
    Arrays.stream(HelpTopic.values()).map(HelpTopic::id).forEach(subjects::add);
    return new Argument(given.label(), given.optional(), Argument.Kind.WORDS, subjects);
  }

  private static List<OptionSyntax> options(CommandSpec command) {
    return command.options().stream().map(CommandSyntax::option).toList();
  }

  private static OptionSyntax option(OptionSpec option) {
    List<String> names =
        Arrays.stream(option.names()).sorted(Comparator.comparing(String::length)).toList();
    return new OptionSyntax(
        names,
        summary(option),
        option.isMultiValue(),
        option.arity().max() == 0 ? null : Argument.of(option));
  }

  /** Returns the description of an option, in one line. */
  static String summary(OptionSpec option) {
    return String.join(" ", option.description()).replaceAll(" +", " ").strip();
  }
}
