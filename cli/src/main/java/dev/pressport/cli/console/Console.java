package dev.pressport.cli.console;

import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.util.Map;

/**
 * The console of the command.
 *
 * @param out data only; throws when it cannot be written
 * @param err messages for people
 * @param terminal whether {@code err} is one
 * @param columns its width
 * @param environment the environment variables
 */
public record Console(
    InputStream in,
    OutputStream out,
    PrintWriter err,
    boolean terminal,
    int columns,
    Map<String, String> environment) {
  public Console {
    environment = Map.copyOf(environment);
  }
}
