package dev.pressport.cli.command;

import dev.pressport.cli.console.ShellWord;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * The command as the user typed it, to be printed with changes.
 *
 * @param arguments all words after the name of the program
 */
record TypedCommand(List<String> arguments) {
  private static final String HEADER = "--header";

  TypedCommand {
    arguments = List.copyOf(arguments);
  }

  /** Returns whether it names an output. */
  boolean hasOutput() {
    return arguments.stream().anyMatch(argument -> argument.matches("-o.*|--out(=.*)?"));
  }

  /** Returns it without some options that take no value. */
  TypedCommand without(String... options) {
    Set<String> names = Set.of(options);
    return new TypedCommand(
        arguments.stream().filter(argument -> !names.contains(argument)).toList());
  }

  /** Returns it with an option that takes no value, once. */
  TypedCommand with(String option) {
    List<String> words = new ArrayList<>(arguments);
    if (words.stream().noneMatch(word -> word.equals(option) || word.startsWith(option + "="))) {
      words.add(option);
    }
    return new TypedCommand(words);
  }

  /** Returns it with an option in place of the same with another value. */
  TypedCommand with(String option, String value) {
    List<String> words = new ArrayList<>(arguments);
    words.removeIf(word -> word.startsWith(option + "="));
    for (int at = words.indexOf(option); at >= 0; at = words.indexOf(option)) {
      words.subList(at, Math.min(at + 2, words.size())).clear();
    }
    words.add(option);
    words.add(value);
    return new TypedCommand(words);
  }

  /**
   * Returns it for a shell, in lines that fit; empty where it cannot be repeated, because it reads
   * standard input, or should not be shown, because the value of a header may be a secret.
   */
  List<String> lines(int columns) {
    boolean closed =
        arguments.contains("-")
            || arguments.stream().anyMatch(argument -> argument.startsWith(HEADER));
    List<String> words = new ArrayList<>(List.of("pressport"));
    words.addAll(arguments);
    return closed ? List.of() : ShellWord.lines(columns, words);
  }
}
