package dev.pressport.problem;

/**
 * The description of a kind of refusal.
 *
 * @param cause a {@link Template} for the sentence that says what happened
 * @param remedy a {@link Template} for what the user can do, best a command that can be pasted
 */
public record RefusalDescription(At at, String cause, String remedy) {

  /** The location of the cause, which determines the exit code. */
  public enum At {
    /** The command: its arguments do not fit together. */
    COMMAND,
    /** The source. */
    SOURCE,
    /** The place to write to. */
    TARGET
  }

  /** A refusal of a command. */
  public static RefusalDescription command(String cause, String remedy) {
    return new RefusalDescription(At.COMMAND, cause, remedy);
  }

  /** A refusal of a source. */
  public static RefusalDescription source(String cause, String remedy) {
    return new RefusalDescription(At.SOURCE, cause, remedy);
  }

  /** A refusal of a place to write to. */
  public static RefusalDescription target(String cause, String remedy) {
    return new RefusalDescription(At.TARGET, cause, remedy);
  }
}
