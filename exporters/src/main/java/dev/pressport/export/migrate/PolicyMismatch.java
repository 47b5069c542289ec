package dev.pressport.export.migrate;

import dev.pressport.problem.Refusal;

/** The refusal of a policy that does not suit the site or the target. */
public final class PolicyMismatch extends Refusal {
  private static final long serialVersionUID = 1L;

  PolicyMismatch(String file, int line, int column, String sentence) {
    super(MigrationRefusal.POLICY_MISMATCH, file, line, column, sentence);
  }
}
