package dev.pressport.export.migrate;

import dev.pressport.problem.Problem;

/** Hears how far a migration is. Called often; cheap to call. */
public interface Progress {

  /** Nobody listens. */
  Progress NONE = new Progress() {};

  /** The first reading is at this byte of all. */
  default void outline(long bytes, long of) {}

  /** So many items of all are written. */
  default void written(long items, long of) {}

  /** A problem has been found, in the order in which all of them are recorded. */
  default void problem(Problem problem) {}
}
