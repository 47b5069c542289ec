package dev.pressport.cli.reference;

import dev.pressport.cli.reference.CommandSyntax.OptionSyntax;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;

/** Completion for zsh, as a file of its function path or to be read by a running shell. */
final class ZshCompletion {
  private final CommandLine program;
  private final List<CommandSyntax> commands;

  ZshCompletion(CommandLine program) {
    this.program = program;
    this.commands = CommandSyntax.all(program);
  }

  String script() {
    return """
    #compdef pressport
    # Completes the words of pressport in zsh.

    # The options of the target that --to names.
    _pressport_settings() {
      local target i
      for ((i = 1; i < CURRENT; i++)); do
        case $words[i] in
          --to) target=$words[i+1] ;;
          --to=*) target=${words[i]#--to=} ;;
        esac
      done
      case $target in
    %s  esac
    }

    _pressport() {
      local curcontext=$curcontext state line ret=1
      local -a commands=(
    %s  )
      _arguments -C -s -S \\
    %s    '1:command:->command' \\
        '*::argument:->argument' && ret=0
      case $state in
        command)
          _describe -t commands command commands && ret=0 ;;
        argument)
          case $words[1] in
    %s      esac ;;
      esac
      return ret
    }

    if [[ $funcstack[1] == _pressport ]]; then
      _pressport "$@"
    else
      compdef _pressport pressport
    fi
    """
        .formatted(
            settings(),
            commands.stream()
                .map(
                    command ->
                        "    " + quoted(command.name() + ":" + plain(command.summary())) + "\n")
                .collect(Collectors.joining()),
            CommandSyntax.options(program).stream()
                .map(option -> "    " + option(option) + " \\\n")
                .collect(Collectors.joining()),
            commands.stream().map(ZshCompletion::command).collect(Collectors.joining()));
  }

  private static String settings() {
    return TargetSettings.all().entrySet().stream()
        .map(
            entry ->
                "    "
                    + entry.getKey()
                    + ") compadd -S '' -- "
                    + String.join(" ", entry.getValue())
                    + " ;;\n")
        .collect(Collectors.joining());
  }

  private static String command(CommandSyntax command) {
    List<String> words = new ArrayList<>();
    command.options().forEach(option -> words.add(option(option)));
    Argument argument = command.argument();
    if (argument != null) {
      words.add(quoted("*:" + plain(argument.label()) + ":" + action(argument)));
    }
    return words.stream()
        .collect(
            Collectors.joining(
                " \\\n            ",
                "        " + command.name() + ")\n          _arguments -s -S \\\n            ",
                " && ret=0 ;;\n"));
  }

  private static String option(OptionSyntax option) {
    String rest = "[" + plain(option.summary()) + "]" + value(option.value());
    String repeat = option.repeatable() ? "*" : "";
    String others = option.names().size() > 1 ? "(" + String.join(" ", option.names()) + ")" : "";
    String before = option.repeatable() ? repeat : others;
    return option.names().stream()
        .map(name -> quoted(before + name + sign(name, option.value()) + rest))
        .collect(Collectors.joining(" "));
  }

  /**
   * How a value is joined to an option: by "=" or a blank, or by "=" only where it can be missing.
   */
  private static String sign(String name, @Nullable Argument value) {
    if (value == null || !name.startsWith("--")) {
      return "";
    }
    return value.optional() ? "=-" : "=";
  }

  private static String value(@Nullable Argument value) {
    if (value == null) {
      return "";
    }
    return (value.optional() ? "::" : ":") + plain(value.label()) + ":" + action(value);
  }

  private static String action(Argument value) {
    return switch (value.kind()) {
      case WORDS -> "(" + String.join(" ", value.values()) + ")";
      case FILES -> "_files";
      case FOLDERS -> "_files -/";
      case SETTINGS -> "_pressport_settings";
      case NOTHING -> " ";
    };
  }

  /** A text without the signs that _arguments understands. */
  private static String plain(String text) {
    return text.replace("\\", "\\\\").replace("[", "\\[").replace("]", "\\]").replace(":", "\\:");
  }

  private static String quoted(String word) {
    return "'" + word.replace("'", "'\\''") + "'";
  }
}
