package dev.pressport.problem;

import dev.pressport.problem.Problem.Severity;

/** A kind of problem. A constant of an enum that implements this is its one declaration. */
public interface ProblemKind extends Coded {

  /** The severity and all texts. */
  ProblemDescription description();

  /** The severity of each occurrence. */
  default Severity severity() {
    return description().severity();
  }
}
