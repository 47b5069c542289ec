package dev.pressport.export;

/** What became of an item: exactly one of these, and their sum is the ledger. */
public sealed interface Fate {

  /** It is in the output as itself. */
  Fate EXPORTED = new Exported();

  /** It is in the output as itself. */
  record Exported() implements Fate {}

  /** It became part of something else. */
  record Merged(String into) implements Fate {}

  /** It was left out by choice: the user's, or because the target has no place for it. */
  record Filtered(String why) implements Fate {}

  /** It was left out by a fault, which makes the run incomplete. */
  record Skipped(String why) implements Fate {}
}
