package dev.pressport.cli.option;

import picocli.CommandLine.Option;

/** How much a command says, and how. */
public final class Verbosity {
  @Option(
      names = {"-q", "--quiet"},
      description = "say only how it ended")
  boolean quiet;

  @Option(
      names = {"-v", "--verbose"},
      description = "tell each problem, and the cause of an error")
  boolean verbose;

  @Option(names = "--no-color", description = "no bold and no colours")
  boolean noColor;

  @Option(names = "--progress", paramLabel = "WHEN", description = "auto, always or never  [auto]")
  String progress = "auto";

  /** Whether only the end is told. */
  public boolean quiet() {
    return quiet;
  }

  /** Whether everything is told. */
  public boolean verbose() {
    return verbose;
  }

  /** Whether colours are refused. */
  public boolean noColor() {
    return noColor;
  }

  /** When progress is shown: auto, always or never. */
  public String progress() {
    return progress;
  }
}
