package dev.pressport.cli.reference;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import picocli.CommandLine;

/** A shell that completes words. */
public enum Shell {
  BASH("bash-completion/completions/pressport") {
    @Override
    public String script(CommandLine program) {
      return new BashCompletion(program).script();
    }
  },
  ZSH("zsh/site-functions/_pressport") {
    @Override
    public String script(CommandLine program) {
      return new ZshCompletion(program).script();
    }
  },
  FISH("fish/vendor_completions.d/pressport.fish") {
    @Override
    public String script(CommandLine program) {
      return new FishCompletion(program).script();
    }
  };

  private final String path;

  Shell(String path) {
    this.path = path;
  }

  /** Returns the name that is typed. */
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Returns the path of its file below {@code /usr/share}. */
  String path() {
    return path;
  }

  /** Returns the shell with this name. */
  public static Optional<Shell> find(String id) {
    return Arrays.stream(values()).filter(shell -> shell.id().equals(id)).findFirst();
  }

  /** Returns a script that the shell reads to complete the words of a program. */
  public abstract String script(CommandLine program);
}
