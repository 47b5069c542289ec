package dev.pressport.problem;

import dev.pressport.problem.Problem.Severity;

/** A kind of problem that no jar on the class path declares: its problems show their messages. */
record UnknownKind(String code, Severity severity) implements ProblemKind {
  @Override
  public String name() {
    return code;
  }

  @Override
  public ProblemDescription description() {
    return new ProblemDescription(
        severity, ProblemDescription.Topic.CONTENT, "{0}", null, null, "", "");
  }
}
