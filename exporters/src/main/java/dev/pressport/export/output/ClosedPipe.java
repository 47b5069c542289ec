package dev.pressport.export.output;

import java.io.IOException;
import java.util.List;
import java.util.Locale;

/**
 * The reader of a stream has gone away, as {@code head} does when it has seen enough. That is not a
 * fault: the run ends quietly.
 */
public final class ClosedPipe extends IOException {

  private static final long serialVersionUID = 1;

  /** The messages of Linux and macOS, then Windows. */
  private static final List<String> MESSAGES =
      List.of("broken pipe", "pipe is being closed", "pipe has been ended");

  private ClosedPipe(IOException cause) {
    super("the reader of the output has gone away", cause);
  }

  /** The failure as a closed pipe when it is one, else itself. */
  static IOException recognized(IOException failure) {
    String message = String.valueOf(failure.getMessage()).toLowerCase(Locale.ROOT);
    return MESSAGES.stream().anyMatch(message::contains) ? new ClosedPipe(failure) : failure;
  }
}
