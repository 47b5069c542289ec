package dev.pressport.problem;

/** Takes problems as they are found. */
@FunctionalInterface
public interface Problems {

  /** Takes one. */
  void add(Problem problem);

  /** Takes nothing in: for a reading that another one repeats. */
  Problems MUTE = problem -> {};
}
