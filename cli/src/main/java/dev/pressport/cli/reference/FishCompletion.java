package dev.pressport.cli.reference;

import dev.pressport.cli.reference.CommandSyntax.OptionSyntax;
import java.util.List;
import java.util.stream.Collectors;
import picocli.CommandLine;

/** Completion for fish 3 and newer. */
final class FishCompletion {
  private final CommandLine program;
  private final List<CommandSyntax> commands;

  FishCompletion(CommandLine program) {
    this.program = program;
    this.commands = CommandSyntax.all(program);
  }

  String script() {
    StringBuilder script = new StringBuilder();
    script.append(
        """
        # Completes the words of pressport in fish.

        # Whether --to names this target.
        function __pressport_target
            set -l words (commandline -opc)
            contains -- --to=$argv[1] $words; and return
            set -l at (contains -i -- --to $words); and test "$words[$(math $at + 1)]" = $argv[1]
        end

        complete -c pressport -f
        """);
    for (OptionSyntax option : CommandSyntax.options(program)) {
      script.append(option("__fish_use_subcommand", option));
    }
    for (CommandSyntax command : commands) {
      script
          .append("\ncomplete -c pressport -n __fish_use_subcommand -a ")
          .append(command.name())
          .append(" -d ")
          .append(quoted(command.summary()))
          .append('\n');
      String after = quoted("__fish_seen_subcommand_from " + command.name());
      Argument argument = command.argument();
      if (argument != null && argument.kind() != Argument.Kind.NOTHING) {
        script
            .append("complete -c pressport -n ")
            .append(after)
            .append(action(argument))
            .append('\n');
      }
      command.options().forEach(option -> script.append(option(after, option)));
    }
    return script.toString();
  }

  private static String option(String condition, OptionSyntax option) {
    Argument value = option.value();
    if (value != null && value.kind() == Argument.Kind.SETTINGS) {
      return settings(condition, option);
    }
    StringBuilder line = new StringBuilder("complete -c pressport -n ").append(condition);
    option.names().forEach(name -> line.append(name(name)));
    if (value != null) {
      line.append(value.optional() ? "" : " -r").append(action(value));
    }
    if (!option.summary().isEmpty()) {
      line.append(" -d ").append(quoted(option.summary()));
    }
    return line.append('\n').toString();
  }

  private static String settings(String condition, OptionSyntax option) {
    String names = option.names().stream().map(FishCompletion::name).collect(Collectors.joining());
    String general =
        "complete -c pressport -n " + condition + names + " -x -d " + quoted(option.summary());
    return TargetSettings.all().entrySet().stream()
        .map(
            entry ->
                "complete -c pressport -n '__pressport_target "
                    + entry.getKey()
                    + "'"
                    + names
                    + " -x -a "
                    + quoted(String.join(" ", entry.getValue()))
                    + "\n")
        .collect(Collectors.joining("", general + "\n", ""));
  }

  private static String name(String name) {
    return name.startsWith("--") ? " -l " + name.substring(2) : " -s " + name.substring(1);
  }

  private static String action(Argument value) {
    return switch (value.kind()) {
      case WORDS -> " -f -a " + quoted(String.join(" ", value.values()));
      case FILES -> " -F";
      case FOLDERS -> " -f -a '(__fish_complete_directories)'";
      case SETTINGS, NOTHING -> " -f";
    };
  }

  private static String quoted(String word) {
    return "'" + word.replace("\\", "\\\\").replace("'", "\\'") + "'";
  }
}
