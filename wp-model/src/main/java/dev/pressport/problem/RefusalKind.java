package dev.pressport.problem;

/** A reason not to go on. A constant of an enum that implements this is its one declaration. */
public interface RefusalKind extends Coded {

  /** All texts, and what has to be changed. */
  RefusalDescription description();
}
