package dev.pressport.source;

import dev.pressport.problem.Refusal;
import dev.pressport.problem.RefusalKind;

/** A source that cannot be read, or not as it was asked for. */
public final class SourceUnreadable extends Refusal {
  private static final long serialVersionUID = 1L;

  /** With the facts of the texts, in their order. */
  public SourceUnreadable(RefusalKind kind, Object... facts) {
    super(kind, facts);
  }
}
