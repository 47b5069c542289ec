package dev.pressport.cli.option;

import dev.pressport.cli.console.Fault;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/** The amount and form of messages. Every command takes these; the main help explains them. */
public final class Verbosity {
  @Option(
      names = {"-q", "--quiet"},
      description = "print only the result",
      scope = ScopeType.INHERIT,
      hidden = true)
  boolean quiet;

  @Option(
      names = {"-v", "--verbose"},
      description = "print each problem, and the causes of an error",
      scope = ScopeType.INHERIT,
      hidden = true)
  boolean verbose;

  @Option(
      names = "--no-color",
      description = "no bold text",
      scope = ScopeType.INHERIT,
      hidden = true)
  boolean noColor;

  @Option(
      names = "--no-input",
      description = "ask nothing",
      scope = ScopeType.INHERIT,
      hidden = true)
  boolean noInput;

  @Option(
      names = "--progress",
      paramLabel = "WHEN",
      description = "auto, always or never  [auto]",
      scope = ScopeType.INHERIT,
      hidden = true,
      completionCandidates = Choices.Progress.class)
  String progress = "auto";

  /** Returns the amount of messages without an option, or only the final one. */
  public static Verbosity plain(boolean quiet) {
    Verbosity verbosity = new Verbosity();
    verbosity.quiet = quiet;
    return verbosity;
  }

  /** Returns the fault of these options, if any. */
  public Optional<Fault> fault() {
    return List.of("auto", "always", "never").contains(progress)
        ? Optional.empty()
        : Optional.of(
            Fault.of(
                "bad-value", "--progress", progress, "--progress takes auto, always or never"));
  }

  /** Returns whether only the final message is printed. */
  public boolean quiet() {
    return quiet;
  }

  /** Returns whether all messages are printed. */
  public boolean verbose() {
    return verbose;
  }

  /** Returns whether bold letters and colours are refused. */
  public boolean noColor() {
    return noColor;
  }

  /** Returns whether questions are refused. */
  public boolean noInput() {
    return noInput;
  }

  /** Returns when progress is shown: auto, always or never. */
  public String progress() {
    return progress;
  }
}
