package dev.pressport.cli.console;

/** The exit codes of the command. */
public final class Exit {
  /** Done, and every item is accounted for. */
  public static final int DONE = 0;

  /** An internal error: a bug. */
  public static final int BUG = 1;

  /** Wrong usage. */
  public static final int USAGE = 2;

  /** The source cannot be read. */
  public static final int SOURCE = 3;

  /** Finished, but incomplete. */
  public static final int INCOMPLETE = 4;

  /** The target cannot be written. */
  public static final int TARGET = 5;

  private Exit() {}
}
