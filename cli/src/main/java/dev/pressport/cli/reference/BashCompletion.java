package dev.pressport.cli.reference;

import dev.pressport.cli.reference.CommandSyntax.OptionSyntax;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import picocli.CommandLine;

/** Completion for bash 3.2 and newer, with or without the package bash-completion. */
final class BashCompletion {
  private final CommandLine program;
  private final List<CommandSyntax> commands;

  BashCompletion(CommandLine program) {
    this.program = program;
    this.commands = CommandSyntax.all(program);
  }

  String script() {
    return """
    # Completes the words of pressport in bash.
    _pressport() {
      local cur=${COMP_WORDS[COMP_CWORD]} prev=${COMP_WORDS[COMP_CWORD-1]} equals='' key=''
      local command='' target='' words='' i
      # Bash takes "=" for a word.
      if [[ $prev == = ]]; then
        equals='='
        prev=${COMP_WORDS[COMP_CWORD-2]}
      elif [[ $cur == = ]]; then
        equals='='
        cur=
      fi
      if [[ $equals ]] && ((COMP_CWORD > 3)) && [[ $prev != -* ]]; then
        for i in 2 3; do
          [[ ${COMP_WORDS[COMP_CWORD-i]} == -O ]] && key=$prev && prev=-O
        done
      fi
      for ((i = 1; i < COMP_CWORD; i++)); do
        case ${COMP_WORDS[i]} in
          %s)
            command=${command:-${COMP_WORDS[i]}} ;;
          --to)
            target=${COMP_WORDS[i+1]}
            [[ $target == = ]] && target=${COMP_WORDS[i+2]} ;;
        esac
      done
      _pressport_offer() {
        local IFS=$'\\n'
        # shellcheck disable=SC2207
        COMPREPLY=($(compgen "$@" -- "$cur"))
      }
      case "$command $prev$equals" in
    %s    "$command -O" | "$command -O=")
          case $target in
    %s      esac
          if [[ $key ]]; then
            local one all=$words
            words=
            for one in $all; do
              [[ $one == "$key="* ]] && words+=" ${one#*=}"
            done
          fi ;;
        *)
          case "$command ${cur:0:1}" in
    %s      esac ;;
      esac
      _pressport_offer -W "${words// /$'\\n'}"
      if [[ ${COMPREPLY[0]-} == *= ]]; then
        compopt -o nospace 2>/dev/null
      elif [[ ! ${COMPREPLY[0]-} && $words ]]; then
        compopt +o default +o bashdefault 2>/dev/null
      fi
      return 0
    }
    complete -o bashdefault -o default -F _pressport pressport
    """
        .formatted(
            commands.stream().map(CommandSyntax::name).collect(Collectors.joining(" | ")),
            values(),
            settings(),
            words());
  }

  /** What follows an option. */
  private String values() {
    Map<String, List<String>> patterns = new LinkedHashMap<>();
    addPatterns("", CommandSyntax.options(program), patterns);
    commands.forEach(command -> addPatterns(command.name(), command.options(), patterns));
    return patterns.entrySet().stream()
        .map(
            entry ->
                "    "
                    + String.join(" | ", entry.getValue())
                    + ")\n      "
                    + entry.getKey()
                    + " ;;\n")
        .collect(Collectors.joining());
  }

  private static void addPatterns(
      String command, List<OptionSyntax> options, Map<String, List<String>> patterns) {
    for (OptionSyntax option : options) {
      Argument value = option.value();
      if (value == null || value.kind() == Argument.Kind.SETTINGS) {
        continue;
      }
      List<String> names = patterns.computeIfAbsent(action(value), action -> new ArrayList<>());
      for (String name : option.names()) {
        if (!value.optional()) {
          names.add('"' + command + " " + name + '"');
        }
        names.add('"' + command + " " + name + "=\"");
      }
    }
  }

  /** What a command offers: its options, or else its arguments. */
  private String words() {
    StringBuilder cases = new StringBuilder();
    cases.append(choice("\" -\"", assigned(names(CommandSyntax.options(program)))));
    cases.append(choice("' '*", assigned(commands.stream().map(CommandSyntax::name).toList())));
    for (CommandSyntax command : commands) {
      cases.append(choice('"' + command.name() + " -\"", assigned(names(command.options()))));
      Argument argument = command.argument();
      if (argument != null) {
        cases.append(choice('"' + command.name() + " \"*", action(argument)));
      }
    }
    return cases.toString();
  }

  private static String settings() {
    return TargetSettings.all().entrySet().stream()
        .map(entry -> choice(entry.getKey(), assigned(entry.getValue())))
        .collect(Collectors.joining());
  }

  private static String choice(String pattern, String action) {
    return "        " + pattern + ") " + action + " ;;\n";
  }

  private static String action(Argument value) {
    return switch (value.kind()) {
      case WORDS -> assigned(value.values());
      case FOLDERS -> "compopt -o filenames 2>/dev/null; _pressport_offer -d; return 0";
      case FILES -> "return 0";
      case SETTINGS, NOTHING -> "compopt +o default +o bashdefault 2>/dev/null; return 0";
    };
  }

  private static List<String> names(List<OptionSyntax> options) {
    return options.stream().flatMap(option -> option.names().stream()).toList();
  }

  private static String assigned(List<String> words) {
    return "words='" + String.join(" ", words) + "'";
  }
}
