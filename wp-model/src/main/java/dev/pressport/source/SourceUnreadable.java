package dev.pressport.source;

import dev.pressport.problem.Refusal;
import dev.pressport.problem.RefusalKind;

/** The refusal of a source that cannot be read, or not in the requested way. */
public final class SourceUnreadable extends Refusal {
  private static final long serialVersionUID = 1L;

  /** Creates a refusal with the facts of the texts, in their order. */
  public SourceUnreadable(RefusalKind kind, Object... facts) {
    super(kind, facts);
  }
}
