package dev.pressport.cli.command;

/**
 * The share of an export that is done, and the time that it still takes, over all its stages. The
 * stages have fixed shares of the time, by measurements of sites of several sizes; the time left
 * follows from the speed of the current stage.
 */
final class RunEstimate {
  private static final long ENOUGH_TIME = 3_000;
  private static final double ENOUGH_SHARE = 0.05;

  private Stage stage = Stage.OUTLINE;
  private boolean loads;
  private long stageStart = -1;
  private long now;
  private double done;

  /** The stages, in their order. A file that is read as it is has no loading. */
  enum Stage {
    /** A dump or database is copied into the work folder. */
    LOADING(0.15),
    /** The first reading. */
    OUTLINE(0.2),
    /** The second reading, with the conversion. */
    WRITING(0.8);

    private final double weight;

    Stage(double weight) {
      this.weight = weight;
    }
  }

  /** Takes the state of a stage. */
  void at(Stage current, long part, long whole, long milliseconds) {
    loads |= current == Stage.LOADING;
    if (current != stage || stageStart < 0) {
      stage = current;
      stageStart = milliseconds;
    }
    now = milliseconds;
    done = whole <= 0 ? 0 : Math.min(1, (double) part / whole);
  }

  /** Returns the share of the whole run, from 0 to 1. */
  double share() {
    double before = 0;
    double all = 0;
    for (Stage each : Stage.values()) {
      double weight = each == Stage.LOADING && !loads ? 0 : each.weight;
      before += each.compareTo(stage) < 0 ? weight : 0;
      all += weight;
    }
    return (before + done * stage.weight) / all;
  }

  /** Returns the seconds left; -1 while there is not enough to go by, and at the end. */
  long secondsLeft() {
    long spent = now - stageStart;
    boolean early = done < ENOUGH_SHARE && spent < ENOUGH_TIME;
    if (done <= 0 || early || (stage == Stage.WRITING && done >= 1)) {
      return -1;
    }
    double later = 0;
    for (Stage each : Stage.values()) {
      later += each.compareTo(stage) > 0 ? each.weight : 0;
    }
    double whole = spent / done;
    return Math.round((whole - spent + whole * later / stage.weight) / 1000);
  }
}
