package dev.pressport.cli.option;

import dev.pressport.cli.console.Fault;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/** How much a command says, and how. Every command takes these; the main help explains them. */
public final class Verbosity {
  @Option(
      names = {"-q", "--quiet"},
      scope = ScopeType.INHERIT,
      hidden = true)
  boolean quiet;

  @Option(
      names = {"-v", "--verbose"},
      scope = ScopeType.INHERIT,
      hidden = true)
  boolean verbose;

  @Option(names = "--no-color", scope = ScopeType.INHERIT, hidden = true)
  boolean noColor;

  @Option(names = "--progress", paramLabel = "WHEN", scope = ScopeType.INHERIT, hidden = true)
  String progress = "auto";

  /** What is wrong with these options. */
  public Optional<Fault> fault() {
    return List.of("auto", "always", "never").contains(progress)
        ? Optional.empty()
        : Optional.of(
            Fault.of(
                "bad-value", "--progress", progress, "--progress takes auto, always or never"));
  }

  /** Returns whether only the end is told. */
  public boolean quiet() {
    return quiet;
  }

  /** Returns whether everything is told. */
  public boolean verbose() {
    return verbose;
  }

  /** Returns whether bold letters and colours are refused. */
  public boolean noColor() {
    return noColor;
  }

  /** When progress is shown: auto, always or never. */
  public String progress() {
    return progress;
  }
}
