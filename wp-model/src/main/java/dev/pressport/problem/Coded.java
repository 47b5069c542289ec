package dev.pressport.problem;

/** A kind of problem or refusal. */
public sealed interface Coded permits ProblemKind, RefusalKind {

  /** The code, kebab-case, unique and stable: {@code invalid-date}. */
  String code();
}
