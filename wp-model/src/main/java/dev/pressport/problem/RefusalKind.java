package dev.pressport.problem;

/** A reason not to go on. A constant of an enum that implements this is its one declaration. */
public interface RefusalKind extends Coded {

  /** Returns all texts, and the location of the cause. */
  RefusalDescription description();
}
