package dev.pressport.export;

/** The outcome for an item: exactly one of these, and their sum is the ledger. */
public sealed interface Fate {

  /** The item is in the output as itself. */
  Fate EXPORTED = new Exported();

  /** The item is in the output as itself. */
  record Exported() implements Fate {}

  /** The item became part of another. */
  record Merged(String into) implements Fate {}

  /** The item was left out by choice: the user's, or because the target does not support it. */
  record Filtered(String why) implements Fate {}

  /** The item was left out by a fault, which makes the run incomplete. */
  record Skipped(String why) implements Fate {}
}
