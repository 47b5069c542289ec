package dev.pressport.export.migrate;

import dev.pressport.export.Fate;
import dev.pressport.export.Unpublished;
import dev.pressport.export.migrate.Ledger.Account;
import dev.pressport.problem.Problems;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * The fates that a target gave the items of a site: its ledger, and the reasons. For one thread.
 */
public final class Outcomes {
  private final Ledger ledger = new Ledger();
  private final LeftOut leftOut;
  private final Map<Unpublished, Long> drafts = new EnumMap<>(Unpublished.class);

  /**
   * No fates so far.
   *
   * @param problems receives each kind of content that the target leaves out, once
   */
  public Outcomes(Problems problems) {
    leftOut = new LeftOut(problems);
  }

  /** Counts the fate of an item. */
  public void settle(Account account, Fate fate) {
    ledger.settle(account, fate);
    if (fate instanceof Fate.Filtered filtered) {
      leftOut.add(account, filtered);
    }
    if (fate instanceof Fate.Exported exported && exported.draftOf() != null) {
      drafts.merge(exported.draftOf(), 1L, Long::sum);
    }
  }

  /** The numbers. */
  public Ledger ledger() {
    return ledger;
  }

  /** The content that the target left out, by the reason. */
  public List<Report.LeftOut> leftOut() {
    return leftOut.all();
  }

  /** The number of exported entries that visitors do not see, by the reason. */
  public Map<Unpublished, Long> drafts() {
    return new EnumMap<>(drafts);
  }
}
