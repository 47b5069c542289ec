package dev.pressport.cli.console;

import dev.pressport.export.migrate.ConversionBug;
import dev.pressport.export.output.OutputRefused;
import dev.pressport.problem.Refusal;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;

/** The end of a command with one or more faults that the user can fix. */
public final class Faults extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient List<Fault> list;

  /** Creates faults, at least one. */
  public Faults(List<Fault> list) {
    super(list.toString());
    this.list = List.copyOf(list);
  }

  /** Creates faults of just one. */
  public Faults(Fault fault) {
    this(List.of(fault));
  }

  /** Returns the faults that a failure stands for; what is unknown is an internal error. */
  public static List<Fault> of(Throwable failure) {
    Throwable cause = unwrapped(failure);
    if (cause instanceof Faults known) {
      return known.list();
    }
    if (cause instanceof IOException io) {
      cause = OutputRefused.explainTemporary(io);
    }
    if (cause instanceof Refusal refusal) {
      return List.of(Fault.of(refusal));
    }
    if (cause instanceof ConversionBug bug) {
      return List.of(Fault.of("bug", String.valueOf(bug.getMessage())));
    }
    if (cause instanceof OutOfMemoryError) {
      long megabytes = Runtime.getRuntime().maxMemory() >> 20;
      return List.of(Fault.of("out-of-memory", Long.toString(megabytes)));
    }
    return List.of(
        cause instanceof IOException io
            ? Fault.of("source-broken", "A file", describe(io))
            : Fault.of("internal-error", describe(cause)));
  }

  /** Returns the cause of a failure that only carries it through code without I/O. */
  public static Throwable unwrapped(Throwable failure) {
    Throwable cause = failure instanceof UncheckedIOException ? failure.getCause() : null;
    return cause == null ? failure : cause;
  }

  /** Returns the kind of a failure with its message. */
  public static String describe(Throwable cause) {
    String message = cause.getMessage();
    return cause.getClass().getSimpleName() + (message == null ? "" : " (" + message + ")");
  }

  /** Returns all faults, in the order of the messages. */
  public List<Fault> list() {
    return list;
  }
}
