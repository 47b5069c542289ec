package dev.pressport.verify;

import dev.pressport.problem.Refusal;
import dev.pressport.problem.RefusalKind;

/** The refusal to verify what cannot be read. */
public final class Unverifiable extends Refusal {
  private static final long serialVersionUID = 1L;

  Unverifiable(RefusalKind kind, Object... facts) {
    super(kind, facts);
  }
}
