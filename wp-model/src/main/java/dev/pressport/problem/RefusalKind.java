package dev.pressport.problem;

/**
 * A kind of refusal, declared as a constant of a {@link CodeProvider}.
 *
 * @param cause a {@link MessageTemplate} for the sentence that says what happened
 * @param remedy a {@link MessageTemplate} for what the user can do, best a command that can be
 *     pasted
 */
public record RefusalKind(String code, At at, String cause, String remedy) implements Coded {

  /** The place of the cause; the exit code follows from it. */
  public enum At {
    /** In the command: its arguments do not go together. */
    COMMAND,
    /** In the source. */
    SOURCE,
    /** In the place to write to. */
    TARGET
  }

  /** A refusal of a command. */
  public static RefusalKind command(String code, String cause, String remedy) {
    return new RefusalKind(code, At.COMMAND, cause, remedy);
  }

  /** A refusal of a source. */
  public static RefusalKind source(String code, String cause, String remedy) {
    return new RefusalKind(code, At.SOURCE, cause, remedy);
  }

  /** A refusal of a place to write to. */
  public static RefusalKind target(String code, String cause, String remedy) {
    return new RefusalKind(code, At.TARGET, cause, remedy);
  }
}
