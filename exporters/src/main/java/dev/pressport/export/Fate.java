package dev.pressport.export;

import org.jspecify.annotations.Nullable;

/** The outcome for an item: exactly one of these, and their sum is the ledger. */
public sealed interface Fate {

  /** The item is in the output as itself. */
  Fate EXPORTED = new Exported(null);

  /**
   * The item is in the output as itself.
   *
   * @param draftOf why it is there as a draft, which visitors do not see; null for all others
   */
  record Exported(@Nullable Unpublished draftOf) implements Fate {}

  /** The item became part of another. */
  record Merged(String into) implements Fate {}

  /**
   * The item was left out by choice: the user's, or because the target does not support it.
   *
   * @param unpublished why visitors could not open it, where that is the reason; else null
   */
  record Filtered(String why, @Nullable Unpublished unpublished) implements Fate {
    /** Left out for a reason in a few words. */
    public Filtered(String why) {
      this(why, null);
    }

    /** Left out of a public site, as visitors of the old one could not open it. */
    public Filtered(Unpublished unpublished) {
      this(unpublished.why(), unpublished);
    }
  }

  /** The item was left out by a fault, which makes the run incomplete. */
  record Skipped(String why) implements Fate {}
}
