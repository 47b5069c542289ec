package dev.pressport.export.preview;

import dev.pressport.export.Unpublished;
import dev.pressport.export.migrate.Ledger;
import dev.pressport.export.migrate.Report;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * The fates that a target with its default options gives the items of a site. An export without
 * filters has the same numbers.
 *
 * @param target its id
 * @param leftOut the content that it does not support, or keeps from the public
 * @param drafts the number of exported entries that visitors do not see, by the reason
 */
public record TargetPreview(
    String target, Ledger ledger, List<Report.LeftOut> leftOut, Map<Unpublished, Long> drafts) {
  public TargetPreview {
    leftOut = List.copyOf(leftOut);
    drafts = Collections.unmodifiableMap(new EnumMap<>(drafts));
  }

  /** Returns the number of items that come along, as themselves or as a part of others. */
  public long taken() {
    return ledger.total().exported() + ledger.total().merged();
  }
}
