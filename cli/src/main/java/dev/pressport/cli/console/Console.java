package dev.pressport.cli.console;

import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.util.HashMap;
import java.util.Map;
import java.util.function.BooleanSupplier;

/**
 * The console of the command.
 *
 * @param out data only; throws when it cannot be written
 * @param err messages for people
 * @param terminal whether {@code err} is one
 * @param columns its width
 * @param environment the environment variables
 * @param interactive whether a person can answer questions
 */
public record Console(
    InputStream in,
    OutputStream out,
    PrintWriter err,
    boolean terminal,
    int columns,
    Map<String, String> environment,
    BooleanSupplier interactive) {
  public Console {
    environment = Map.copyOf(environment);
  }

  /** A console without a person who answers. */
  public Console(
      InputStream in,
      OutputStream out,
      PrintWriter err,
      boolean terminal,
      int columns,
      Map<String, String> environment) {
    this(in, out, err, terminal, columns, environment, () -> false);
  }

  /** Returns the same console, which asks nothing while a condition does not hold. */
  public Console askingIf(BooleanSupplier condition) {
    return new Console(
        in,
        out,
        err,
        terminal,
        columns,
        environment,
        () -> interactive.getAsBoolean() && condition.getAsBoolean());
  }

  /** Returns the same console with one more environment variable. */
  public Console with(String variable, String value) {
    Map<String, String> more = new HashMap<>(environment);
    more.put(variable, value);
    return new Console(in, out, err, terminal, columns, more, interactive);
  }
}
