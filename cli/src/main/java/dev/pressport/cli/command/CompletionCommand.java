package dev.pressport.cli.command;

import dev.pressport.cli.console.Console;
import dev.pressport.cli.console.Exit;
import dev.pressport.cli.console.Fault;
import dev.pressport.cli.console.Faults;
import dev.pressport.cli.console.SpellingSuggestion;
import dev.pressport.cli.option.Choices;
import dev.pressport.cli.reference.Shell;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Prints the completion script of a shell. */
@Command(
    name = "completion",
    header = "Prints a script that completes commands and options in your shell.",
    synopsisHeading = "Usage: ",
    customSynopsis = "pressport completion bash|zsh|fish",
    description = {
      "",
      "  source <(pressport completion bash)        bash and zsh, in this shell",
      "  pressport completion fish | source         fish, in this shell",
      "",
      "For all shells to come, put the script where the shell looks for it:",
      "",
      "  bash   ~/.local/share/bash-completion/completions/pressport",
      "  zsh    a file _pressport in a folder of $fpath",
      "  fish   ~/.config/fish/completions/pressport.fish"
    },
    footer = {"", PressportCommand.ALWAYS})
final class CompletionCommand implements Callable<Integer> {
  private final Console console;

  @Parameters(
      arity = "0..1",
      paramLabel = "SHELL",
      hidden = true,
      completionCandidates = Choices.Shells.class)
  @Nullable String name;

  @Spec CommandSpec spec;

  CompletionCommand(Console console) {
    this.console = console;
    this.spec = CommandSpec.create();
  }

  @Override
  public Integer call() throws IOException {
    String asked = name;
    if (asked == null) {
      throw new Faults(Fault.of("missing-shell"));
    }
    Shell shell = Shell.find(asked).orElseThrow(() -> new Faults(noSuchShell(asked)));
    String script = shell.script(spec.commandLine().getParent());
    console.out().write(script.getBytes(StandardCharsets.UTF_8));
    return Exit.DONE;
  }

  private static Fault noSuchShell(String name) {
    List<String> names = Arrays.stream(Shell.values()).map(Shell::id).toList();
    return Fault.of("no-such-shell", name, SpellingSuggestion.hint(name, names));
  }
}
