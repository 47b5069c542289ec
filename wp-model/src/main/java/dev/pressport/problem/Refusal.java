package dev.pressport.problem;

import java.io.IOException;
import java.util.List;

/** Ends a run for a reason that the user can do something about. Its message is the cause. */
public abstract class Refusal extends IOException {
  private static final long serialVersionUID = 1L;

  private final transient RefusalKind kind;
  private final transient List<Object> facts;

  /** With the facts of the texts, in their order: texts, numbers and paths. */
  protected Refusal(RefusalKind kind, Object... facts) {
    super(MessageTemplate.fill(kind.cause(), List.of(facts), String::valueOf));
    this.kind = kind;
    this.facts = List.of(facts);
  }

  /** The kind, which has the texts. */
  public RefusalKind kind() {
    return kind;
  }

  /** The code of its kind: kebab-case, stable. */
  public String code() {
    return kind.code();
  }

  /** The facts of the texts, in their order. */
  public List<Object> facts() {
    return facts;
  }
}
